"""Every rule on the site: a page a family, and one that lists them all.

Rules explain themselves in English, in their docstrings; in the other languages of the site these words are marked
as English, and the page says so.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from markupsafe import Markup

from build_tools.core.languages import DEFAULT
from build_tools.core.rule import Rule
from build_tools.pages.fragment import fill, together
from build_tools.pages.setting import Sheet

INDEX: Final = "rules/index.html"
CODE: Final = re.compile(r"``(.+?)``|`(.+?)`", re.DOTALL)
"""Code as docstrings write it."""
MEND: Final = "\n\nMend: "
EXAMPLE: Final = "\n\nExample::\n\n"
INDENT: Final = "    "

_PARAGRAPH: Final = "<p>%s</p>"
_CODE: Final = "<code>%s</code>"


@dataclass(frozen=True, kw_only=True)
class RuleText:
    """A rule in its own words, apart from what it does."""

    code: str
    severity: str
    title: str
    explanation: str
    """Why, how to mend, and an example, as `Rule` lays them out."""

    @classmethod
    def of(cls, rule: type[Rule]) -> "RuleText":
        """What the docstring of a rule says."""
        return cls(code=rule.code(), severity=rule.severity.value, title=rule.title(), explanation=rule.explanation())

    @property
    def family(self) -> str:
        """The letter that its code begins with."""
        return self.code[:1]


@dataclass(frozen=True, kw_only=True)
class RuleView:
    """One rule."""

    code: str
    href: str
    severity: str
    title: Markup
    why: Markup
    mend: Markup
    example: str
    """What is refused, line by line; may be empty."""


@dataclass(frozen=True, kw_only=True)
class FamilyView:
    """Rules whose codes begin with the same letter."""

    uri: str
    href: str
    anchor: str
    title: str
    lang: str
    """Language of the rules' own words, where it is not that of the page; else empty."""
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, kw_only=True)
class RulesView:
    """All families."""

    lang: str
    families: tuple[FamilyView, ...]


def address_of(code: str) -> str:
    """Where a rule is explained, from the root of a language: ``rules/p.html#P104``."""
    return f"rules/{code[:1].lower()}.html#{code}"


def rules_view(sheet: Sheet, rules: Iterable[RuleText]) -> RulesView:
    """Every rule, by code."""
    ordered = sorted(rules, key=lambda rule: rule.code)
    families = tuple(
        _family(sheet, letter, tuple(found)) for letter, found in groupby(ordered, key=lambda rule: rule.family)
    )
    return RulesView(lang=_lang(sheet), families=families)


def _family(sheet: Sheet, letter: str, rules: tuple[RuleText, ...]) -> FamilyView:
    uri = address_of(letter).partition("#")[0]
    return FamilyView(
        uri=uri,
        href=sheet.href(uri),
        anchor=letter.lower(),
        title=_title(sheet, letter),
        lang=_lang(sheet),
        rules=tuple(_rule(sheet, rule) for rule in rules),
    )


def _title(sheet: Sheet, letter: str) -> str:
    """What the family is about; a letter that nobody has named yet stands for itself."""
    key = f"family.{letter}"
    return sheet.words(key) if key in sheet.words.catalogue else letter


def _lang(sheet: Sheet) -> str:
    return "" if sheet.setting.language == DEFAULT else DEFAULT.tag


def _rule(sheet: Sheet, rule: RuleText) -> RuleView:
    why, _, rest = rule.explanation.partition(MEND)
    mend, _, example = rest.partition(EXAMPLE)
    return RuleView(
        code=rule.code,
        href=sheet.href(address_of(rule.code)),
        severity=sheet.words(f"severity.{rule.severity}"),
        title=_line(rule.title),
        why=_paragraphs(why),
        mend=_paragraphs(mend[:1].upper() + mend[1:]),
        example="\n".join(line.removeprefix(INDENT) for line in example.rstrip().splitlines()),
    )


def _paragraphs(text: str) -> Markup:
    return together(fill(_PARAGRAPH, _line(one)) for one in text.split("\n\n") if one.strip())


def _line(text: str) -> Markup:
    return together(_pieces(" ".join(text.split())))


def _pieces(text: str) -> Iterator[str | Markup]:
    """Words and code by turns."""
    end = 0
    for found in CODE.finditer(text):
        yield text[end : found.start()]
        yield fill(_CODE, found[1] or found[2])
        end = found.end()
    yield text[end:]
