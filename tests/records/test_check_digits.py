"""Check digits, by identifiers that are printed in the standards or registered."""

import pytest

from build_tools.records import by_folder, validated
from build_tools.records._check_digits import issn_digit, orcid_digit, ror_digits


@pytest.mark.parametrize("issn", ["0317-8471", "2434-561X", "2079-4665", "1050-124X"])
def test_the_last_digit_of_an_issn_follows_from_the_others(issn: str) -> None:
    plain = issn.replace("-", "")
    assert issn_digit(plain[:-1]) == plain[-1]


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097", "0000-0002-1694-233X", "0000-0001-5109-3700"])
def test_the_last_digit_of_an_orcid_follows_from_the_others(orcid: str) -> None:
    plain = orcid.replace("-", "")
    assert orcid_digit(plain[:-1]) == plain[-1]


@pytest.mark.parametrize("ror", ["02dn9h927", "05gq02987", "013meh722", "00f54p054"])
def test_the_last_two_digits_of_a_ror_follow_from_the_others(ror: str) -> None:
    assert ror_digits(ror[:-2]) == ror[-2:]


@pytest.mark.parametrize(
    ("identifier", "rule"),
    [
        ("{issn: 2079-4665}", None),
        ("{issn: 2079-4656}", "M114"),
        ("{issn: 20794665}", "M103"),
        ("{orcid: 0000-0002-1825-0097}", None),
        ("{orcid: 0000-0002-1825-0079}", "M114"),
        ("{orcid: https://orcid.org/0000-0002-1825-0097}", "M103"),
        ("{ror: 02dn9h927}", None),
        ("{ror: 02dn9h972}", "M114"),
    ],
)
def test_a_slip_in_an_identifier_is_refused_for_what_it_is(identifier: str, rule: str | None) -> None:
    scheme, _, text = identifier.strip("{}").partition(": ")
    value = {"label": {"en": "Institute"}, "kind": "institute", "identifiers": {scheme: text}}
    _, findings = validated("dataset/organizations/institute.yml", by_folder()["organizations"], value)
    assert [found.rule.code() for found in findings] == ([rule] if rule else [])
