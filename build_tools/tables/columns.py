"""How tables that belong to no single type are put together: columns that read their cell by its name."""

from dataclasses import replace
from typing import Any

from build_tools.core.languages import LANGUAGES, by_language
from build_tools.schema.table_schema import Column, TableSpec, foreign_keys, said


def column(name: str, title: str, description: str, *, refs: tuple[str, ...] = (), **more: Any) -> Column:  # noqa: ANN401
    """A column whose cell stands in the row under the column's own name."""
    made = said((name, title, description), lambda row: row.get(name), **({"required": False} | more))
    return replace(made, refs=refs)


def assemble(name: str, titles: str, about: str, key: tuple[str, ...], columns: list[Column]) -> TableSpec:
    """A table of rows that already have its columns; titles and what it is about in all languages, joined by bars."""
    return TableSpec(
        name=name,
        titles=by_language(titles),
        descriptions=by_language(about),
        columns=tuple(columns),
        primary_key=key,
        foreign_keys=tuple(foreign_keys(tuple(columns))),
    )


def in_each_language(name: str, title: str, description: str) -> list[Column]:
    """A column for each language of the table."""
    titles = by_language(title).values()
    named = {one: " | ".join(f"{title} ({one.name})" for title in titles) for one in LANGUAGES}
    return [column(f"{name}_{one.code}", named[one], description) for one in LANGUAGES]
