"""The site on this machine, built anew whenever something changes."""

import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_tools.core.collector import uncollected
from build_tools.publish import serving
from build_tools.publish.site import Made


class Left:
    """Something of a build that points at itself, so that only the collector can take it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def kept() -> Iterator[None]:
    """The collector held back, as it mostly is with objects that are old."""
    with uncollected():
        yield


@pytest.mark.usefixtures("kept")
def test_a_rebuild_begins_without_what_the_one_before_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    left = weakref.ref(Left())
    assert left() is not None
    seen: list[Left | None] = []

    def build(*_: object) -> Made:
        seen.append(left())
        return Made(diagnostics=())

    builders: list[Callable[[], object]] = []
    monkeypatch.setattr(serving, "build", build)
    monkeypatch.setattr(serving, "LiveSite", lambda builder, *_, **__: builders.append(builder))
    serving.serve(tmp_path, ("127.0.0.1", 0), {}, lambda *_: None)
    builders[0]()
    assert seen == [None]
