"""What to type in the place of a value that was refused, where it can be told from the value and its field."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.core.mend import DOTS, SOURCE, Kind, Mend
from build_tools.core.nearest import meant
from build_tools.core.rule import Step
from build_tools.proof import hear, words_for
from build_tools.records._fields import FIELD_PATH, PATH, SLUG

PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_/-]*(?:\.[A-Za-z0-9_-]+)*")
"""Texts that need no quotes anywhere, also between brackets."""
_LETTER: Final = {one.code: re.compile(f"[{one.letters}]") for one in LANGUAGES[::-1] if one is not DEFAULT}
RIGHT_ANGLE: Final = 90
"""Degrees beyond which there is no latitude."""
SHORT: Final = 3
"""Letters from which on the beginning of a word tells which is meant."""
_YES: Final = ("yes", "y", "on", "true", "да", "是", "1")
_NO: Final = ("no", "n", "off", "false", "нет", "否", "0")
_WORDS_OF_YES: Final[Mapping[str, str]] = dict.fromkeys(_YES, "true") | dict.fromkeys(_NO, "false")
_GROUPED: Final = re.compile(r"[-+]?[0-9]{1,3}(?:[ ,'’_\u00a0\u202f][0-9]{3})+(?:\.[0-9]+)?")
_WIDE_COMMA: Final = re.compile(r"\s*[，、；]\s*")
_PASSAGE: Final = re.compile(
    r"([a-z0-9]+(?:-[a-z0-9]+)*)\W+(?:passage|paragraph|page|par|p|§|с|стр)?\W*([1-9][0-9]{0,3})"
)


def typed(text: str) -> str:
    """A text as it stands in a file: in quotes if it needs them."""
    plain = PLAIN.fullmatch(text) and text not in {"true", "false", "null"}
    return text if plain else json.dumps(text, ensure_ascii=False)


def in_languages(text: str) -> str:
    """One text as own words: under the language whose script it is in; English is always there."""
    code = next((code for code, letter in _LETTER.items() if letter.search(text)), DEFAULT.code)
    own = f"{code}: {typed(text)}"
    return f"{{{own}}}" if code == DEFAULT.code else f"{{{DEFAULT.code}: {DOTS}, {own}}}"


def for_word(word: str, node: Mapping[str, Any], options: list[str]) -> Mend | str:
    """The word of a vocabulary that was meant: the same in another case, by its meaning, or by its look."""
    same = [one for one in options if one.lower() == word.lower().replace(" ", "_").replace("-", "_")]
    labels, evidence = node.get("x-labels", {}), node.get("x-evidence", {})
    told = [one for one in options if word.lower() in (said.lower() for said in labels.get(one, {}).values())]
    shown = [one for one in options if evidence.get(one) and words_for(hear(word), evidence[one]) is None]
    begun = [one for one in options if len(word) >= SHORT and (one.startswith(word) or word.startswith(one))]
    found = next(iter([*same, *told, *shown, *begun]), None)
    return meant(found or word, options, "choose one of these; if none says it, propose one more")


def for_number(value: object, *, whole: bool) -> Mend | None:
    """A number out of quotes, without separators, scale words and units."""
    if not isinstance(value, str):
        return None
    text = value.strip()
    found = _GROUPED.fullmatch(text)
    plain = re.sub(r"[ ,'’_\u00a0\u202f]", "", text) if found else text
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain):
        numbers = {f"{one.value:f}" if not isinstance(one.value, int) else str(one.value) for one in hear(text).numbers}
        plain = numbers.pop() if len(numbers) == 1 else ""
    plain = re.sub(r"^(-?)0+(?=[0-9])", r"\1", plain)
    if not plain or (whole and "." in plain):
        return None
    return Mend(kind=Kind.RETYPE, text=plain, words="write `{text}`: digits alone, without quotes")


def for_bool(value: object) -> Mend | None:
    """Yes or no as YAML writes it."""
    word = _WORDS_OF_YES.get(str(value).lower())
    return Mend(kind=Kind.RETYPE, text=word, words="write `{text}`, without quotes") if word else None


def for_text(value: object) -> Mend | None:
    """A number, or a yes, that is meant as a text."""
    if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], str):
        return Mend(kind=Kind.RETYPE, text=typed(value[0]))
    if isinstance(value, Mapping | tuple) or value is None:
        return None
    return Mend(kind=Kind.RETYPE, text=f'"{SOURCE}"', words="put it in quotes: `{text}`")


def for_list(value: object) -> Mend | None:
    """One value, or values joined by commas, as a list."""
    if isinstance(value, Mapping) or value is None:
        return None
    parts = [one for one in re.split(r"\s*[,;，、；]\s*", value) if one] if isinstance(value, str) else []
    slugs = len(parts) > 1 and all(map(PLAIN.fullmatch, parts))
    text = ", ".join(parts) if slugs else typed(value) if isinstance(value, str) else SOURCE
    return Mend(kind=Kind.RETYPE, text=f"[{text}]")


def for_fields(value: object, node: Mapping[str, Any], at: tuple[Step, ...]) -> Mend | None:
    """One text where a text in each language belongs, or a list of fields where each needs its reason."""
    if isinstance(value, str) and node.get("x-value") == "text":
        return Mend(kind=Kind.RETYPE, text=in_languages(value))
    paths = (value,) if isinstance(value, str) else value
    if at[-1] in {"implies", "unknowns"} and isinstance(paths, tuple) and all(isinstance(one, str) for one in paths):
        reasons = ", ".join(f"{typed(str(one))}: {{{DEFAULT.code}: {DOTS}}}" for one in paths)
        return Mend(kind=Kind.RETYPE, text=f"{{{reasons}}}", words="give each its reason: `{text}`")
    return None


def for_pattern(text: str, pattern: str, *, listed: bool = False) -> Mend | str | None:
    """The first of a few slips, put right, that gives the text the form of its field."""
    if pattern == PATH and re.fullmatch(SLUG, text):
        return Mend(text=f"{DOTS}/{text}", words="write `{text}`: the folder of its type, a slash, and its id")
    if pattern == SLUG and _WIDE_COMMA.search(text):
        words = "type the comma ',' and a space, not the full-width one: `{text}`"
        return Mend(text=_WIDE_COMMA.sub(", ", text), words=words)
    ids = text.split()
    if pattern == SLUG and listed and len(ids) > 1 and all(re.fullmatch(SLUG, one) for one in ids):
        return f"these look like {len(ids)} ids: each has its own line, with '- ' before it"
    found = next((one for one in _guesses(text, pattern) if one != text and re.search(pattern, one)), None)
    return Mend(text=found) if found else None


def _guesses(text: str, pattern: str) -> Iterator[str]:
    plain = " ".join(text.split())
    yield plain
    if pattern in {PATH, SLUG}:
        text = re.sub(r"\.ya?ml$", "", text)
        yield text
    if pattern == PATH:
        return
    if pattern == SLUG:
        yield text.rpartition("/")[2]
        yield re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        return
    if pattern == FIELD_PATH:
        yield re.sub(r"[\s-]+", "_", plain.lower())
        return
    if match := _PASSAGE.fullmatch(plain.lower()):
        yield f"{match[1]}/p{match[2]}"
    if inside := re.search(pattern.strip("^$"), text):
        yield inside.group()
    yield plain.upper()
    yield plain.lower()
    yield f"Q{plain}"
    yield f"https://{plain.lstrip('/')}" if re.match(r"//?|[\w-]+(?:\.[\w-]+)+(?:/|$)", plain) else text
    characters = re.sub(r"[^0-9A-Za-z]", "", plain).upper()
    yield "-".join(characters[start : start + 4] for start in range(0, len(characters), 4))


def for_bound(value: Any, at: tuple[Step, ...]) -> Mend | None:  # noqa: ANN401 - a record before it is one
    """Latitude and longitude the other way round, where each then is one."""
    for step in at[:-1]:
        value = value[step]
    return exchanged(value, at[:-1])


def exchanged(point: Any, at: tuple[Step, ...]) -> Mend | None:  # noqa: ANN401 - a record before it is one
    """Latitude and longitude of a point in each other's place."""
    latitude, longitude = (point.get(name) for name in ("latitude", "longitude"))
    if not isinstance(longitude, int | float) or not isinstance(latitude, int | float) or abs(longitude) > RIGHT_ANGLE:
        return None
    new = {**point, "latitude": longitude, "longitude": latitude}
    text = ", ".join(f"{name}: {typed(one) if isinstance(one, str) else one}" for name, one in new.items())
    words = "they seem to have changed places: write `{text}`"
    return Mend(kind=Kind.RETYPE, text=f"{{{text}}}", at=at, words=words)


BY_TYPE: Final[Mapping[str, Callable[[object], Mend | None]]] = {
    "string_type": for_text,
    "int_type": lambda value: for_number(value, whole=True),
    "int_from_float": lambda value: for_number(value, whole=True),
    "float_type": lambda value: for_number(value, whole=False),
    "bool_type": for_bool,
    "tuple_type": for_list,
}
"""How a value of another kind is put right, by the type of pydantic's error."""
