"""A record type is whole: its words in three languages, its page, its example; and three new files make one."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.core.languages import CODES
from build_tools.records import Record, record_types
from build_tools.schema import dictionary

ROOT = Path(__file__).parents[2]
TEMPLATES = Path("build_tools/pages/templates/records")
EXAMPLES = Path("tests/data/world")


def lacking(record_type: type[Record], root: Path) -> Iterator[str]:
    """What the type still needs, each as what to write and where."""
    where = f"the docstring of {record_type.__name__}"
    names = record_type.type_names()
    yield from (f"{where}: singular and plural in '{code}'" for code in CODES if not all(names.get(code, ("",))))
    for entry in dictionary():
        if entry.folder == record_type.folder:
            yield from (f"{where}: `{code}:`" for code in CODES if not entry.descriptions.get(code))
            for field in entry.fields:
                under = f"the string under {record_type.__name__}.{field.path}"
                yield from (f"{under}: its name in '{code}'" for code in CODES if not field.titles.get(code))
                yield from (f"{under}: `{code}:`" for code in CODES if not field.descriptions.get(code))
                yield from [f"{under}: `good:`"] if not field.examples else []
                yield from [f"{under}: `bad:`"] if not field.bad and field.mark != "derived" else []
    if not (root / TEMPLATES / f"{record_type.folder}.html").is_file():
        yield f"the template of its page: {TEMPLATES / record_type.folder}.html"
    home = EXAMPLES / ("seeds" if record_type.home == "seeds" else f"dataset/{record_type.folder}")
    if not any((root / home).glob("*.yml")):
        yield f"an example: {home}/<id>.yml"


@pytest.mark.parametrize("record_type", record_types(), ids=lambda one: one.folder)
def test_a_type_lacks_nothing(record_type: type[Record]) -> None:
    """Write what is named, where it is named."""
    assert list(lacking(record_type, ROOT)) == []


def test_what_a_type_lacks_is_named(tmp_path: Path) -> None:
    assert list(lacking(record_types()[0], tmp_path)) == [
        "the template of its page: build_tools/pages/templates/records/agreements.html",
        "an example: tests/data/world/dataset/agreements/<id>.yml",
    ]


GRANT = '''"""Grants."""

from typing import Annotated, ClassVar

from build_tools.records._base import Record
from build_tools.records._fields import Ref, Slug
from build_tools.records._marks import fact
from build_tools.records._traits import Dated, Measured


class Grant(Measured, Dated, Record):
    """Grant, grants | Грант, гранты | 资助, 资助

    Money given for a work.

    ru: Деньги, выделенные на работу.
    zh: 为某项工作提供的资金。
    """

    folder: ClassVar[str] = "grants"

    given_by: Annotated[Slug, Ref("organizations")] | None = fact()
    """Given by | Кем выделен | 资助方

    Who gave it.

    ru: Кто его выделил.
    zh: 由谁提供。
    good: most-china
    bad: The Ministry
    why: the id of its record | идентификатор записи | 应写记录标识
    """
'''
TEMPLATE = '{% extends "records/base.html" %}\n'
EXAMPLE = """label: {en: A seedling grant, ru: Грант на саженцы, zh: 树苗资助}
quantity: {amount: 3, unit: years}
given_by: lotus-port-chamber-of-gardens
topics: [growers]
proof:
  - at: example-gazetteer
    locator: grant-1
    retrieved: "2026-11-01"
    says: [quantity, given_by]
"""
LOOK = """
import json, sys
import build_tools
from pathlib import Path
from build_tools import pipeline
from build_tools.core.languages import LANGUAGES
from build_tools.exports import Origin
from build_tools.publish import authoring

assert Path(build_tools.__file__).is_relative_to(Path.cwd())
examined = pipeline.examine(Path(sys.argv[1]))
built = pipeline.build(examined, examined.package, Origin(created="2026-01-01T00:00:00Z"))
tables = {one.path: one.content.decode() for one in built.artifacts if one.path.endswith(".csv")}
json.dump({
    "findings": [str(one) for one in examined.diagnostics],
    "table": tables["data/grants.csv"].splitlines()[1],
    "facts": [row for row in tables["data/facts.csv"].splitlines() if row.startswith("grants/")],
    "dictionary": [row for row in tables["data/dictionary.csv"].splitlines() if row.startswith("grants,")],
    "pages": [
        f"{language.base}{page.uri}"
        for language in LANGUAGES
        for page in pipeline.pages_of(built, language)
        if "grants" in page.uri
    ],
    "schemas": [one.path for one in authoring.schemas() if "grants" in one.path],
    "types": authoring.types("grants")[-4:],
}, sys.stdout)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program and the example world, copied, with a toy type laid into them: three files, no line edited."""
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "build_tools", root / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / EXAMPLES, root / EXAMPLES)
    new = {
        "build_tools/records/grant.py": GRANT,
        str(TEMPLATES / "grants.html"): TEMPLATE,
        str(EXAMPLES / "dataset/grants/seedling-grant.yml"): EXAMPLE,
    }
    for path, text in new.items():
        assert not (root / path).exists()
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def test_adding_a_type_is_three_new_files_and_no_edited_line(house: Path) -> None:
    command = [sys.executable, "-c", LOOK, str(EXAMPLES)]
    run = subprocess.run(command, cwd=house, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")
    seen = json.loads(run.stdout)
    assert not [one for one in seen["findings"] if "grants/" in one or "error" in one]
    assert seen["table"].startswith("seedling-grant,grants/seedling-grant,A seedling grant,Грант на саженцы,树苗资助,")
    assert [row.split(",")[0] for row in seen["facts"]] == [
        "grants/seedling-grant#quantity",
        "grants/seedling-grant#given_by",
    ]
    assert "grants,given_by,Given by,Кем выделен,资助方,Who gave it." in "\n".join(seen["dictionary"])
    assert seen["pages"] == [
        f"{base}records/grants/{page}.html" for base in ("", "ru/", "zh/") for page in ("index", "seedling-grant")
    ]
    assert seen["schemas"] == [
        "schemas/json/grants.schema.json",
        "schemas/tables/grants.schema.json",
    ]
    assert seen["types"] == [
        "given_by           fact             reference: organization",
        "    Who gave it.",
        "    good: most-china",
        "    bad:  The Ministry  (the id of its record)",
    ]
