"""Phrases as their passage prints them: its quotes, dashes, capitals and spaces instead of those that were typed."""

from collections.abc import Iterator, Mapping

from build_tools.core.rule import Step
from build_tools.editing.tree import Branch, Collection, Scalar
from build_tools.proof import normalise


def as_printed(root: Collection, passages: Mapping[str, str]) -> set[tuple[Step, ...]]:
    """Replace phrases whose passage is at hand and prints them otherwise; the steps to those that were."""
    changed = set()
    proofs = root.get("proof")
    for number, one in enumerate(proofs.members if isinstance(proofs, Collection) else ()):
        at = one.value.get("at") if isinstance(one.value, Collection) else None
        passage = passages.get(at.text) if isinstance(at, Scalar) else None
        for steps, phrase in _phrases(one.value) if passage else ():
            printed = found(phrase.text, passage or "")
            if printed not in {"", phrase.text}:
                phrase.text, phrase.raw = printed, ""
                changed.add(("proof", number, "phrase", *steps))
    return changed


def _phrases(proof: Branch) -> Iterator[tuple[tuple[Step, ...], Scalar]]:
    value = proof.get("phrase") if isinstance(proof, Collection) else None
    if isinstance(value, Scalar):
        yield (), value
    elif value is not None:
        found = enumerate(value.members)
        yield from (((number,), one.value) for number, one in found if isinstance(one.value, Scalar))


def found(phrase: str, passage: str) -> str:
    """The phrase as the passage prints it, on one line; empty if it does not, or prints it in several ways."""
    wanted, (plain, origins) = normalise(phrase), _plain(passage)
    places = [at for at in range(len(plain)) if plain.startswith(wanted, at)] if wanted else []
    ways = {" ".join(passage[origins[at] : origins[at + len(wanted) - 1] + 1].split()) for at in places}
    if len(ways) != 1:
        return ""
    (way,) = ways
    return way if normalise(way) == wanted else ""


def _plain(passage: str) -> tuple[str, list[int]]:
    """The passage normalised a character at a time, and from which character each came."""
    plain: list[str] = []
    origins: list[int] = []
    for number, character in enumerate(passage):
        made = " " if character.isspace() else normalise(character)
        if made == " " and plain[-1:] in ([" "], []):
            continue
        plain.extend(made)
        origins.extend([number] * len(made))
    return "".join(plain), origins
