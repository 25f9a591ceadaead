"""What the help of a proof's rules says, and what it must not claim."""

from collections.abc import Mapping
from typing import Any

from build_tools.checks import World, check
from build_tools.core.mend import Mend
from tests import worlds

PASSAGE = {"number": 1, "words": 6, "sha256": "a" * 64, "gist": {"en": "Of a fair"}, "role": "content"}
CARD = {"kind": "news", "passages": (PASSAGE,)}
PHRASE = "the fair was held in Harbin"


def helps(code: str, **event: Any) -> list[str]:  # noqa: ANN401
    """The help of each finding in an event, as it is printed."""
    harbin = {"label": {"en": "Harbin"}, "kind": "city"}
    graph = worlds.graph(events__fair={"kind": "exposition", **event}, places__harbin=harbin, sources__page=CARD)
    hints = [one.hint for one in check(World(graph=graph)) if one.rule.code() == code and "fair" in one.path]
    return [one.words.format(text=one.text) if isinstance(one, Mend) else one for one in hints]


def test_a_phrase_holds_no_name_of_a_record_that_is_not_there() -> None:
    proof = ({"at": "page/p1", "phrase": PHRASE, "says": ("date",)},)

    held, told = helps("P101", place="harbin", proof=proof), helps("P101", place="harbinn", proof=proof)

    assert held == ["add `place` under `says` of the proof at page/p1, whose phrase holds it"]
    assert told == ["add `place` under `says` of the proof whose phrase holds it"]


def test_a_field_without_a_value_was_not_misspelt() -> None:
    def proof(said: str) -> tuple[Mapping[str, Any], ...]:
        return ({"at": "page/p1", "phrase": PHRASE, "says": (said,)},)

    assert helps("P107", date="2019", proof=proof("place")) == ["drop it here, or add the value to the record"]
    assert helps("P107", date="2019", proof=proof("dates")) == ["did you mean 'date'?"]
