"""Number words in English and Russian (cardinal and ordinal, in their cases), scale words, and Chinese digits."""

from typing import Final

HUNDRED: Final = 100

_ENGLISH: Final = """
0 zero
1 one first
2 two second both
3 three third
4 four fourth
5 five fifth
6 six sixth
7 seven seventh
8 eight eighth
9 nine ninth
10 ten tenth
11 eleven eleventh
12 twelve twelfth dozen
13 thirteen thirteenth
14 fourteen fourteenth
15 fifteen fifteenth
16 sixteen sixteenth
17 seventeen seventeenth
18 eighteen eighteenth
19 nineteen nineteenth
20 twenty twentieth
30 thirty thirtieth
40 forty fortieth
50 fifty fiftieth
60 sixty sixtieth
70 seventy seventieth
80 eighty eightieth
90 ninety ninetieth
100 hundred hundredth
"""

_RUSSIAN: Final = """
0 ноль ноля нуль нуля нулю
1 один одна одно одни одного одной одному одним одном одну одних одними
2 два две двух двум двумя оба обе обоих обеих обоим обеим обоими обеими двое двоих
3 три трех трем тремя трое троих
4 четыре четырех четырем четырьмя четверо
5 пять пяти пятью пятеро
6 шесть шести шестью
7 семь семи семью
8 восемь восьми восемью восьмью
9 девять девяти девятью
10 десять десяти десятью
11 одиннадцать одиннадцати одиннадцатью
12 двенадцать двенадцати двенадцатью
13 тринадцать тринадцати тринадцатью
14 четырнадцать четырнадцати четырнадцатью
15 пятнадцать пятнадцати пятнадцатью
16 шестнадцать шестнадцати шестнадцатью
17 семнадцать семнадцати семнадцатью
18 восемнадцать восемнадцати восемнадцатью
19 девятнадцать девятнадцати девятнадцатью
20 двадцать двадцати двадцатью
30 тридцать тридцати тридцатью
40 сорок сорока
50 пятьдесят пятидесяти пятьюдесятью
60 шестьдесят шестидесяти шестьюдесятью
70 семьдесят семидесяти семьюдесятью
80 восемьдесят восьмидесяти восемьюдесятью
90 девяносто девяноста
100 сто ста сотня сотню сотней
200 двести двухсот двумстам двумястами
300 триста трехсот тремстам тремястами
400 четыреста четырехсот четыремстам
500 пятьсот пятисот пятистам
600 шестьсот шестисот шестистам
700 семьсот семисот семистам
800 восемьсот восьмисот восьмистам
900 девятьсот девятисот девятистам
"""

_RUSSIAN_ORDINALS: Final = """
1 перв
2 втор
4 четверт
5 пят
6 шест
7 седьм
8 восьм
9 девят
10 десят
11 одиннадцат
12 двенадцат
13 тринадцат
14 четырнадцат
15 пятнадцат
16 шестнадцат
17 семнадцат
18 восемнадцат
19 девятнадцат
20 двадцат
30 тридцат
40 сороков
50 пятидесят
60 шестидесят
70 семидесят
80 восьмидесят
90 девяност
100 сот
"""
_ENDINGS: Final = ["ыи", "ои", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ую", "еи", "ых", "ыми"]
"""Of ordinals, as `plain` writes them (й is и)."""
_THIRD: Final = "третии третья третье третьи третьего третьеи третьему третьим третьем третью третьих третьими"

_SCALES: Final = """
1000 thousand тысяча тысячу тысячи тысяч тысячам тысячами тыс
1000000 million миллион миллиона миллионов миллионе миллионам миллионами млн mln
1000000000 billion bn bln миллиард миллиарда миллиардов миллиарде миллиардам миллиардами млрд
1000000000000 trillion tn trn триллион триллиона триллионов триллионам трлн
"""


def _table(text: str) -> dict[str, int]:
    rows = (line.split() for line in text.strip().splitlines())
    return {form: int(value) for value, *forms in rows for form in forms}


def _plain(table: dict[str, int]) -> dict[str, int]:
    """Forms as `plain` writes them: й is и."""
    return {form.replace("й", "и").replace("ё", "е"): value for form, value in table.items()}


_IN_RUSSIAN_ORDER: Final = {
    **{stem + ending: value for stem, value in _table(_RUSSIAN_ORDINALS).items() for ending in _ENDINGS},
    **dict.fromkeys(_THIRD.split(), 3),
}

NUMERALS: Final[dict[str, int]] = {**_plain(_table(_ENGLISH)), **_plain(_table(_RUSSIAN)), **_IN_RUSSIAN_ORDER}
"""Word → value below 1,000; accents gone, й as и. Words of unknown size ("dozens") are not among them."""

ORDINALS: Final = frozenset(
    {*_IN_RUSSIAN_ORDER, "first", "second", "third", *(word for word in _table(_ENGLISH) if word.endswith("th"))}
) - {"both"}
"""Those of them that tell a place in a row."""

SCALES: Final[dict[str, int]] = _plain(_table(_SCALES))
"""Word → the power of ten that it multiplies by."""

GLUED_SCALES: Final[dict[str, int]] = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12}
"""Letters that scale an amount of money: ``$100m``; after another number they may be a unit."""

COMPOUNDS: Final[dict[str, int]] = {
    "двух": 2,
    "трех": 3,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десяти": 10,
}
"""Beginnings of Russian compounds (``пятилетний``)."""
COMPOUND_ENDS: Final = ("лет", "днев", "месяч", "сторон", "крат", "процент", "уровнев", "этап")
"""What must follow such a beginning for it to count."""

HAN_DIGITS: Final[dict[str, int]] = {
    **{digit: value for value, digit in enumerate("零一二三四五六七八九")},
    "〇": 0,
    "两": 2,
    "兩": 2,
}
HAN_UNITS: Final[dict[str, int]] = {"十": 10, "百": 100, "千": 1000}
HAN_SCALES: Final[dict[str, int]] = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
