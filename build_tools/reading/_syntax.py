"""What is wrong with a text that a YAML parser gives up on, in words for the one who typed it."""

import re
from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from build_tools.core.mend import Edit
from build_tools.reading._words import instead, shown

_WIDE_COLON = re.compile(r"\s*(?:- )?[\w.-]+(：)")
_TIGHT_COLON = re.compile(r"\s*(?:- )?[\w.-]+(:)[^\s:/]")
_PAIR = re.compile(r"\s*(?:- )?([^\s:#'\"\[{][^:]*): +(\S.*)")
_WIDE_SPACE = re.compile(r" *([\u00a0\u3000]+)")
_LEAD = re.compile(r" *(?:- +)?")
_KEY = re.compile(r"[a-z][a-z0-9_]*:(?: |$)")
_COMMA = re.compile(r"\s*(?:- )?([a-z][a-z0-9_]*)(,) +(\S+)$")
_OPENS = re.compile(r"\s*(?:- +)?(?:[\w.-]+: +)?([\"'])(?:(?!\1).)*$")
"""A line on which a quote opens and does not close."""
ROOM = 160
"""Characters of a value that help repeats; where it is longer, the mend still holds all of it."""
_CLOSED = "'\"]}"


@dataclass(frozen=True, kw_only=True)
class Trouble:
    """Why the text stops to be YAML, and where (from 1)."""

    line: int
    column: int
    message: str
    hint: str
    mend: Edit | None = None


@dataclass(frozen=True, kw_only=True)
class _Scene:
    """Where the parser gave up (``line``, ``column``) and where what it was reading began (``since``)."""

    rows: tuple[str, ...]
    line: int
    column: int
    since: tuple[int, int]
    problem: str
    context: str

    @property
    def row(self) -> str:
        return self.row_at(self.line)

    def row_at(self, line: int) -> str:
        return self.rows[line - 1] if 0 < line <= len(self.rows) else ""

    def trouble(self, message: str, hint: str, at: tuple[int, int] | None = None, mend: Edit | None = None) -> Trouble:
        line, column = at or (self.line, self.column)
        return Trouble(line=line, column=column, message=message, hint=hint, mend=mend)


def explained(text: str, error: Exception) -> Trouble:
    """The likeliest mistake behind a parser's error, with what to type instead."""
    if not isinstance(error, MarkedYAMLError):
        return Trouble(line=1, column=1, message="this is not YAML", hint="compare with the example of its type")
    scene = _scene(text, error)
    return next(found for look in _LOOKS if (found := look(scene)))


def _scene(text: str, error: MarkedYAMLError) -> _Scene:
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark]
    places = [(mark.line + 1, mark.column + 1) for mark in marks] or [(1, 1)]
    return _Scene(
        rows=tuple(row.rstrip("\r") for row in text.split("\n")),
        line=places[0][0],
        column=places[0][1],
        since=places[-1],
        problem=str(error.problem or ""),
        context=str(error.context or ""),
    )


def _wide_space(scene: _Scene) -> Trouble | None:
    for line in range(1, scene.line + 1):
        if match := _WIDE_SPACE.match(scene.row_at(line)):
            at = (line, match.start(1) + 1)
            spaces = match.group(1).replace("\u3000", "  ").replace("\u00a0", " ")
            hint = f"type {len(spaces)} ordinary space{'s' * (len(spaces) > 1)} instead"
            mend = instead(at, len(match.group(1)), spaces)
            return scene.trouble("this line is indented by spaces of another kind", hint, at, mend)
    return None


def _wide_colon(scene: _Scene) -> Trouble | None:
    for line in sorted({scene.line - 1, scene.line, scene.since[0]}):
        if match := _WIDE_COLON.match(scene.row_at(line)):
            at = (line, match.start(1) + 1)
            mend = instead(at, 1, ":" if scene.row_at(line)[match.end(1) :][:1] == " " else ": ")
            hint = "type the colon ':' and a space"
            return scene.trouble("the colon after the key is full-width '：'", hint, at, mend)
    return None


