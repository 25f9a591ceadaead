"""Records one by one as YAML: the values as their authors wrote them, in the form that the atlas reads."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from build_tools.core.artifact import Artifact
from build_tools.core.published import API
from build_tools.exports._base import Bundle, collection
from build_tools.exports._json_text import WRITTEN

TITLES = {"en": "A record as YAML", "ru": "Запись в YAML", "zh": "单条记录（YAML）"}
USES = "contributors who start from a record | участники, которые берут запись за образец | 以现有记录为样本的贡献者"


@collection(name="yaml", titles=TITLES, uses=USES)
def record_files(bundle: Bundle) -> Iterator[Artifact]:
    """A file a record, beside its JSON; comments and line breaks of the file in the repository are not kept."""
    for entry in bundle.graph.entries.values():
        yield Artifact.text(f"{API}/{entry.path}.yml", written(entry.raw), "application/yaml")


def written(values: Mapping[str, Any]) -> str:
    """Block YAML with every text in double quotes, so that no reader takes one for a date, a number or a boolean."""
    return "".join(f"{line}\n" for line in _mapping(values))


def _mapping(values: Mapping[str, Any]) -> Iterator[str]:
    for key, value in values.items():
        name = key if key.isidentifier() and key.lower() not in WORDS else _scalar(key)
        yield from _named(f"{name}:", value)


def _named(name: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a record holds
    if isinstance(value, Mapping) and value:
        yield name
        yield from (f"  {line}" for line in _mapping(value))
    elif isinstance(value, (tuple, list)) and value:
        yield name
        yield from (f"  {line}" for one in value for line in _item(one))
    else:
        yield f"{name} {_scalar(value)}"


def _item(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever a record holds
    if not isinstance(value, Mapping) or not value:
        yield f"- {_scalar(value)}"
        return
    for number, line in enumerate(_mapping(value)):
        yield f"  {line}" if number else f"- {line}"


WORDS: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What a reader of YAML might take for more than text where a key stands bare."""


def _scalar(value: Any) -> str:  # noqa: ANN401 - whatever a record holds
    """A scalar, or an empty list or mapping, as JSON writes it: YAML reads it alike."""
    return WRITTEN(value)
