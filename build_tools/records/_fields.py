"""Named types: a form that recurs in records has one name, one pattern and one explanation."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from build_tools.core import edtf
from build_tools.core.mend import Kind, Mend

SLUG: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLUG_MAX: Final = 64
LINE: Final = r"^\S(.*\S)?$"
URL: Final = r"^https?://[^\s<>\"'`\\]+$"
PATH: Final = r"^[a-z_]+/[a-z0-9]+(-[a-z0-9]+)*$"

FIELD_PATH: Final = r"^[a-z][a-z0-9_]*(\.[a-z0-9_-]+|\[([^\]]|\]\])+\])*$"
SENTENCE: Final = r"^p[1-9][0-9]*/s[1-9][0-9]*$"
ISSN: Final = r"^[0-9]{4}-[0-9]{3}[0-9X]$"
ORCID: Final = r"^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$"
ROR: Final = r"^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$"

PATTERNS: Final = {
    SLUG: ("not an id", "lower-case Latin letters and digits, joined by single hyphens: most-china"),
    LINE: ("not one line, or it has white space at its ends", "write it on one line, without spaces around it"),
    URL: ("not an address", "an address begins with https:// or http://, and has no spaces"),
    PATH: ("not the path of a record", "write its folder and its id: places/harbin"),
    FIELD_PATH: ("not the path of a field", "write its name, then what refers to an item: organizers.most-china"),
    SENTENCE: ("not a sentence of the document", "write its passage and its number there: p2/s5"),
    ISSN: ("not an ISSN", "four characters, a hyphen, four characters: 2079-4665"),
    ORCID: ("not an ORCID", "four groups of four, joined by hyphens, no address in front: 0000-0002-1825-0097"),
    ROR: ("not a ROR", "nine characters that begin with 0, no address in front: 02dn9h927"),
}
"""What a text that breaks a pattern is, and what to write instead."""

Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=SLUG_MAX)]
"""Lower-case Latin letters, digits and single hyphens, at most 64 characters."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=2000, pattern=LINE)]
"""Text on one line, without white space at its ends."""


OWN: Final = "."
"""In place of a folder: that of the record which refers, also where a field is told of all types at once."""


class Ref:
    """Marks a string as a reference to a record; `Annotated[Slug, Ref("places")]` takes a bare id of that folder.

    Several folders, or none for any, take the path ``folder/id``.
    """

    def __init__(self, *folders: str) -> None:
        """Folders that may be referred to."""
        self.folders = folders

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """``x-ref``: the folders, ``*`` for any."""
        return handler(schema) | {"x-value": "ref", "x-ref": list(self.folders) or ["*"]}


AnyPath = Annotated[str, StringConstraints(pattern=PATH, max_length=SLUG_MAX + 32), Ref()]
"""Path of a record of any type: ``places/heilongjiang``."""


def _edtf(text: str) -> str:
    try:
        edtf.parse(text)
    except edtf.EdtfError as error:
        kind = "edtf_reversed" if error.fault is edtf.Fault.REVERSED else "edtf"
        hint = _dated(error)
        raise PydanticCustomError(kind, "{problem}", {"problem": error.message, "hint": hint}) from error
    return text


def _dated(error: edtf.EdtfError) -> Mend | str:
    """The date to write; a year needs quotes, for without them it would be a number."""
    if not error.mend:
        return error.hint
    written = f'"{error.mend}"' if error.mend.isdigit() else error.mend
    kind = Kind.RETYPE if error.mend.isdigit() else Kind.REPLACE
    return Mend(kind=kind, text=written, words=error.hint.replace(error.mend, "`{text}`", 1))


Date = Annotated[
    str,
    AfterValidator(_edtf),
    WithJsonSchema({"type": "string", "format": "edtf", "x-value": "date", "maxLength": 64}),
]
"""Date in EDTF (ISO 8601-2): ``2018``, ``2016-06``, ``2019-06-15/2019-06-19``, ``2018/..``, ``2018~``; never padded."""

Ordinal = Annotated[int, Field(ge=1, json_schema_extra={"x-value": "ordinal"})]
"""Which one of a row, from 1; a phrase prints it as an ordinal, not as a count or a day."""

Url = Annotated[str, StringConstraints(pattern=URL, max_length=2000)]
"""Address that begins with ``https://`` or ``http://``."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in lower-case hexadecimal."""
