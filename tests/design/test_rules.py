"""Every rule explains itself, and all in the same four parts."""

import re

import pytest

from build_tools.core.rule import Rule
from build_tools.publish import authoring

RULES = authoring.rules()
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code())


def test_rules_of_every_room_are_known() -> None:
    assert {rule.code()[0] for rule in RULES} >= set("YMXPT")


def test_no_two_rules_share_a_code() -> None:
    assert len({rule.code() for rule in RULES}) == len(RULES)


@every_rule
def test_a_rule_says_what_is_wrong_why_and_how_to_mend_it(rule: type[Rule]) -> None:
    """Title; what is refused and why; ``Mend:``; ``Example::``. Write the missing part into the docstring."""
    why, mend, rest = rule.explanation().partition("\n\nMend: ")
    assert len(rule.title()) >= len("A tab")
    assert len(why) > 20
    assert mend
    assert re.search(r"\n\nExample::\n\n {4}\S", rest)


@every_rule
def test_a_rule_is_called_by_a_letter_and_three_digits(rule: type[Rule]) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code())
