"""The folder is the registry: what a module defines is known, what it imports or hides is not."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from build_tools.core.registry import classes, modules, rules_of
from build_tools.core.rule import Rule

FIRST = '''
from build_tools.core.rule import Rule

class Base(Rule):
    """Base of both."""

class Z902(Base):
    """Second."""

class Z901(Base):
    """First."""
'''
SECOND = '''
from room.first import Z901, Base, Rule

class _Hidden(Base):
    """Not to be seen."""

class Z904(Rule):
    """Of another kind."""
'''
HIDDEN = '''
from build_tools.core.rule import Rule

class Z905(Rule):
    """In a private module."""
'''


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    folder = tmp_path / "room"
    folder.mkdir()
    for name, text in {"__init__": "", "first": FIRST, "second": SECOND, "_hidden": HIDDEN}.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in [name for name in sys.modules if name == "room" or name.startswith("room.")]:
        monkeypatch.delitem(sys.modules, name)
    return importlib.import_module("room")


def names(found: tuple[type, ...]) -> list[str]:
    return [one.__name__ for one in found]


def test_private_modules_are_seen_only_on_request(room: ModuleType) -> None:
    assert [one.__name__ for one in modules(room)] == ["room.first", "room.second"]
    assert [one.__name__ for one in modules(room, private=True)] == ["room._hidden", "room.first", "room.second"]


def test_a_class_belongs_to_the_module_that_defines_it(room: ModuleType) -> None:
    base = vars(sys.modules["room.first"])["Base"] if modules(room) else Rule
    assert names(classes(room, base)) == ["Z901", "Z902"]


def test_rules_are_found_by_their_code_wherever_they_stand(room: ModuleType) -> None:
    assert names(rules_of(room)) == ["Z901", "Z902", "Z904", "Z905"]
