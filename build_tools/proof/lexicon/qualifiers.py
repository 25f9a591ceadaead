"""Words that say how a number is meant, in English, Russian and Chinese.

Options are apart by ``|``; a ``*`` after a word stands for its endings.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True)
class Words:
    """The words for one qualifier, by where they stand."""

    near: str = ""
    """Directly before the number; elsewhere they mean something else ("over the years")."""
    before: str = ""
    """Up to six words before it."""
    after: str = ""
    """Up to four words after it."""
    han_near: str = ""
    """Directly before it, in Chinese; apart by spaces, as below."""
    han_before: str = ""
    """In the eight characters before it."""
    han_after: str = ""
    """Directly after it."""
    signs: str = ""
    """Signs directly before it."""


QUALIFIERS: Final[dict[str, Words]] = {
    "more_than": Words(
        near="over | above | beyond | выше | больше | более | > ",
        before="more than | exceed* | surpass* | in excess of | greater than | higher than | upwards of"
        " | более чем | больше чем | свыше | превы* | перевалил*",
        after="plus | с лишним",
        han_near="超 逾 多于 大于 高于",
        han_before="超过 超出 突破 多达 逾越",
        han_after="多 余 餘 以上 及以上 有余",
        signs=">",
    ),
    "at_least": Words(
        before="at least | not less than | no less than | no fewer than | not fewer than | minimum of"
        " | a minimum | не менее | не меньше | как минимум | по меньшей мере | по краинеи мере | минимум",
        after="or more | and more | or above | and above | at least | и более | или более | и выше | и больше",
        han_before="至少 不少于 不低于 最少",
        han_after="以上 及以上",
        signs="≥",
    ),
    "less_than": Words(
        near="under | below | ниже | меньше | менее",
        before="less than | fewer than | lower than | short of | менее чем | меньше чем | не достиг* | не дотя*",
        han_near="低于 少于 小于",
        han_before="不到 不足 未达 不及",
        han_after="以下",
        signs="<",
    ),
    "at_most": Words(
        near="up to",
        before="at most | no more than | not more than | not exceed* | maximum of | a maximum"
        " | не более | не больше | не выше | не превы* | не свыше | максимум",
        after="or less | or fewer | at most | at the most | и менее | или менее",
        han_before="至多 最多 不超过 不多于 不高于",
        han_after="以下 以内",
        signs="≤",
    ),
    "nearly": Words(
        near="near | без малого",
        before="nearly | almost | close to | approach* | not quite | почти | около без | приближа* | чуть менее",
        han_near="近",
        han_before="将近 接近 几乎 差不多 几近",
    ),
    "about": Words(
        near="some | around | c | ca | порядка | где то",
        before="about | approximately | roughly | circa | an estimated | approx | около | примерно | приблизительно"
        " | ориентировочно",
        after="or so | approximately | plus or minus",
        han_near="约 約",
        han_before="大约 大概 约为 约有 约合",
        han_after="左右 上下 许",
        signs="~≈",
    ),
}
"""Qualifiers that a number takes; a word for one of them beside it refutes ``exact``."""

ANYWHERE: Final[dict[str, Words]] = {
    "between": Words(
        before="between | from | range* | между | от | в пределах | в диапазоне",
        han_before="之间 介于 从",
    ),
    "increased": Words(
        before="increas* | grew | grow* | rose | rise* | rising | risen | expand* | doubled | tripled | climb*"
        " | увелич* | вырос* | возрос* | возраст* | рост | роста | ростом | росту | растет | растут | рос | росла"
        " | прирост* | расшир* | повыс* | повыш* | удво*",
        han_before="增长 增加 增至 增多 提高 上升 扩大 增幅 翻番",
    ),
    "decreased": Words(
        before="decreas* | fell | fall | falls | falling | fallen | drop | drops | dropped | declin* | reduc* | shrank"
        " | shrink* | lower* | halved | снизи* | снижа* | снижен* | сократи* | сокращ* | упал* | падени* | уменьш*",
        han_before="下降 减少 降低 下滑 缩减 跌至 降至",
    ),
    "unquantified": Words(
        before="several | many | some | numerous | multiple | various | a number of | the number of | a few | few"
        " | dozens | hundreds | thousands | millions | billions | a series of | more and more | a lot of | lots of"
        " | most | much | ряд | ряда | рядом | несколько | нескольк* | многие | многих | многим | многочислен*"
        " | некоторы* | десятки | десятков | сотни | сотен | тысячи | миллионы | миллиарды | число | количество"
        " | большинств* | все больше",
        han_before="多个 若干 一些 许多 众多 诸多 多家 多项 多次 一系列 数百 数千 数十 数万 大量 不少 部分 几个 数量",
    ),
}
"""Qualifiers that need no number; a word for one stands anywhere in the phrases."""

EXACT: Final = "exact"
NOT_AFTER: Final[dict[str, str]] = {"近": "最附邻", "约": "条合公契大節节签", "超": "赶", "多": "", "余": "业其"}
"""Signs that are part of another word when one of these stands before."""
NOT_BEFORE: Final[dict[str, str]] = {"多": "边元样次", "余": "额地", "许": "可多"}
"""The same, when one of these stands after."""
