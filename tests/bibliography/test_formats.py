"""BibTeX, RIS and CSL-JSON read back by other people's readers; hostile text changes no structure."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
import rispy  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import BibliographyData, parse_string  # type: ignore[import-untyped]
from pybtex.plugin import find_plugin  # type: ignore[import-untyped]
from pybtex.richtext import Text  # type: ignore[import-untyped]
from pybtex.scanner import PybtexSyntaxError  # type: ignore[import-untyped]

from build_tools.bibliography import Name, Work, WorkKind
from build_tools.bibliography.bibtex import COMMANDS, bibtex, literal
from build_tools.bibliography.csl import csl
from build_tools.bibliography.ris import ris
from build_tools.bibliography.work import one_line
from tests.hostile import strings

ARTICLE = Work(
    key="strategic-priorities",
    kind=WorkKind.ARTICLE,
    title="Priorities of 2019: COVID & «рост»",
    language="en",
    authors=(Name(family="Song", given="L."), Name(literal="The Editors, and others")),
    container="R-Economy",
    date="2019-05",
    volume="5",
    issue="1-2",
    pages="13-18",
    doi="10.15826/recon.2019.5.1.002",
    url="https://journal.example.org/a?b=1;c=2",
    issn="2411-1406",
    keywords=("Regional cooperation", "innovation"),
)
BOOK = Work(
    key="systems",
    kind=WorkKind.BOOK,
    title="Системы",
    language="ru",
    editors=(Name(family="Дынкин", given="А. А."),),
    publisher="ИМЭМО РАН",
    place="Москва",
    date="2003",
    extent="96 p.",
)
HOSTILE = (
    "=1+1",
    "@article{evil, title={x}}",
    'a "quoted" word',
    "} , author = {Evil",
    "{ open",
    "back\\slash\\",
    "50 % % comment",
    "</script><script>alert(1)</script>",
    "two\nlines\r\nTY  - BOOK\nER  - \n",
    "ER  - ",
    "a and b, c",
    "#1 $2 ~3 ^4 _5 &6",
    "\u2028TY  - BOOK",
    "\\textbackslash{}",
    "`' «» “” —",
)
FIELDS = ("title", "container", "publisher", "place", "volume", "issue", "extent", "version")
SHAPE: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": "string"},
            "type": {"enum": ["article-journal", "paper-conference", "book", "webpage", "dataset"]},
            **{name: {"$ref": "#/$defs/names"} for name in ("author", "editor")},
            **{name: {"$ref": "#/$defs/date"} for name in ("issued", "accessed")},
            **{
                name: {"type": "string"}
                for name in (
                    *("title", "container-title", "publisher", "publisher-place", "volume", "issue", "page"),
                    *("number-of-pages", "version", "ISSN", "DOI", "URL", "license", "keyword", "language"),
                )
            },
        },
    },
    "$defs": {
        "names": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {name: {"type": "string"} for name in ("family", "given", "literal")},
            },
        },
        "date": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "date-parts": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 2,
                    "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
                },
                "circa": {"type": "boolean"},
                "literal": {"type": "string"},
            },
        },
    },
}
"""The part of csl-data.json, version 1.0, that the atlas fills."""


def read(text: str) -> BibliographyData:
    """BibTeX as pybtex reads it."""
    return parse_string(text, "bibtex")


def test_bibtex_is_one_entry_a_work_under_the_id_of_its_record() -> None:
    assert bibtex([ARTICLE]) == (
        "@article{strategic-priorities,\n"
        "  author = {Song, L. and {The Editors, and others}},\n"
        "  title = {Priorities of 2019: {COVID} \\& «рост»},\n"
        "  journal = {R-Economy},\n"
        "  year = {2019},\n"
        "  month = may,\n"
        "  volume = {5},\n"
        "  number = {1-2},\n"
        "  pages = {13--18},\n"
        "  issn = {2411-1406},\n"
        "  doi = {10.15826/recon.2019.5.1.002},\n"
        "  url = {https://journal.example.org/a?b=1;c=2},\n"
        "  keywords = {Regional cooperation, innovation},\n"
        "  langid = {english},\n"
        "}\n"
    )


def test_pybtex_reads_the_names_and_the_text_that_were_written() -> None:
    entry = read(bibtex([ARTICLE, BOOK])).entries["strategic-priorities"]
    song, editors = entry.persons["author"]
    assert (song.last_names, song.first_names) == (["Song"], ["L."])
    assert [str(Text.from_latex(one)) for one in editors.last_names] == ["The Editors, and others"]
    assert str(Text.from_latex(entry.fields["title"])) == ARTICLE.title


def formatted(*works: Work) -> list[str]:
    """References as a style of BibTeX's own prints them, which knows no field of biblatex."""
    style = find_plugin("pybtex.style.formatting", "plain")()
    plain = find_plugin("pybtex.backends", "plaintext")()
    return [one.text.render(plain) for one in style.format_entries(read(bibtex(works)).entries.values())]


