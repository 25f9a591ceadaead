"""The validator of HTML has nothing against any page of the site."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import pytest

from tests import judges
from tests.conftest import IN_CI
from tests.page_types import everywhere

KNOWN: Final[dict[str, str]] = {}
"""What vnu says and we let stand: the beginning of its message, and why. All HTML is ours, so there is nothing."""


@pytest.fixture(scope="module")
def vnu() -> Sequence[str]:
    """The command of the validator; where it cannot run, a skip that says so, and a failure in CI."""
    lacking = judges.why_no_validator()
    if lacking:
        (pytest.fail if IN_CI else pytest.skip)(lacking)
    how = ("--errors-only", "--format", "json", "--stdout", "--exit-zero-always")
    return ("java", "-jar", str(judges.VNU), *how)


def errors(vnu: Sequence[str], pages: Iterable[Path]) -> Iterator[str]:
    """What it says of the pages: where, what, and the place itself."""
    done = subprocess.run([*vnu, *map(str, pages)], capture_output=True, text=True, check=True)
    messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    for one in messages:
        if not one["message"].startswith(tuple(KNOWN)):
            yield f"{one['url']}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')}"


def test_no_page_type_has_an_error_in_any_language_and_no_page_at_all_in_one(site: Path, vnu: Sequence[str]) -> None:
    """Pages of records are made alike in all languages; the one whose words differ most stands for them."""
    pages = {site / uri for uri in everywhere()} | {*(site / "zh").rglob("*.html")}
    found = list(errors(vnu, sorted(pages)))
    assert found == [], "\n".join(found[:20])


WRONG: Final = {
    "block-in-line": ("<span><div>Page</div></span>", "“div” not allowed as child of element “span”"),
    "same-id": ('<p id="one">Page</p><p id="one">Page</p>', "Duplicate ID"),
    "no-value": ("<dl><div><dt>Name</dt></div></dl>", "missing a required instance of child element “dd”"),
    "button-in-link": ('<a href="x.html"><button>Open</button></a>', "“button” must not appear as a descendant"),
}


def test_errors_are_found_where_they_are_and_not_where_there_is_none(tmp_path: Path, vnu: Sequence[str]) -> None:
    for name, (html, _) in {**WRONG, "sound": ("<p>Page</p>", "")}.items():
        text = f'<!doctype html><html lang="en"><title>page</title><body>{html}</body></html>'
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    found = list(errors(vnu, sorted(tmp_path.iterdir())))
    for name, (_, said) in WRONG.items():
        assert any(f"/{name}.html" in one and said in one for one in found), found
    assert [one for one in found if "/sound.html" in one] == []
