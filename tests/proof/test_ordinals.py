"""Which one of a row a phrase speaks of: an ordinal, or a number on the right word, and never the day beside it."""

import pytest

from build_tools.proof import hear, ordinal


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("The third River Fair opened in Osinovka on June 4", 3),
        ("the 3rd fair opened on June 4", 3),
        ("On June 4, the 3rd fair", 3),
        ("the twenty-first session", 21),
        ("Expo 6 in Harbin", 6),
        ("fair no. 6", 6),
        ("the 3-й форум 4 июня", 3),
        ("третий форум прошёл 4 июня", 3),
        ("на третьем форуме", 3),
        ("двадцать первая сессия", 21),
        ("форум № 3", 3),
        ("VI Форум регионов", 6),
        ("V Международный форум", 5),
        ("第三届博览会6月4日开幕", 3),
        ("第3届博览会", 3),
        ("首届对话", 1),
    ],
)
def test_which_one_of_a_row_is_found(phrase: str, which: int) -> None:
    assert ordinal(hear(phrase), which) is None


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("The third River Fair opened in Osinovka on June 4", 4),
        ("the 3rd fair opened on the 4th of June", 4),
        ("the fair opened on June 4", 4),
        ("the fair opened 04.06.2011", 4),
        ("4 guests came to the fair", 4),
        ("the fair of both countries", 2),
        ("третий форум прошёл 4 июня", 4),
        ("четыре гостя третьего форума", 4),
        ("第三届博览会6月4日开幕", 4),
        ("三届博览会", 3),
        ("博览会有两国参加", 2),
        ("Expo 2019", 6),
    ],
)
def test_a_day_or_a_count_is_no_place_in_a_row(phrase: str, which: int) -> None:
    assert ordinal(hear(phrase), which) == f"{which} as an ordinal"
