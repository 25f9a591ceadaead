"""References as GOST R 7.0.5-2008 has them for the list after a text (затекстовые ссылки), without the number.

=======  ============================================================================================
place    what is kept here
=======  ============================================================================================
4        areas parted by a full stop and a dash, which the standard prescribes and allows to shorten to a full stop;
         no square brackets around what was not taken from the work: so nothing is put for a missing place or
         publisher, neither [Б. м.] nor [S.l.]
4        a heading of one to three authors, family name first, initials parted by spaces; they are not said again after
         the stroke. Four and more stand after the title: one name, then [и др.] (GOST 7.80, which it refers to)
6, 7     a part of a work: title // work. – year. – volume, number. – pages, with the words of the work's own
         language: Т., №, С.; Vol., no., P.
10       [Электронный ресурс] after the title of what is read on the net; URL: before its address, and after it
         (дата обращения: day.month.year), a gap where only the reader knows the day. A DOI stands for an address
         (shown as DOI:), and needs no day
=======  ============================================================================================

Editors of a book stand after the stroke in the nominative (ред.:), for a name in another case is not attested.
"""

from typing import Final

from build_tools.bibliography.formatted import GAP, Formatted, formatted, plain, stopped
from build_tools.bibliography.work import Name, Work, WorkKind, numbered

MOST: Final = 3
NET: Final = "[Электронный ресурс]"
WORDS: Final = {
    "ru": {
        "volume": "Т.",
        "issue": "№",
        "pages": "С.",
        "others": "[и др.]",
        "editor": "ред.:",
        "version": "Версия",
    },
    "en": {
        "volume": "Vol.",
        "issue": "no.",
        "pages": "P.",
        "others": "[et al.]",
        "editor": "ed.:",
        "version": "Version",
    },
}
"""Words of the standard in the language of the work; a Chinese work takes the Latin ones."""
ONLINE: Final = frozenset({WorkKind.PAGE, WorkKind.DATABASE, WorkKind.DATASET})


def gost(work: Work) -> Formatted:
    """The reference for a list after the text."""
    one = plain(work)
    words = WORDS["ru" if one.language == "ru" else "en"]
    areas = [_described(one, words), *_issued(one, words), _access(one)]
    return formatted(stopped(_areas([area for area in areas if area])))


def _areas(areas: list[str]) -> str:
    text = areas[0]
    for area in areas[1:]:
        text += f" – {area}" if text.endswith(".") else f". – {area}"
    return text


def _described(one: Work, words: dict[str, str]) -> str:
    """Heading, title, who is responsible, and what it is part of."""
    persons = [name for name in one.authors if not name.body]
    heading = ", ".join(map(_family_first, persons)) if len(persons) <= MOST else ""
    title = f"{one.title} {NET}" if _read_online(one) else one.title
    after = _responsible(one, persons, words)
    own, of_whole = (after, "") if one.kind is not WorkKind.DATASET or not one.container else ("", after)
    described = _stroke(title, own)
    whole = f" // {_stroke(one.container, of_whole)}" if one.container else ""
    return (f"{heading} " if heading else "") + described + whole


def _responsible(one: Work, persons: list[Name], words: dict[str, str]) -> str:
    """What stands after the stroke: bodies, the first of many authors, editors."""
    bodies = [name.literal for name in one.authors if name.body]
    first = [f"{_given_first(persons[0])} {words['others']}"] if len(persons) > MOST else []
    editors = ", ".join(map(_given_first, one.editors))
    return " ; ".join([*bodies, *first, *([f"{words['editor']} {editors}"] if editors else [])])


def _stroke(text: str, after: str) -> str:
    return f"{text} / {after}" if after else text


def _issued(one: Work, words: dict[str, str]) -> list[str]:
    """Areas between the description and the access: edition, place and day, volume and number, pages."""
    dotted = ".".join(reversed(numbered(one.date).split("-")))
    if one.kind in ONLINE:
        return [f"{words['version']} {one.version}" if one.version else "", dotted]
    house = " : ".join(part for part in (one.place, one.publisher) if part)
    numbers = (("volume", one.volume), ("issue", one.issue))
    return [
        ", ".join(part for part in (house, one.year) if part),
        _capital(", ".join(f"{words[name]} {number}" for name, number in numbers if number)),
        f"{words['pages']} {one.pages.replace('-', '–')}" if one.pages else "",
        one.extent,
    ]


def _capital(area: str) -> str:
    return area[:1].upper() + area[1:]


def _read_online(one: Work) -> bool:
    return one.kind in ONLINE or bool(one.url and not one.doi)


def _access(one: Work) -> str:
    if one.doi:
        return f"DOI: {one.doi}"
    day = ".".join(reversed(numbered(one.accessed).split("-"))) or GAP
    return f"URL: {one.url} (дата обращения: {day})" if one.url else ""


def _family_first(name: Name) -> str:
    return name.literal or " ".join([name.family, *_dotted(name)])


def _given_first(name: Name) -> str:
    return name.literal or " ".join([*_dotted(name), name.family])


def _dotted(name: Name) -> list[str]:
    return [f"{one}." for one in name.initials]
