"""A format and a rule are each added in one place: one new module, and no line of the others edited.

A type is three new files: test_completeness.py.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parent.parent.parent
WORLD: Final = Path("tests/data/world")
FORMAT: Final = '''"""Tab-separated values."""

from build_tools.exports._base import exporter
from build_tools.tables import Table


@exporter(name="tsv", title="TSV", media_type="text/tab-separated-values")
def tsv_file(table: Table) -> bytes:
    """The header alone: enough for a toy."""
    return ("\\t".join(table.header) + "\\n").encode()
'''
RULE: Final = '''"""A toy."""

from collections.abc import Iterator

from build_tools.checks._base import Check, World
from build_tools.core.rule import Finding


class Z901(Check):
    """A fair that is not in Lotus Port.

    Toys want every fair there.

    Mend: move the fair.

    Example::

        place: elsewhere
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Events held in Birch Landing."""
        for entry in world.graph.of("events"):
            yield cls.finding(entry.file, ("place",), "not there", "move it")
'''
LOOK: Final = """
import json, sys
from pathlib import Path
from build_tools import pipeline
from build_tools.core.languages import DEFAULT
from build_tools.exports import Origin
from build_tools.publish import authoring

examined = pipeline.examine(Path(sys.argv[1]))
built = pipeline.build(examined, examined.package, Origin(created="2026-01-01T00:00:00Z"))
descriptor = next(one for one in built.artifacts if one.path.endswith("datapackage.json"))
rules = authoring.rules()
pages = {page.uri: page.html for page in pipeline.pages_of(built, DEFAULT, rules)}
json.dump({
    "found": sorted({one.code for one in examined.diagnostics}),
    "rules": [one.code() for one in authoring.rules()],
    "formats": sorted({one.format for one in built.published}),
    "resources": [one["name"] for one in json.loads(descriptor.content)["resources"]],
    "data page": "data/facts.tsv" in pages["data.html"],
    "rule page": "A fair that is not in Lotus Port" in pages.get("rules/z.html", ""),
}, sys.stdout)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program and the example world, copied, with nothing added."""
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "build_tools", root / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / WORLD, root / WORLD)
    return root


def look(house: Path) -> dict[str, Any]:
    """What the program in the house makes of the world, in a process of its own."""
    command = [sys.executable, "-c", LOOK, str(WORLD)]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def test_a_format_and_a_rule_are_one_new_module_each(house: Path) -> None:
    before = look(house)
    assert "tsv" not in before["formats"]
    assert "Z901" not in before["rules"]

    (house / "build_tools/exports/tsv.py").write_text(FORMAT, encoding="utf-8")
    (house / "build_tools/checks/toys.py").write_text(RULE, encoding="utf-8")
    after = look(house)
    assert sorted(set(after["formats"]) - set(before["formats"])) == ["tsv"]
    assert "facts-tsv" in after["resources"]
    assert after["data page"]
    assert sorted(set(after["rules"]) - set(before["rules"])) == ["Z901"]
    assert sorted(set(after["found"]) - set(before["found"])) == ["Z901"]
    assert after["rule page"]
