"""Marks on fields: a fact needs proof, what is ours is our wording or classification, the derived is computed."""

from typing import TYPE_CHECKING, Any, Final

from pydantic import Field

if TYPE_CHECKING:
    from pydantic.config import JsonDict


def fact(default: Any = None, **constraints: Any) -> Any:  # noqa: ANN401
    """A field whose value a source has to say; ``...`` as default makes it required."""
    return _marked("fact", default, constraints)


def ours(default: Any = None, **constraints: Any) -> Any:  # noqa: ANN401
    """A field of our own wording, classification or order: shown as such, without proof."""
    return _marked("ours", default, constraints)


def derived(default: Any = None, **constraints: Any) -> Any:  # noqa: ANN401
    """A field that a program writes and a person never types."""
    return _marked("derived", default, constraints)


COMPUTED: Final["JsonDict"] = {"x-mark": "derived"}
"""Mark of a property that is computed from the record: ``@computed_field(json_schema_extra=COMPUTED)``."""


def _marked(mark: str, default: Any, constraints: dict[str, Any]) -> Any:  # noqa: ANN401
    return Field(default, json_schema_extra={"x-mark": mark}, **constraints)
