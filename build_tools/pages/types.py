"""What a record is, in words: its type, one or many of them, and its kind."""

from build_tools.graph import Entry
from build_tools.pages.setting import Sheet
from build_tools.pages.shown import term
from build_tools.records import Record


def type_name(sheet: Sheet, entry: Entry) -> str:
    """Singular of the record's type."""
    return type(entry.record).type_names()[sheet.setting.language.code][0]


def plural(sheet: Sheet, record_type: type[Record]) -> str:
    """Plural of a type, as a heading."""
    name = record_type.type_names()[sheet.setting.language.code][1]
    return name[:1].upper() + name[1:]


def kind(sheet: Sheet, entry: Entry) -> str:
    """Kind of a record; empty where its type has none."""
    shape, raw = entry.shape.fields.get("kind"), entry.get("kind")
    return term(sheet, shape, raw) if shape and shape.value == "term" and raw else ""