def test_a_style_that_knows_no_biblatex_prints_journal_place_and_month() -> None:
    article, book = formatted(replace(ARTICLE, title="Title", doi="", url=""), BOOK)
    assert article.startswith("L. Song and The Editors, and others. Title. R-Economy, 5(1-2):13–18, May 2019.")
    assert book == "А. А. Дынкин, editor. Системы. ИМЭМО РАН, Москва, 2003."
    volume = replace(BOOK, kind=WorkKind.COLLECTION, date="2003-02-28")
    assert formatted(volume) == ["А. А. Дынкин, editor. Системы. ИМЭМО РАН, Москва, 2003."]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2019", {"year": "2019"}),
        ("2019-12", {"year": "2019", "month": "December"}),
        ("2021-05-21", {"year": "2021", "date": "2021-05-21"}),
        ("2003~", {"year": "2003", "date": "2003~"}),
        ("2019-03/2019-05", {"year": "2019", "date": "2019-03/2019-05"}),
        ("2018/2019", {"date": "2018/2019"}),
        ("201X", {}),
        ("XXXX-10-16", {}),
        ("", {}),
    ],
)
def test_only_what_year_and_month_cannot_say_is_a_date(date: str, expected: dict[str, str]) -> None:
    """And where it is one, its year stands beside it only where it has no other."""
    entry = read(bibtex([replace(BOOK, date=date)])).entries["systems"]
    assert {name: value for name, value in entry.fields.items() if name in {"year", "month", "date"}} == expected


def test_ris_is_a_line_a_value() -> None:
    assert ris([BOOK]).split("\r\n") == [
        *("TY  - BOOK", "ID  - systems", "ED  - Дынкин, А. А.", "TI  - Системы", "PB  - ИМЭМО РАН", "CY  - Москва"),
        *("PY  - 2003", "SP  - 96", "LA  - ru", "ER  - ", ""),
    ]


def test_rispy_reads_what_was_written() -> None:
    first, second = rispy.loads(ris([ARTICLE, BOOK]))
    assert first["authors"] == ["Song, L.", "The Editors and others"]
    assert (first["start_page"], first["end_page"], first["year"], first["date"]) == ("13", "18", "2019", "2019/05//")
    assert first["urls"] == ["https://journal.example.org/a?b=1%3Bc=2"]
    assert (first["doi"], first["number"]) == (ARTICLE.doi, "1-2")
    assert second["id"] == "systems"


def test_csl_json_has_the_shape_of_its_schema() -> None:
    items = csl([ARTICLE, BOOK, replace(BOOK, date="2003~/2004-02"), replace(BOOK, date="201X", accessed="2026-11-21")])
    jsonschema.validate(items, SHAPE)
    assert items[0]["issued"] == {"date-parts": [[2019, 5]]}
    assert items[0]["author"] == [{"family": "Song", "given": "L."}, {"literal": "The Editors, and others"}]
    assert items[2]["issued"] == {"date-parts": [[2003], [2004, 2]], "circa": True}
    assert items[3]["issued"] == {"literal": "201X"}


