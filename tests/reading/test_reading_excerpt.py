"""The line and the caret of a finding."""

from build_tools.reading import excerpt


def test_the_caret_stands_under_the_column() -> None:
    assert excerpt("a: x\nplace: harbinn\n", 2, 8) == "place: harbinn\n       ^"


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert excerpt("zh: 莫斯科： x", 1, 10) == "zh: 莫斯科： x\n             ^"
    assert excerpt("e\u0301: x", 1, 5) == "e\u0301: x\n   ^"


def test_what_cannot_be_seen_is_drawn() -> None:
    assert excerpt("a\tb\x1b\x7f: x\u202ey\x85\r\n", 1, 7) == "a␉b␛␡: x<U+202E>y<U+0085>\n      ^"


def test_a_long_line_is_cut_on_both_sides_of_the_caret() -> None:
    line, caret = excerpt("a" * 500 + "X" + "b" * 500, 1, 501, width=40).split("\n")
    assert line == "…" + "a" * 19 + "X" + "b" * 18 + "…"
    assert caret == " " * 20 + "^"


def test_a_long_line_is_cut_on_one_side_near_its_ends() -> None:
    assert excerpt("X" + "b" * 500, 1, 1, width=20) == "X" + "b" * 17 + "…\n^"
    assert excerpt("a" * 500, 1, 501, width=20) == "…" + "a" * 18 + "\n" + " " * 19 + "^"


def test_a_line_of_wide_characters_is_cut_by_columns() -> None:
    assert excerpt("博" * 100, 1, 51, width=20) == "…" + "博" * 9 + "…\n" + " " * 9 + "^"


def test_a_column_beyond_the_line_is_its_end() -> None:
    assert excerpt("ab", 1, 99) == "ab\n  ^"


def test_the_whole_file_and_lines_that_are_not_there_have_no_excerpt() -> None:
    assert [excerpt("ab", line, 1) for line in (0, 2, -1)] == ["", "", ""]
