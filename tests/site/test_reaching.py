"""Where readers write to: a contact of this copy, else its repository, else nobody."""

import pytest

from build_tools.core.languages import DEFAULT
from build_tools.site.reaching import ContactError, Reach, letter
from build_tools.site.wording import wording

HOST = "https://git.example.org/atlas"


def test_a_mail_address_opens_a_letter_with_its_subject() -> None:
    assert Reach(contact="atlas@example.org").href("6th Expo & more?") == (
        "mailto:atlas@example.org?subject=6th%20Expo%20%26%20more%3F"
    )


def test_an_address_on_the_net_is_opened_as_it_is() -> None:
    assert Reach(contact="https://example.org/contact", repository=HOST).href("x") == "https://example.org/contact"


def test_without_a_contact_an_issue_is_begun_in_the_repository() -> None:
    assert Reach(repository=HOST).href("Expo 6") == f"{HOST}/issues/new?title=Expo%206"


def test_without_either_there_is_no_link() -> None:
    assert not Reach().href("x")


@pytest.mark.parametrize(
    "contact", ["javascript:alert(1)", "atlas", "a@b", "x@y.z?bcc=all@y.z x", "data:text/html,1@2.x"]
)
def test_what_is_neither_is_refused(contact: str) -> None:
    with pytest.raises(ContactError, match=r"extra\.contact"):
        Reach(contact=contact)


def test_the_page_names_the_contact_the_repository_or_neither() -> None:
    words = wording(DEFAULT)
    named = letter(Reach(contact="atlas@example.org", repository=HOST), words)
    assert (named.words, named.shown) == (words.write_to, "atlas@example.org")
    hosted = letter(Reach(repository=HOST), words)
    assert (hosted.words, hosted.shown) == (words.write_in, HOST)
    lost = letter(Reach(), words)
    assert (lost.words, lost.href, lost.shown) == (words.write_nowhere, "", "")
