"""A mend is said once: as a sentence, and as an edit of the file."""

import pytest

from build_tools.core.mend import Edit, Kind, Mend, offset, place


@pytest.mark.parametrize(
    ("mend", "hint"),
    [
        (Mend(text="harbin"), "write `harbin`"),
        (Mend(text="harbin", words="did you mean '{text}'?"), "did you mean 'harbin'?"),
        (Mend(kind=Kind.RETYPE, text='"{source}"', words="put it in quotes: `{text}`"), 'put it in quotes: `"2010"`'),
        (Mend(kind=Kind.ADD, text="locator: ...\nretrieved: ..."), "add `locator: ...` and `retrieved: ...`"),
        (Mend(kind=Kind.DROP), "drop it here"),
        (Mend(kind=Kind.RENAME, text="dataset/places/harbin.yml"), "rename the file to dataset/places/harbin.yml"),
    ],
)
def test_the_sentence_of_help_names_what_to_type(mend: Mend, hint: str) -> None:
    assert mend.hint("2010") == hint


def test_an_edit_changes_its_piece_of_the_text_and_nothing_else() -> None:
    text = "kind: city\nplace: harbinn\n"
    assert Edit(start=(2, 8), end=(2, 15), text="harbin").applied(text) == "kind: city\nplace: harbin\n"
    assert (
        Edit(start=(1, 11), end=(1, 11), text="\nedition: 6").applied(text)
        == "kind: city\nedition: 6\nplace: harbinn\n"
    )
    assert Edit(start=(1, 1), end=(2, 1)).applied(text) == "place: harbinn\n"


@pytest.mark.parametrize("at", range(8))
def test_places_and_offsets_are_one_another_s_inverse(at: int) -> None:
    text = "a\n中文\n\nb\n"
    assert offset(text, place(text, at)) == at
