"""How a single value is written: bare where that is safe, in quotes where it is not, and always for dates."""

import re
from typing import Final

import yaml

from build_tools.core import edtf

_HASH: Final = re.compile(r"[0-9a-f]{40,64}")
_SPECIAL_START: Final = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`=]""")
_SPECIAL_WITHIN: Final = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_DATE_LIKE: Final = re.compile(r"[0-9X]{4}(?:[-/~?%].*)?|\.\./.+")
_OLD: Final = yaml.SafeLoader("")
"""A reader of YAML 1.1, for which ``NO``, ``12:30`` and ``0123`` are no text: what it changes gets quotes."""
_TEXT: Final = "tag:yaml.org,2002:str"


def written(text: str) -> str:
    """A text as a canonical record writes it."""
    return text if bare(text) else quoted(text)


def bare(text: str) -> bool:
    """Whether every reader takes the text for itself without quotes, and it is neither a date nor a hash."""
    if not text or text != text.strip() or _SPECIAL_START.match(text) or _SPECIAL_WITHIN.search(text):
        return False
    if _HASH.fullmatch(text) or (_DATE_LIKE.fullmatch(text) and _is_date(text)):
        return False
    resolved = _OLD.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return str(resolved) == _TEXT and not _is_number(text)


def quoted(text: str) -> str:
    """In double quotes; in single ones where that saves escapes."""
    if _SPECIAL_WITHIN.search(text.replace(": ", "").replace(" #", "").rstrip(":")):
        return _escaped(text)
    if '"' in text or "\\" in text:
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return f'"{text}"'


def restyled(text: str, raw: str) -> str:
    """A text in place of what is typed as ``raw``: in the same quotes, if it can stand in them."""
    if raw[:1] == "'":
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    if raw[:1] == '"':
        return quoted(text) if '"' in text or "\\" in text else f'"{text}"'
    return written(text)


def _escaped(text: str) -> str:
    made = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    return '"' + re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]", lambda one: f"\\u{ord(one.group()):04x}", made) + '"'


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except edtf.EdtfError:
        return False
    return True


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
