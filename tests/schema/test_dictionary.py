"""The data dictionary: every field of every type once, in words."""

from build_tools.core.languages import CODES
from build_tools.records import Record, record_types
from build_tools.schema import FieldEntry, Term, dictionary
from tests import worlds


def field(folder: str, path: str) -> FieldEntry:
    """The entry on one field."""
    (found,) = (one for entry in dictionary() if entry.folder == folder for one in entry.fields if one.path == path)
    return found


def test_what_all_types_share_comes_first_then_each_type() -> None:
    assert [one.folder for one in dictionary()] == ["records", *(one.folder for one in record_types())]
    shared = {one.path.partition(".")[0] for one in dictionary()[0].fields}
    assert shared == set(Record.model_fields)
    assert not shared & {one.path for entry in dictionary()[1:] for one in entry.fields}


def test_a_field_in_the_dictionary() -> None:
    assert field("indicators", "scope") == FieldEntry(
        path="scope",
        titles={"en": "Scope", "ru": "Охват", "zh": "范围"},
        descriptions={
            "en": "National, regional, of one event or of one institution.",
            "ru": "Страна в целом, регион, одно мероприятие или одно учреждение.",
            "zh": "全国、地方、单项活动或单个机构。",
        },
        form={"en": "one word of a list", "ru": "слово из списка", "zh": "词表中的一项"},
        mark="ours",
        required=True,
        unit={},
        source={
            "en": "our wording or classification",
            "ru": "наша формулировка или классификация",
            "zh": "本图谱的表述或分类",
        },
        terms=(
            Term(value="national", labels={"en": "national", "ru": "страна в целом", "zh": "全国"}),
            Term(value="regional", labels={"en": "regional", "ru": "регион", "zh": "地方"}),
            Term(value="event", labels={"en": "of one event", "ru": "одно событие", "zh": "单项活动"}),
            Term(
                value="institutional",
                labels={"en": "of one institution", "ru": "одно учреждение", "zh": "单个机构"},
            ),
        ),
        examples=("national",),
        bad=("country",),
        why={
            "en": "a word of the list: national",
            "ru": "слово из списка: national",
            "zh": "须取自词表：national",
        },
    )


def test_forms_in_words() -> None:
    assert field("events", "organizers").form["en"] == "list of references: organization"
    assert field("events", "organizers").form["ru"] == "список ссылок: организация"
    assert field("events", "organizers").form["zh"] == "引用列表：机构"
    assert field("events", "edition").form["en"] == "whole number"
    assert field("claims", "about").form["en"] == "list of references: a record of any type"
    assert field("records", "distinct_from").form["en"] == "list of references: a record of the same type"


def test_a_unit_is_told_where_no_field_holds_it() -> None:
    assert field("places", "point.latitude").unit["en"] == "degrees north"
    assert field("events", "participants.quantity.amount").unit == {}


def test_what_is_computed_is_told_as_such() -> None:
    entry = field("publications", "doi_state")
    assert (entry.mark, entry.required, entry.source["en"]) == ("derived", False, "computed, never typed")


def test_every_entry_is_whole_in_every_language() -> None:
    entries = [(entry.folder, one) for entry in dictionary() for one in entry.fields]
    assert [
        (folder, one.path)
        for folder, one in entries
        for texts in (one.titles, one.descriptions, one.form, one.source)
        if set(texts) != set(CODES) or not all(texts.values())
    ] == []


def test_the_published_table_has_a_row_for_every_field() -> None:
    rows = worlds.table(worlds.SMALL, "dictionary").records()
    assert {(row["type"], row["field"]) for row in rows} == {
        (entry.folder, one.path) for entry in dictionary() for one in entry.fields
    }


def test_a_row_of_the_published_table() -> None:
    (row,) = (
        one
        for one in worlds.table(worlds.SMALL, "dictionary").records()
        if (one["type"], one["field"]) == ("events", "participants")
    )
    kept = ("title_zh", "form_en", "mark", "required", "values", "good", "bad", "why_ru")
    assert {name: row[name] for name in kept} == {
        "title_zh": "参与方",
        "form_en": "list: group of fields",
        "mark": "fact",
        "required": False,
        "values": None,
        "good": "[{side: china, quantity: {amount: 1246, unit: enterprises}}]",
        "bad": "[{side: china, quantity: 1246}]",
        "why_ru": "нет единицы",
    }
