"""Words of a file replaced where they stand; every other character of it stays."""

from collections.abc import Iterable, Iterator, Mapping

from build_tools.editing.referring import Mention, Steps
from build_tools.editing.scalars import restyled
from build_tools.editing.tree import Branch, Scalar, grown


def rewritten(text: str, mentions: Iterable[Mention]) -> str:
    """The text with what stands at these places replaced, in the quotes that were there."""
    unix = text.replace("\r\n", "\n")
    values, keys = places(unix)
    edits = sorted((((keys if one.on_key else values)[one.at].span, one.text) for one in mentions), reverse=True)
    for (start, end), new in edits:
        unix = unix[:start] + restyled(new, unix[start:end]) + unix[end:]
    return unix if unix.count("\n") == text.count("\n") and "\r" not in text else unix.replace("\n", "\r\n")


def places(text: str) -> tuple[Mapping[Steps, Scalar], Mapping[Steps, Scalar]]:
    """Every single value, and every key, by its steps."""
    values: dict[Steps, Scalar] = {}
    keys: dict[Steps, Scalar] = {}
    for steps, key, value in _walk(grown(text).root, ()):
        if key is not None:
            keys[steps] = key
        if isinstance(value, Scalar):
            values[steps] = value
    return values, keys


def _walk(of: Branch, steps: Steps) -> Iterator[tuple[Steps, Scalar | None, Branch]]:
    if isinstance(of, Scalar):
        return
    for number, member in enumerate(of.members):
        at = (*steps, member.key.text if member.key else number)
        yield at, member.key, member.value
        yield from _walk(member.value, at)