def _tight_colon(scene: _Scene) -> Trouble | None:
    if "expected ':'" in scene.problem and (match := _TIGHT_COLON.match(scene.row_at(scene.since[0]))):
        at = (scene.since[0], match.start(1) + 1)
        hint = "type a space after ':'"
        return scene.trouble("no space follows the colon after the key", hint, at, instead(at, 1, ": "))
    return None


def _no_colon(scene: _Scene) -> Trouble | None:
    if "expected ':'" not in scene.problem:
        return None
    line = scene.since[0]
    row = scene.row_at(line).strip()
    if match := _COMMA.match(scene.row_at(line)):
        hint = f"write {match.group(1)}: {match.group(3)}"
        at = (line, match.start(2) + 1)
        return scene.trouble("a comma stands where the colon after the key belongs", hint, at, instead(at, 1, ":"))
    hint = "write key: value, or indent the line by two spaces more if it goes on with the text above"
    return scene.trouble(f"{shown(row, 30)} has no colon after its key", hint, scene.since)


def _open_quote(scene: _Scene) -> Trouble | None:
    if "quoted" not in scene.context or not re.search("unexpected (end|document)", scene.problem):
        return None
    return _unclosed(scene, scene.since)


def _unclosed(scene: _Scene, at: tuple[int, int]) -> Trouble:
    row = scene.row_at(at[0])
    quote = row[at[1] - 1 : at[1]]
    hint = f"type {quote} at the end of the text; inside double quotes a quote is \\\", inside single ones ''"
    mend = instead((at[0], len(row.rstrip()) + 1), 0, quote)
    return scene.trouble(f"the quote {quote} that opens here is never closed", hint, at, mend)


def _bad_escape(scene: _Scene) -> Trouble | None:
    if "quoted" not in scene.context or not re.search("escape|hexdec|hexadec", scene.problem):
        return None
    hint = r"type \\ for a backslash, or use single quotes, in which it is an ordinary character"
    return scene.trouble("the backslash begins an escape that YAML does not know", hint)


def _colon_in_value(scene: _Scene) -> Trouble | None:
    if "mapping values are not allowed" not in scene.problem:
        return None
    match = _PAIR.match(scene.row)
    if match and scene.column > match.start(2):
        hint, quoted = _quoting(match, scene.line)
        return scene.trouble("a colon and a space stand inside a value without quotes", hint, mend=quoted)
    hint = "indent it like the line above, or put the text above in quotes if it goes on here"
    above = _LEAD.match(scene.row_at(scene.line - 1))
    now = len(scene.row) - len(scene.row.lstrip(" "))
    mend = instead((scene.line, 1), now, " " * above.end()) if above and above.end() < now else None
    return scene.trouble("this key stands deeper than the line above, which has a value already", hint, mend=mend)


def _special_start(scene: _Scene) -> Trouble | None:
    if not re.search("cannot start any token|alphabetic or numeric|tag|'!'|white ?space or line", scene.problem):
        return None
    line, column = scene.since
    row = scene.row_at(line)
    sign = row[column - 1 : column]
    match = _PAIR.match(row)
    hint, mend = _quoting(match, line) if match else ("put the value in quotes", None)
    return scene.trouble(f"a value without quotes cannot begin with {shown(sign)}", hint, scene.since, mend)


def _directive(scene: _Scene) -> Trouble | None:
    if "directive" not in scene.context and "incompatible" not in scene.problem:
        return None
    return scene.trouble("a line begins with %, which is no key", "delete the line", scene.since)


def _text_after_end(scene: _Scene) -> Trouble | None:
    before = scene.row[: scene.column - 1].rstrip()
    if "expected" not in scene.problem or not before or before[-1] not in _CLOSED:
        return None
    for line in range(scene.line - 1, scene.since[0] - 1, -1):
        match = _OPENS.match(scene.row_at(line))
        if match and match.group(1) == before[-1]:
            return _unclosed(scene, (line, match.start(1) + 1))
    match = _PAIR.match(scene.row)
    hint, mend = _quoting(match, scene.line) if match else ("put the whole value in quotes", None)
    message = f"text goes on after the closing {before[-1]}, or a quote opened earlier is not closed"
    return scene.trouble(message, hint, mend=mend)


