"""Marks on fields: a fact needs proof, what is ours is our wording or classification, the derived is computed."""

from typing import TYPE_CHECKING, Any

from pydantic import Field

if TYPE_CHECKING:
    from pydantic.config import JsonDict


def fact(default: Any = None, *, unit: str | None = None, **constraints: Any) -> Any:  # noqa: ANN401
    """A field whose value a source has to say; ``...`` as default makes it required."""
    return _marked("fact", default, unit, constraints)


def ours(default: Any = None, **constraints: Any) -> Any:  # noqa: ANN401
    """A field of our own wording, classification or order: shown as such, without proof."""
    return _marked("ours", default, None, constraints)


def derived(default: Any = None, *, unit: str | None = None, **constraints: Any) -> Any:  # noqa: ANN401
    """A field that a program computes and a person never types."""
    return _marked("derived", default, unit, constraints)


def _marked(mark: str, default: Any, unit: str | None, constraints: dict[str, Any]) -> Any:  # noqa: ANN401
    extra: JsonDict = {"x-mark": mark}
    if unit:
        extra["x-unit"] = unit
    return Field(default, json_schema_extra=extra, **constraints)
