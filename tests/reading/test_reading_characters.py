"""Characters of which nearly every file is made: a file of nothing else is not looked at any closer."""

import sys
import unicodedata

import pytest

from build_tools.reading import _characters, read_text
from build_tools.reading.record import RawRecord

ORDINARY = [one for one in map(chr, range(sys.maxunicode + 1)) if _characters._ORDINARY.fullmatch(one)]
JOINED = {one for every in map(chr, range(sys.maxunicode + 1)) for one in unicodedata.normalize("NFD", every)[1:]}
"""Characters that one before them takes up in normal form C."""


def test_an_ordinary_character_is_forbidden_nowhere() -> None:
    assert [one for one in ORDINARY if _characters._IN_FILE.search(one)] == []


def test_an_ordinary_character_is_in_normal_form_whatever_stands_beside_it() -> None:
    assert [one for one in ORDINARY if not unicodedata.is_normalized("NFC", one) or one in JOINED] == []


@pytest.mark.parametrize("words", ["Harbin, “6th” — 1246 · №", "Выставка «Ёлка», 2018 г.", "第六届《博览会》2018年。"])
def test_the_three_languages_are_ordinary(words: str) -> None:
    assert _characters._ORDINARY.fullmatch(words)


@pytest.mark.parametrize("words", ["naïve", "Müller’s", "第\u3400届"])
def test_what_is_not_ordinary_may_be_good_all_the_same(words: str) -> None:
    assert not _characters._ORDINARY.fullmatch(words)
    assert isinstance(read_text("dataset/places/harbin.yml", f'name: "{words}"\n'.encode()), RawRecord)
