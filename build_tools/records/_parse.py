"""Values of a file to a record, or what keeps them from being one, in the words of the rules."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build_tools.core.alike import retyped
from build_tools.core.languages import CODES, DEFAULT
from build_tools.core.mend import DOTS, Kind, Mend
from build_tools.core.nearest import meant, nearest
from build_tools.core.rule import Finding, Rule, Step
from build_tools.records import _mends as mends
from build_tools.records import _rules as rules
from build_tools.records._base import Record
from build_tools.records._fields import PATTERNS, SLUG, SLUG_MAX
from build_tools.records._model import Model
from build_tools.records._registry import by_folder

M = TypeVar("M", bound=Model)

RESERVED: Final = frozenset(
    {*CODES, "404", "api", "assets", "data", "index", "records", "search", "sources", "topics"}
    | {"aux", "con", "nul", "prn"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
"""Ids that the site, or a file system, keeps for itself."""

RULES: Final[Mapping[str, type[Rule]]] = {
    "extra_forbidden": rules.M101,
    "missing": rules.M102,
    "literal_error": rules.M104,
    "edtf": rules.M105,
    "edtf_reversed": rules.M106,
    "language": rules.M110,
    "quantity": rules.M111,
    "proof": rules.M112,
    "check_digit": rules.M114,
    "speaker": rules.M115,
}


@dataclass(frozen=True, kw_only=True)
class Parsed:
    """A record, or why there is none."""

    record: Record | None
    findings: tuple[Finding, ...] = ()


def parse(path: str, folder: str, slug: str, value: Mapping[str, Any]) -> Parsed:
    """Build the record that ``value`` describes; ``path`` is the file that it was read from."""
    record_type = by_folder().get(folder)
    if record_type is None:
        near = nearest(folder, by_folder(), alike=0)
        words = f"move the file to dataset/{near}/, if that is its type (`atlas types` lists them)"
        hint = Mend(kind=Kind.RENAME, text=f"dataset/{near}/{slug}.yml", words=words)
        return Parsed(record=None, findings=(rules.M108.finding(path, (), f"no type has the folder '{folder}'", hint),))
    record, findings = validated(path, record_type, value)
    return Parsed(record=record, findings=(*bad_id(path, slug), *findings))


def validated(path: str, model: type[M], value: Mapping[str, Any]) -> tuple[M | None, tuple[Finding, ...]]:
    """Build any model from the values of the file at ``path``."""
    try:
        return model.model_validate(value), ()
    except ValidationError as error:
        return None, tuple(_findings(path, model, value, error))


def bad_id(path: str, slug: str) -> tuple[Finding, ...]:
    """What is wrong with an id: nothing, or one finding."""
    if re.fullmatch(SLUG, slug) and len(slug) <= SLUG_MAX and slug not in RESERVED:
        return ()
    proposal = re.sub(r"[^a-z0-9]+", "-", retyped(slug).lower()).strip("-")[:SLUG_MAX].strip("-")
    if proposal in RESERVED:
        message, hint = f"'{slug}' is kept for the site or the file system", "choose a longer name"
    else:
        message = f"'{slug}' is not an id: lower-case Latin letters, digits and single hyphens"
        hint = f"call the file {proposal}.yml" if proposal else "call the file by the name in Latin letters: harbin.yml"
    mend = Mend(kind=Kind.RENAME, text=f"{path.rpartition('/')[0]}/{proposal}.yml", words=hint)
    good = proposal and proposal not in RESERVED
    return (rules.M107.finding(path, (), message, mend if good else hint),)


def _findings(path: str, model: type[Model], value: Mapping[str, Any], error: ValidationError) -> Iterator[Finding]:
    seen = set()
    details = [(detail, _steps(detail, value)) for detail in error.errors(include_url=False)]
    meant_by = {(*at[:-1], _meant(model, at)) for detail, at in details if detail["type"] == "extra_forbidden"}
    for detail, at in details:
        rule = _rule(detail, at)
        if detail["type"] == "missing" and at in meant_by:
            continue  # it is there, under the misspelt name
        message, hint = _explain(detail, rule, model, at, value)
        if (rule, at) not in seen:
            seen.add((rule, at))
            yield rule.finding(path, _part(hint) or at, message, hint)


def _part(hint: str | Mend) -> tuple[Step, ...] | None:
    """What is found about a whole points at the part of it that another word has to replace."""
    return hint.at if isinstance(hint, Mend) and hint.kind is Kind.REPLACE else None


def _meant(model: type[Model], at: tuple[Step, ...]) -> str | None:
    return nearest(str(at[-1]), known_fields(model, at[:-1]))


def _rule(detail: ErrorDetails, at: tuple[Step, ...]) -> type[Rule]:
    rule = RULES.get(detail["type"], rules.M103)
    unreasoned = "implies" in at and rule is rules.M103 and detail["loc"][-1] != "[key]"
    return rules.M113 if unreasoned else rule


def _steps(detail: ErrorDetails, value: object) -> tuple[Step, ...]:
    """Steps that exist in the file: pydantic's location also names the union members that it tried."""
    steps: list[Step] = []
    for step in detail["loc"]:
        if isinstance(value, Mapping) and step in value:
            value = value[str(step)]
        elif isinstance(value, tuple) and isinstance(step, int):
            value = value[step]
        elif not (detail["type"] == "missing" and step == detail["loc"][-1]):
            continue
        steps.append(step)
    # A map of languages is refused as a whole; the language that it should not have is known all the same.
    return (*steps, *filter(None, [detail.get("ctx", {}).get("seen")]))


