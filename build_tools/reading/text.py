"""Bytes of a file into a record; pure."""

from build_tools.core.diagnostic import Diagnostic
from build_tools.reading import _characters
from build_tools.reading._events import BROKEN, parser
from build_tools.reading._loader import Loader, Stop
from build_tools.reading._syntax import explained
from build_tools.reading._words import capped, refusal
from build_tools.reading.file_rules import Y101, Y102, Y103
from build_tools.reading.record import SEEDS, RawRecord, Value
from build_tools.reading.structure_rules import Y121
from build_tools.reading.text_rules import Y116

RECORD_LIMIT = 64 * 1024
"""Bytes of a record."""
CARD_LIMIT = 256 * 1024
"""Bytes of the card of a source."""

_UTF8_MARK = b"\xef\xbb\xbf"
UTF16 = (b"\xff\xfe", b"\xfe\xff")
"""What a file in UTF-16 begins with."""


def limit_of(path: str) -> int:
    """Bytes that the file at a path, relative to the root, may have."""
    return CARD_LIMIT if path.startswith(f"{SEEDS}/") else RECORD_LIMIT


def read_text(path: str, content: bytes, limit: int | None = None) -> RawRecord | tuple[Diagnostic, ...]:
    """The record in the bytes of one file, or all that is wrong with it, in the order of the file.

    Never raises, whatever the bytes are.

    Args:
        path: name of the file for the findings, relative to the root, with slashes.
        content: the file as it is on disk.
        limit: most bytes allowed, if others than at this path.
    """
    text = _decoded(path, content, limit_of(path) if limit is None else limit)
    if isinstance(text, Diagnostic):
        return (text,)
    odd = _characters.in_file(path, text)
    if any(found.code == Y116.code() for found in odd):
        return capped(odd)  # where a tab stands for indentation, no level below can be trusted
    value, found = _loaded(path, _characters.without_forbidden(text) if odd else text)
    if odd:
        # A broken character may itself break the syntax; it is mended first.
        return capped([*odd, *(each for each in found if each.code != Y121.code())])
    return capped(found) if found else RawRecord(path=path, text=text, value=value)


def _decoded(path: str, content: bytes, limit: int) -> str | Diagnostic:
    if len(content) > limit:
        message = f"the file is larger than {limit:,} bytes"
        return refusal(Y101, path, (0, 0), message, "leave the source's text out, or split the record")
    if content.startswith(UTF16) or b"\0" in content[:2]:
        return refusal(Y102, path, (1, 1), "the file seems to be UTF-16", 'save it with the encoding "UTF-8"')
    if content.startswith(_UTF8_MARK):
        hint = 'save it as "UTF-8 without BOM"'
        return refusal(Y103, path, (1, 1), "the file begins with a byte order mark", hint)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        return _undecodable(path, content, error.start)


def _undecodable(path: str, content: bytes, at: int) -> Diagnostic:
    start = content.rfind(b"\n", 0, at) + 1
    place = (content.count(b"\n", 0, at) + 1, len(content[start:at].decode()) + 1)
    message = f"the byte 0x{content[at]:02X} cannot stand here in UTF-8"
    hint = 'save the file with the encoding "UTF-8"; it may be Windows-1251 or GB 18030 now'
    return refusal(Y102, path, place, message, hint)


def _loaded(path: str, text: str) -> tuple[dict[str, Value], list[Diagnostic]]:
    found: list[Diagnostic] = []
    try:
        with parser(text) as opened:
            loader = Loader(path, text, opened)
            found = loader.found
            return loader.document(), found
    except Stop:
        pass
    except BROKEN as error:
        trouble = explained(text, error)
        spot = (trouble.line, trouble.column)
        found[:] = [each for each in found if (each.line, each.column) != spot]
        found.append(refusal(Y121, path, spot, trouble.message, trouble.hint, mend=trouble.mend))
    return {}, found
