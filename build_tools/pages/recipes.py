"""How to load the dataset, a snippet a tool: the data page shows them, and the tests run those that can be run here."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """A few lines for one tool."""

    tool: str
    """As its users call it."""
    file: str
    """What it opens, under ``data/``; where that is not published, the recipe is not shown."""
    code: str
    """In it ``{base}`` is where the package lies, ``{name}`` that of the package, ``{code}`` the reader's language."""
    kind: str
    """``python``, ``sql``, ``shell`` or ``r``; empty where strings ``data.steps.<word>`` say what to press."""
    steps: str = ""
    """The word of these strings."""


RECIPES: Final = (
    Recipe(tool="Excel, LibreOffice", file="facts.{code}.xlsx", code="", kind="", steps="excel"),
    Recipe(
        tool="pandas",
        file="facts.csv",
        kind="python",
        code="""import pandas

facts = pandas.read_csv("{base}facts.csv")
numbers = facts[facts["amount"].notna()]
print(numbers[["label_{code}", "field_title_{code}", "value_{code}", "unit_{code}"]])
""",
    ),
    Recipe(
        tool="polars",
        file="facts.csv",
        kind="python",
        code="""import polars

facts = polars.read_csv("{base}facts.csv", infer_schema_length=None)
print(facts.group_by("source_label_{code}").len().sort("len", descending=True))
""",
    ),
    Recipe(
        tool="DuckDB",
        file="parquet/facts.parquet",
        kind="sql",
        code="""SELECT e.date, e.label_{code} AS event, b.label_{code} AS organizer
FROM '{base}parquet/events_organizers.parquet' AS o
JOIN '{base}parquet/events.parquet' AS e ON e.id = o.record
JOIN '{base}parquet/organizations.parquet' AS b ON b.id = o.value
ORDER BY e.date, o."order";
""",
    ),
    Recipe(
        tool="SQLite",
        file="{name}.sqlite",
        kind="sql",
        code="""-- sqlite3 {name}.sqlite
SELECT record_label, relation, other_label
FROM links_{code}
WHERE other = 'places/harbin';
""",
    ),
    Recipe(
        tool="R",
        file="facts.csv",
        kind="r",
        code="""library(readr)

facts <- read_csv("{base}facts.csv")
subset(facts, standing == "proved" & !is.na(amount), c(label_{code}, value_{code}, unit_{code}))
""",
    ),
    Recipe(
        tool="frictionless",
        file="datapackage.json",
        kind="python",
        code="""from frictionless import Package

package = Package("{base}datapackage.json")
events = package.get_resource("events").read_rows()
print(package.title, len(events))
""",
    ),
    Recipe(
        tool="jq",
        file="jsonl/facts.jsonl",
        kind="shell",
        code="""jq -r 'select(.unit == "enterprises") | [.label_{code}, .value_{code}, .phrase] | @tsv' \\
  jsonl/facts.jsonl
""",
    ),
    Recipe(tool="QGIS", file="places.geojson", code="", kind="", steps="qgis"),
    Recipe(tool="Zotero, NoteExpress", file="publications.ris", code="", kind="", steps="zotero"),
    Recipe(tool="Google Calendar, Outlook, Apple", file="events.{code}.ics", code="", kind="", steps="calendar"),
)


def written(recipe: Recipe, *, base: str, name: str, code: str) -> str:
    """The snippet for a place and a language."""
    return filled(recipe.code, base=base, name=name, code=code)


def filled(text: str, *, base: str, name: str, code: str) -> str:
    """A text of a recipe with its places filled; braces of the tool's own language stay."""
    return text.replace("{base}", base).replace("{name}", name).replace("{code}", code)
