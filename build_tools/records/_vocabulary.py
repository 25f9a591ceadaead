"""Closed lists of values: every member brings its labels in each language and the words that prove it."""

import inspect
from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from build_tools.core.languages import by_language


class Vocabulary(StrEnum):
    """A closed list of values.

    A member is ``name = "value", "English | русский | 中文"``; a third item lists the words that say it in
    a phrase (``exceed*``: a stem). A member without words cannot be read off a phrase: it has to be implied.
    """

    labels: dict[str, str]
    evidence: tuple[str, ...]

    def __new__(cls, value: str, labels: str, evidence: str = "") -> Self:
        """A member with its labels, as `by_language` takes them, and its words."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.labels = by_language(labels)
        member.evidence = tuple(evidence.split())
        return member

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401
        """Take the plain string, which strict mode would otherwise refuse."""
        del source, handler
        members = {str(member): member for member in cls}
        literal = core_schema.literal_schema(list(members))
        return core_schema.no_info_after_validator_function(members.__getitem__, literal)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Values, with labels and proving words beside them, and what the list is of."""
        del schema, handler
        return {
            "type": "string",
            "enum": [str(member) for member in cls],
            "x-value": "term",
            "x-labels": {str(member): member.labels for member in cls},
            "x-evidence": {str(member): list(member.evidence) for member in cls},
            "x-vocabulary": {"name": cls.__name__, "description": inspect.cleandoc(cls.__doc__ or "")},
        }


class Side(Vocabulary):
    """Whose side of the cooperation.

    ru: Какая сторона сотрудничества.
    zh: 合作中的哪一方。
    """

    CHINA = "china", "China | Китай | 中方", "china chinese prc китай* кнр 中国 中方"
    RUSSIA = "russia", "Russia | Россия | 俄方", "russia russian росси* рф 俄罗斯 俄方"
    JOINT = "joint", "Both together | Совместно | 双方", "joint* both совместн* 双方 共同"
    THIRD = "third", "A third party | Третья сторона | 第三方"
