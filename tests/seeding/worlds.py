"""The small invented world, and copies of it in which one thing is different."""

import shutil
from pathlib import Path

from build_tools.core.rule import Finding
from build_tools.graph import Entry, Graph, link
from build_tools.proof import Ledger
from build_tools.reading import read_tree
from build_tools.records import parse
from build_tools.seeding import Proving, prove

WORLD = Path(__file__).parents[1] / "data" / "world"
DOCUMENT = WORLD / "texts" / "wharf-fair-2011.txt"
FAIR = "dataset/events/river-growers-fair-3.yml"
LEDGER = "seeds/wharf-fair-2011.proved"
ACCOUNT = "seeds/wharf-fair-2011.account"
CARD = "seeds/wharf-fair-2011.yml"


def graph(root: Path = WORLD) -> Graph:
    """Records and cards of a world, all of which can be read."""
    reading = read_tree(root)
    assert reading.diagnostics == ()
    parsed = [(raw, parse(raw.path, raw.folder, raw.id, raw.value)) for raw in reading.records]
    assert [finding for _, one in parsed for finding in one.findings] == []
    return link(Entry(raw.path, raw.folder, raw.id, one.record, raw.value) for raw, one in parsed if one.record)


def ledger(root: Path = WORLD) -> Ledger:
    """What was proved in the document of a world."""
    return Ledger.parse((root / LEDGER).read_text(encoding="utf-8"))


def proved(root: Path, **texts: str | bytes) -> Proving:
    """The outcome for a world and these documents, by name without ``.txt``."""
    contents = {f"{name}.txt": text.encode() if isinstance(text, str) else text for name, text in texts.items()}
    return prove(graph(root), contents, {"wharf-fair-2011": ledger(root)})


def beside_left_over(outcome: Proving) -> tuple[Finding, ...]:
    """What was found, sentences that nothing accounts for aside: the document of the world has two of them."""
    return tuple(found for found in outcome.findings if found.rule.code() != "P209")


def changed(folder: Path, file: str, old: str, new: str) -> Path:
    """A copy of the world in which one text stands for another, which has to be there once."""
    copy = folder / "world"
    shutil.copytree(WORLD, copy, dirs_exist_ok=True)
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return copy
