"""A rule: its name is its code, its docstring is its page."""

from build_tools.core.rule import Rule, Severity


class Z101(Rule):
    """A town without a river.

    Rivers make towns.

    Mend: dig.
    """


def test_a_rule_is_read_off_its_class() -> None:
    assert Z101.code() == "Z101"
    assert Z101.title() == "A town without a river"
    assert Z101.explanation() == "Rivers make towns.\n\nMend: dig."
    assert Z101.severity is Severity.ERROR


def test_a_finding_keeps_the_rule_and_its_place() -> None:
    found = Z101.finding("dataset/places/dry.yml", ("names", "en", 0), "no river", "dig one")
    assert (found.rule, found.path, found.at) == (Z101, "dataset/places/dry.yml", ("names", "en", 0))
    assert (found.message, found.hint) == ("no river", "dig one")