def _explain(
    detail: ErrorDetails, rule: type[Rule], model: type[Model], at: tuple[Step, ...], record: Mapping[str, Any]
) -> tuple[str, str | Mend]:
    """What was seen and expected, and what to type."""
    context, value = detail.get("ctx", {}), detail["input"]
    if "hint" in context:
        return detail["msg"], _placed(context["hint"], at)
    if rule is rules.M101:
        place = "this object" if len(at) > 1 else f"a record of {getattr(model, 'folder', model.__name__)}"
        fields = known_fields(model, at[:-1])
        listed = f"its fields are {', '.join(fields)}" if len(at) > 1 else "`atlas types` lists the fields"
        return f"{place} has no field '{at[-1]}'", meant(str(at[-1]), fields, listed)
    if rule is rules.M102:
        words = f"add `{{text}}` ({_description(model, at)})"
        return f"'{at[-1]}' is missing", Mend(kind=Kind.ADD, text=f"{at[-1]}: {DOTS}", at=at[:-1], words=words)
    seen, node = shown(value), _node(model, at)
    if rule is rules.M104:
        options = re.findall(r"'([^']+)'", str(context.get("expected", "")))
        return f"{seen} is not one of {', '.join(options)}", mends.for_word(str(value), node, options)
    if rule is rules.M113:
        message = "the reason is missing" if value is None else f"{seen} is no reason"
        if isinstance(value, str):
            message = f"{seen} is one text, where a reason in each language belongs"
        if at[-1] == "implies":
            message = f"{seen} gives no reasons: what is implied needs one for each field"
        text = mends.in_languages(value) if isinstance(value, str) and value else f"{{{DEFAULT.code}: {DOTS}}}"
        words = "write the reason, in own words: `{text}`"
        return message, mends.for_fields(value, node, at) or Mend(kind=Kind.RETYPE, text=text, words=words)
    return _of_form(detail, model, at, record)


def _of_form(
    detail: ErrorDetails, model: type[Model], at: tuple[Step, ...], record: Mapping[str, Any]
) -> tuple[str, str | Mend]:
    """The same for a value of the wrong form."""
    kind, value, node, context = detail["type"], detail["input"], _node(model, at), detail.get("ctx", {})
    problem, hint = FORMS.get(kind, ("{seen} is refused", ""))
    form, better = PATTERNS.get(context.get("pattern", ""), (f"not of the form of `{at[-1]}`", ""))
    if kind == "int_type" and node.get("type") == "number":
        problem = "{seen} stands where a number belongs"
    message = problem.format(seen=shown(value), form=form, **context)
    if kind in BOUNDS:
        return message, mends.for_bound(record, at) or _description(model, at)
    if kind in {"dict_type", "model_type"}:
        if node.get("x-value") == "text" and isinstance(value, str):
            message = f"{shown(value)} is one text, where one in each language belongs"
        return message, mends.for_fields(value, node, at) or hint
    if value is None:
        return "nothing stands behind the colon", "write the value there, or drop the field"
    mend = _fitting(value, context["pattern"], at) if kind == "string_pattern_mismatch" else None
    if kind in mends.BY_TYPE:
        mend = mends.BY_TYPE[kind](value)
    words = better.partition(": ")[0] or _description(model, at)
    if isinstance(mend, Mend) and not mend.words and words and not words.startswith("write"):
        mend = replace(mend, words=f"write `{{text}}` ({words})")
    return message, mend or hint or better or _description(model, at)