def _block_head(scene: _Scene) -> Trouble | None:
    if "block scalar" not in scene.context:
        return None
    return scene.trouble("text stands in the line of | or >", "begin the text on the next line, indented", scene.since)


def _no_key(scene: _Scene) -> Trouble | None:
    if "expected key" in scene.problem and scene.row[scene.column - 1 :].startswith(":"):
        return scene.trouble("no key stands before the colon", "write the name of the field before ':'")
    return None


def _open_bracket(scene: _Scene) -> Trouble | None:
    if "flow" not in scene.context:
        return None
    if scene.line == scene.since[0] and scene.row[scene.column - 1 :].startswith(":"):
        hint = "put the value in quotes: a colon and a space, or a comma, would end it"
        return scene.trouble("a colon stands inside a value without quotes", hint)
    opening, closing = ("{", "}") if "mapping" in scene.context else ("[", "]")
    if "node content" in scene.problem and not scene.row[scene.column - 1 :].strip():
        hint = "type ] or } where the list ends; text with , [ ] { } in it needs quotes"
        return scene.trouble("the file ends within a bracket that is not closed", hint)
    if "node content" in scene.problem:
        return scene.trouble("an item is missing before this", "delete the comma, or write the item")
    hint = f"type {closing} where the list ends, and a comma between items; text with , [ ] {{ }} in it needs quotes"
    line, row = scene.since[0], scene.row_at(scene.since[0])
    ends = closing not in row and _KEY.match(scene.row_at(line + 1)) and row[:1] not in {" ", "-"}
    mend = instead((line, len(row.rstrip()) + 1), 0, closing) if ends else None
    return scene.trouble(f"the bracket {opening} that opens here is not closed", hint, scene.since, mend)


def _dash(scene: _Scene) -> Trouble | None:
    if "block sequence entries" in scene.problem:
        hint = "begin the list on the next line, or put the value in quotes if the dash belongs to it"
        return scene.trouble("a list cannot begin in the line of its key", hint)
    if "'-' indicator" in scene.problem:
        hint = "type '- ' before it, or indent it like the key that the list belongs to"
        return scene.trouble("this line stands among the items of a list without a dash", hint)
    if "expected key" in scene.problem and scene.row[scene.column - 1 :].startswith("-"):
        hint = "give it a key with nothing after the colon, on the line above the list"
        return scene.trouble("a list item stands among keys", hint)
    return None


def _indentation(scene: _Scene) -> Trouble | None:
    if scene.row[: scene.column - 1].strip():
        return None
    if "document start" in scene.problem:
        return scene.trouble("something follows the end of the record", "delete it, or the line '...' above it")
    hint = "indent it by exactly as many spaces as the keys it belongs with"
    return scene.trouble("this line is indented unlike those above it", hint)


def _anything(scene: _Scene) -> Trouble:
    return scene.trouble("this is not YAML from here on", "put the value in quotes, and look at the line above")


_LOOKS = (
    _wide_space,
    _wide_colon,
    _open_quote,
    _bad_escape,
    _tight_colon,
    _no_colon,
    _colon_in_value,
    _directive,
    _special_start,
    _block_head,
    _no_key,
    _text_after_end,
    _open_bracket,
    _dash,
    _indentation,
    _anything,
)


def _quoting(match: re.Match[str], line: int) -> tuple[str, Edit]:
    """Help for a pair whose value needs quotes, and the value in them."""
    key, value = match.groups()
    quoted = in_quotes(value)
    shown = quoted if len(quoted) <= ROOM else f"{quoted[:ROOM]}…{quoted[-1]}"
    return f"put the value in quotes: {key}: {shown}", instead((line, match.start(2) + 1), len(value), quoted)


def in_quotes(value: str) -> str:
    """A text in quotes, single ones if it has double quotes or backslashes in it."""
    if value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return "'{}'".format(value.replace("'", "''")) if '"' in value or "\\" in value else f'"{value}"'