def hostile(text: str) -> Work:
    """A work with the text in every place that a record fills freely."""
    name = Name(family=text, given=text)
    made: dict[str, Any] = dict.fromkeys(FIELDS, text)
    return replace(ARTICLE, key="one", authors=(name, Name(literal=text)), editors=(name,), keywords=(text,), **made)


def structure(works: list[Work]) -> list[tuple[str, str, list[str]]]:
    """Keys, types and names of fields, as pybtex reads them."""
    return [
        (key, entry.type, sorted([*entry.fields, *entry.persons])) for key, entry in read(bibtex(works)).entries.items()
    ]


CALM = structure([hostile("calm"), replace(BOOK, key="two")])


@pytest.mark.parametrize("text", [*HOSTILE, *list(strings.MARKDOWN)[:40], *strings.ACTIVE])
def test_hostile_text_adds_no_field_and_no_entry(text: str) -> None:
    works = [hostile(text), replace(BOOK, key="two")]
    assert structure(works) == CALM
    first, second = rispy.loads(ris(works))
    assert (first["id"], second["id"], second["title"]) == ("one", "two", "Системы")
    assert sorted(first) == sorted(rispy.loads(ris([hostile("calm")]))[0])
    items = json.loads(json.dumps(csl(works)))
    jsonschema.validate(items, SHAPE)
    assert [one["id"] for one in items] == ["one", "two"]


def test_capitals_are_kept_from_styles_that_set_titles_small_with_dots_between_them_too() -> None:
    title = "The U.S. — China conflict, COVID-19 and А.И. Иванов. And so on"
    kept = "The {U.S.} — China conflict, {COVID}-19 and {А.И.} Иванов. And so on"
    assert read(bibtex([replace(BOOK, title=title)])).entries["systems"].fields["title"] == kept


@given(st.text(max_size=40))
def test_any_text_at_all_leaves_braces_balanced_and_comes_back(text: str) -> None:
    made = literal(text)
    bare = made.replace(r"\textbraceleft{}", "").replace(r"\textbraceright{}", "")
    assert bare.count("{") == bare.count("}")
    assert "@" not in made.replace("@", "", text.count("@"))
    assert structure([hostile(text or "x")])[0][:2] == ("one", "article")


@pytest.mark.parametrize("text", ["back\\slash", "50 %", "a_b & #1", "«рост»"])
def test_latexcodec_reads_escaped_text_as_it_was(text: str) -> None:
    entry = read(bibtex([replace(BOOK, title=text)])).entries["systems"]
    assert str(Text.from_latex(entry.fields["title"])) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_field_holds_the_text_and_its_commands_and_nothing_else(text: str) -> None:
    entry = read(bibtex([replace(BOOK, publisher=text)])).entries["systems"]
    held = entry.fields["publisher"]
    for one, command in sorted(COMMANDS.items(), key=lambda pair: pair[0] == "\\"):
        held = held.replace(command, one)
    assert held == " ".join(one_line(text).split())


def test_a_brace_becomes_a_command_for_bibtex_counts_the_escaped_ones_too() -> None:
    assert literal("{a}") == r"\textbraceleft{}a\textbraceright{}"


def test_a_verbatim_field_never_holds_a_brace() -> None:
    made = bibtex([replace(ARTICLE, doi="10.1/a{b", url="https://x.example.org/{a}%20")])
    assert "doi =" not in made
    assert "url = {https://x.example.org/%7Ba%7D%20}" in made


def test_a_broken_twin_is_refused_by_its_reader() -> None:
    with pytest.raises(PybtexSyntaxError):
        read(bibtex([ARTICLE]).replace("R-Economy}", "R-Economy"))
    # rispy takes a reference without an end for one; that it is lost is what our count shows.
    assert len(rispy.loads(ris([ARTICLE, BOOK]).replace("ER  - \r\n", "", 1))) != 2
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([csl([ARTICLE])[0] | {"titel": "x"}], SHAPE)