def _fitting(text: str, pattern: str, at: tuple[Step, ...]) -> Mend | str | None:
    return mends.for_pattern(text, pattern, listed=isinstance(at[-1], int))


def _placed(hint: str | Mend, at: tuple[Step, ...]) -> str | Mend:
    """A field knows what to change in it, but not where it stands in the record."""
    return replace(hint, at=(*at, *hint.at)) if isinstance(hint, Mend) and hint.at is not None else hint


BOUNDS: Final = frozenset({"greater_than_equal", "less_than_equal"})
FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "string_type": ("{seen} stands where a text belongs", 'quotes keep a number or a yes a text: "2018"'),
    "int_type": ("{seen} stands where a whole number belongs", "write its digits, without quotes"),
    "int_from_float": ("{seen} stands where a whole number belongs", "write its digits, without a fraction"),
    "float_type": ("{seen} stands where a number belongs", "write its digits, without quotes"),
    "bool_type": ("{seen} stands where a yes or no belongs", "write true or false, without quotes"),
    "tuple_type": ("{seen} stands where a list belongs", "type '- ' before its first line, two spaces before the rest"),
    "dict_type": ("{seen} stands where fields belong", "write them under it, each on its own line: `key: value`"),
    "model_type": ("{seen} stands where fields belong", "write them under it, each on its own line: `key: value`"),
    "too_long": ("{actual_length} items stand where at most {max_length} belong", "keep those that fit best"),
    "string_too_long": ("{seen} is longer than {max_length} characters", "shorten it"),
    "string_too_short": ("the text is empty", "write it, or drop the field"),
    "string_pattern_mismatch": ("{seen} is {form}", ""),
    "greater_than_equal": ("{seen} is less than {ge:g}", ""),
    "less_than_equal": ("{seen} is more than {le:g}", ""),
}
"""What was seen, and what to type, by the type of pydantic's error; without a hint the field's own words are one."""


def shown(value: object, longest: int = 60) -> str:
    """A value as its author would call it."""
    if isinstance(value, Mapping):
        return "an object"
    if value is None or isinstance(value, bool):
        return "nothing" if value is None else str(value).lower()
    text = "a list" if isinstance(value, tuple) else repr(value)
    return text if len(text) <= longest else f"{text[:longest]}…{text[-1]}"


def _description(model: type[Model], at: tuple[Step, ...]) -> str:
    """What the field is for, in its own words: the paragraph of its string under the names."""
    _, node = _reached(model, at)
    words = str(node.get("description", "")).partition("\n\n")[2].partition("\n\n")[0]
    return words[:1].lower() + words[1:].replace("\n", " ").rstrip(".")


def _node(model: type[Model], at: tuple[Step, ...]) -> dict[str, Any]:
    """What the schema says of the value at ``at``."""
    return _resolved(*_reached(model, at))


def _reached(model: type[Model], at: tuple[Step, ...]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of the model, and its node at ``at`` as it is written there, references and all."""
    schema = node = _schema(model)
    for step in at:
        node = _child(schema, node, step)
    return schema, node


@cache
def _schema(model: type[Model]) -> dict[str, Any]:
    return model.model_json_schema()


def known_fields(model: type[Model], at: tuple[Step, ...]) -> list[str]:
    """Names of the fields that stand at ``at`` in the model."""
    return sorted(_node(model, at).get("properties", {}))


def _resolved(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node or "anyOf" in node:
        node = (
            schema["$defs"][node["$ref"].rpartition("/")[2]]
            if "$ref" in node
            else next((one for one in node["anyOf"] if one.get("type") != "null"), {})
        )
    return node


def _child(schema: dict[str, Any], node: dict[str, Any], step: Step) -> dict[str, Any]:
    node = _resolved(schema, node)
    if isinstance(step, int):
        found = node.get("items", {})
    else:
        more = node.get("patternProperties") or {"": node.get("additionalProperties", {})}
        found = node.get("properties", {}).get(step) or next(iter(more.values()))
    return found if isinstance(found, dict) else {}
