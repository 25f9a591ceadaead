"""How tables that belong to no single type are put together: columns that read their cell by its name."""

from dataclasses import replace
from typing import Any

from build_tools.core.languages import CODES, LANGUAGES
from build_tools.schema.table_schema import Column, TableSpec, foreign_keys, said
from build_tools.schema.table_schema import by_language as texts


def column(name: str, title: str, description: str, *, refs: tuple[str, ...] = (), **more: Any) -> Column:  # noqa: ANN401
    """A column whose cell stands in the row under the column's own name."""
    made = said((name, title, description), lambda row: row.get(name), **({"required": False} | more))
    return replace(made, refs=refs)


def assemble(name: str, titles: tuple[str, ...], about: str, key: tuple[str, ...], columns: list[Column]) -> TableSpec:
    """A table of rows that already have its columns."""
    return TableSpec(
        name=name,
        titles=dict(zip(CODES, titles, strict=True)),
        descriptions=texts(about),
        columns=tuple(columns),
        primary_key=key,
        foreign_keys=tuple(foreign_keys(tuple(columns))),
    )


def by_language(name: str, title: str, description: str) -> list[Column]:
    """A column for each language of the table."""
    titles = [one.strip() for one in title.split("|")]
    named = {one: " | ".join(f"{title} ({one.name})" for title in titles) for one in LANGUAGES}
    return [column(f"{name}_{one.code}", named[one], description) for one in LANGUAGES]
