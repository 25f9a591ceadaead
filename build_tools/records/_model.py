"""The base of every model: strict, frozen, closed, and documented by the strings under its fields."""

from typing import ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class Model(BaseModel):
    """Nothing is coerced, nothing unknown is taken, nothing changes after it was read."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", use_attribute_docstrings=True)

    key: ClassVar[str] = ""
    """Field that tells the items of a list of such objects apart."""
    meaning: ClassVar[str] = ""
    """What the whole object means, where it is proved and published as one value."""

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """The object, with its key as ``x-key`` and its meaning as ``x-value``."""
        made = handler(schema)
        body = handler.resolve_ref_schema(made)
        body |= {name: value for name, value in (("x-key", cls.key), ("x-value", cls.meaning)) if value}
        return made
