"""Mistakes that people make: each is told with its place and its mend, and the mend, done to the letter, mends it.

A mistake is five lines in one of the files beside this one; the base is the sound world in ``tests/data/world``.

::

    - mistake: A slip in the name of a field
      file: dataset/places/lotus-port.yml
      right: "kind: city"                 # what stands there
      typed: "▸knd: city"                 # what is typed instead; ▸ is where the message has to point
      code: M101
      help: did you mean 'kind'?

Where the message points elsewhere, ``at`` quotes that place, with its ▸. ``fill`` gives what only an author knows: each
takes the place of dots in the help. ``by_hand`` says why no edit can be offered; then the help is a sentence only.
``to`` renames the file, ``encoding`` saves it in another one, ``texts: true`` runs the proof with the document at hand,
``also`` names the codes of further findings that one slip brings along, ``code: fine`` says that nothing is found.
What all messages look like stands in ``tests/golden/mistakes.txt``.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from build_tools import pipeline
from build_tools.cli.report import report
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.mend import DOTS
from build_tools.proof import Ledger
from build_tools.seeding.prove import proving
from tests.goldens import Golden
from tests.worlds import WHOLE

HERE = Path(__file__).parent
POINTER = "▸"
FINE = "fine"
ROUNDS = 3
"""Times that help may be taken: a mend may bring the next message."""
FEWEST, FEWEST_MENDED = 65, 55


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """One mistake, and what is to be said of it."""

    mistake: str
    file: str
    code: str
    right: str = ""
    typed: str = ""
    at: str = ""
    help: str = ""
    fill: tuple[str, ...] = ()
    by_hand: str = ""
    to: str = ""
    encoding: str = "utf-8"
    texts: bool = False
    also: tuple[str, ...] = ()

    def made_in(self, root: Path) -> None:
        """Make the mistake in the world under ``root``."""
        file = root / self.file
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        assert text.count(self.right) == 1 or not self.right, f"{self.right!r} stands {text.count(self.right)} times"
        typed = self.typed.replace(POINTER, "")
        file.write_bytes((text.replace(self.right, typed) if self.right else typed or text).encode(self.encoding))
        if self.to:
            (root / self.to).parent.mkdir(parents=True, exist_ok=True)
            file.rename(root / self.to)

    def place(self, root: Path) -> tuple[str, int, int]:
        """File, line and column at which ▸ stands; 0, 0 for the whole file."""
        path = self.to or self.file
        spot = self.at or self.typed
        if POINTER not in spot:
            return (path, *((1, 1) if self.at == "first line" else (0, 0)))
        before, _, behind = spot.partition(POINTER)
        text = (root / path).read_bytes().decode(self.encoding, "replace")
        assert text.count(before + behind) == 1, f"{before + behind!r} stands {text.count(before + behind)} times"
        start = text.index(before + behind) + len(before)
        return path, text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def _mistakes() -> Iterator[Mistake]:
    for path in sorted(HERE.glob("*.yml")):
        for one in yaml.safe_load(path.read_text(encoding="utf-8")):
            lists = {name: tuple(one.get(name, ())) for name in ("fill", "also")}
            yield Mistake(**{**one, **lists})


MISTAKES = tuple(_mistakes())
ALL = pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.mistake)


def world(root: Path) -> Path:
    """The sound world, laid out under ``root``."""
    shutil.copytree(WHOLE, root, dirs_exist_ok=True)
    return root


def found_in(root: Path, *, texts: bool) -> tuple[tuple[Diagnostic, ...], dict[str, str]]:
    """What is wrong, and the texts to show it in."""
    seen = pipeline.examine(root)
    if not texts:
        return seen.diagnostics, dict(seen.texts)
    _, found = proving(seen.graph, root / "texts", {name: Ledger() for name in seen.ledgers}, seen.texts)
    return tuple(one for one in found if one.code == "P201"), dict(seen.texts)


def mended(root: Path, found: Diagnostic, fill: Iterator[str]) -> None:
    """Do to the letter what the help says, with what only the author knows in the place of its dots."""
    assert found.mend is not None, "the help is no edit: say why under `by_hand`"
    file = root / found.path
    if found.mend.path:
        (root / found.mend.path).parent.mkdir(parents=True, exist_ok=True)
        file.rename(root / found.mend.path)
        return
    text = found.mend.applied(file.read_bytes().decode("utf-8"))
    while DOTS in text:
        text = text.replace(DOTS, next(fill), 1)
    file.write_bytes(text.encode())


@ALL
def test_a_mistake_is_told_with_its_place_and_its_mend(mistake: Mistake, tmp_path: Path) -> None:
    mistake.made_in(world(tmp_path))
    found, _ = found_in(tmp_path, texts=mistake.texts)
    if mistake.code == FINE:
        assert found == ()
        return
    (told,) = (one for one in found if one.code not in mistake.also)
    assert (told.path, told.line, told.column, told.code) == (*mistake.place(tmp_path), mistake.code)
    assert {one.code for one in found if one is not told} == set(mistake.also)
    assert told.hint == mistake.help
    assert told.message


@pytest.mark.parametrize(
    "mistake", [one for one in MISTAKES if not one.by_hand and one.code != FINE], ids=lambda one: one.mistake
)
def test_the_help_done_to_the_letter_mends_it(mistake: Mistake, tmp_path: Path) -> None:
    mistake.made_in(world(tmp_path))
    fill = iter(mistake.fill)
    for _ in range(ROUNDS):
        found, _ = found_in(tmp_path, texts=mistake.texts)
        told = [one for one in found if one.code not in mistake.also]
        if told:
            mended(tmp_path, told[0], fill)
    assert found_in(tmp_path, texts=mistake.texts)[0] == ()
    assert not list(fill)


@pytest.mark.parametrize("mistake", [one for one in MISTAKES if one.by_hand], ids=lambda one: one.mistake)
def test_where_only_the_author_can_tell_no_edit_is_offered(mistake: Mistake, tmp_path: Path) -> None:
    mistake.made_in(world(tmp_path))
    assert {one.mend for one in found_in(tmp_path, texts=mistake.texts)[0]} == {None}


def test_there_are_enough_of_them_and_most_are_mended_by_the_help_alone() -> None:
    wrong = [one for one in MISTAKES if one.code != FINE]
    assert len(wrong) >= FEWEST
    assert len([one for one in wrong if not one.by_hand]) >= FEWEST_MENDED
    assert len({one.mistake for one in MISTAKES}) == len(MISTAKES)


JARGON = (
    "Input should",
    "Value error",
    "Extra inputs",
    "Field required",
    "valid tuple",
    "valid dictionary",
    "NoneType",
)


def test_what_a_terminal_shows_of_every_mistake(
    tmp_path: Path, golden: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    """All messages on one page: a reviewer reads them here before anybody meets them."""
    pages = []
    for number, mistake in enumerate(MISTAKES):
        root = world(tmp_path / str(number))
        mistake.made_in(root)
        report(*found_in(root, texts=mistake.texts), "text")
        shown = capsys.readouterr().out.replace(str(root), "").split("\n")
        told = [line for line in shown[:-1] if "atlas explain" not in line]
        pages.append("\n".join([f"# {mistake.mistake}", *told]))
    made = "\n\n".join(pages) + "\n"
    assert not [word for word in JARGON if word in made]
    golden.matches("mistakes.txt", made)
