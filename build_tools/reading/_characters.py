"""Characters that a record may not hold, wherever they stand."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from build_tools.core.diagnostic import Diagnostic
from build_tools.core.mend import Edit
from build_tools.core.rule import Rule
from build_tools.reading._words import MOST, instead, refusal, shown
from build_tools.reading.text_rules import Y111, Y112, Y113, Y114, Y115, Y116

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_BIDIRECTIONAL = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNSEEN = (
    r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_MEANINGLESS = r"\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff\U000f0000-\U0010ffff" + "".join(
    rf"\U000{plane:x}fffe\U000{plane:x}ffff" for plane in range(1, 0xF)
)
_KINDS: tuple[tuple[type[Rule], re.Pattern[str], str, str], ...] = (
    (Y116, re.compile(r"\t"), "a tab", "type spaces instead, two for each level"),
    (Y111, re.compile(rf"[\r{_CONTROL}]"), "a control character", "delete it"),
    (Y112, re.compile(f"[{_BIDIRECTIONAL}]"), "a character that turns the direction of writing", "delete it"),
    (Y113, re.compile(f"[{_UNSEEN}]"), "a character that nobody sees", "delete it"),
    (Y115, re.compile(f"[{_MEANINGLESS}]"), "a character without a meaning", "type what the source prints there"),
)
_ANYWHERE = _CONTROL + _BIDIRECTIONAL + _UNSEEN + _MEANINGLESS
_IN_FILE = re.compile(rf"[\t{_ANYWHERE}]|\r(?!\n)")
_IN_VALUE = re.compile(rf"[\t\r{_ANYWHERE}]")
_ORDINARY = re.compile("[ -~\n\xab\xb7\xbb\u0400-\u045f\u2010-\u2027\u2116\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*")
"""What nearly every file is made of, each good in any company: found in a tenth of the time that all bad ones take."""


def in_file(path: str, text: str) -> list[Diagnostic]:
    """Findings in the text as it stands in the file, a few more than are shown at most."""
    if _ORDINARY.fullmatch(text):
        return []
    return [*islice(_forbidden(path, text), MOST + 1), *islice(_unnormalised(path, text), MOST + 1)]


def in_value(value: str) -> tuple[type[Rule], str, str] | None:
    """Rule, message and hint for the first bad character that an escape brought into a value."""
    if match := _IN_VALUE.search(value):
        rule, name, hint = _told(match.group())
        if rule is Y116:
            rule, hint = Y111, "type a space instead"
        return rule, f"an escape makes {name} in {shown(value)}", hint
    if not unicodedata.is_normalized("NFC", value):
        return Y114, f"escapes make a letter in an unusual way in {shown(value)}", "type the letter itself"
    return None


def without_forbidden(text: str) -> str:
    """The same text, each forbidden character replaced by a harmless one, so that all places stay."""
    return _IN_FILE.sub("_", text)


def _told(character: str) -> tuple[type[Rule], str, str]:
    rule, what, hint = next((rule, what, hint) for rule, kind, what, hint in _KINDS if kind.match(character))
    known = unicodedata.name(character, "")
    name = f"U+{ord(character):04X} {known}".rstrip()
    return rule, what if rule is Y116 else f"{what} ({name})", hint


def _forbidden(path: str, text: str) -> Iterator[Diagnostic]:
    line, start = 1, 0
    for match in _IN_FILE.finditer(text):
        at = match.start()
        if passed := text.count("\n", start, at):
            line, start = line + passed, text.rindex("\n", start, at) + 1
        rule, name, hint = _told(match.group())
        spot = (line, at - start + 1)
        mend = instead(spot, 1, "  " if rule is Y116 else "") if rule is not Y115 else None
        yield refusal(rule, path, spot, f"{name} stands here", hint, mend=mend)


def _unnormalised(path: str, text: str) -> Iterator[Diagnostic]:
    """One finding a line: the first letter that normal form C writes otherwise."""
    for number, line in enumerate(text.split("\n"), start=1):
        if unicodedata.is_normalized("NFC", line):
            continue
        wanted = unicodedata.normalize("NFC", line)
        column = next(at for at, (seen, meant) in enumerate(zip(line, wanted, strict=False)) if seen != meant)
        letter = wanted[column]
        codes = " ".join(f"U+{ord(part):04X}" for part in _piece(line, column, letter))
        message = f"a letter is written in another way than the usual one ({codes})"
        mend = Edit(start=(number, 1), end=(number, len(line) + 1), text=wanted)
        hint = f"type {shown(letter)} (U+{ord(letter):04X})"
        yield refusal(Y114, path, (number, column + 1), message, hint, mend=mend)


def _piece(line: str, start: int, letter: str) -> str:
    """What stands there for the letter: of the pieces from one character to three, the first that is it in form C."""
    pieces = [line[start : start + length] for length in (1, 2, 3)]
    return next((one for one in pieces if unicodedata.normalize("NFC", one) == letter), pieces[1])
