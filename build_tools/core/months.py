"""Names of the twelve months as documents print them: English, and Russian in its cases; lower case."""

_ENGLISH = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_RUSSIAN = (
    "январь января январе январю январем январём янв",
    "февраль февраля феврале февралю февралем февралём февр фев",
    "март марта марте марту мартом мар",
    "апрель апреля апреле апрелю апрелем апр",
    "май мая мае маю маем",
    "июнь июня июне июню июнем июн",
    "июль июля июле июлю июлем июл",
    "август августа августе августу августом авг",
    "сентябрь сентября сентябре сентябрю сентябрем сентябрём сент сен",
    "октябрь октября октябре октябрю октябрем октябрём окт",
    "ноябрь ноября ноябре ноябрю ноябрем ноябрём нояб ноя",
    "декабрь декабря декабре декабрю декабрем декабрём дек",
)

MONTHS: dict[str, int] = {
    form: number
    for language in (_ENGLISH, _RUSSIAN)
    for number, forms in enumerate(language, start=1)
    for form in forms.split()
}
"""Form → number, from 1. Chinese months are numerals before 月 and need no table."""

ALSO_WORDS = frozenset({"may", "march", "mar", "jan", "марта", "мар", "сен", "дек", "ноя"})
"""Forms that are also everyday words or names: a month only beside a day or a year."""

NAMES: tuple[str, ...] = tuple(forms.split()[0].capitalize() for forms in _ENGLISH)
"""English names for messages, January first."""
