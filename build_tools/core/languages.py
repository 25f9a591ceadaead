"""The language table: a language is one entry here, one ``docs/<code>/`` and one catalogue of interface strings."""

from dataclasses import dataclass

from build_tools.core.scripts import CYRILLIC, HAN, LATIN


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language of the site."""

    code: str
    """Subtag of BCP 47 that keys of records use."""
    tag: str
    """BCP 47 tag for ``lang`` and ``hreflang``."""
    name: str
    """Its own name for itself."""
    english: str
    """Its name in English, for what is said in a terminal."""
    locale: str
    """CLDR locale, for dates, numbers and plurals."""
    base: str
    """Prefix of its pages under the site's root; empty for the default language."""
    letters: str
    """Its script, as the body of a character class."""
    gap: str = " "
    """Between words, and between sentences."""
    separator: str = "; "
    """Between the members of a list that hold commas themselves."""


LANGUAGES = (
    Language(code="en", tag="en", name="English", english="English", locale="en", base="", letters=LATIN),
    Language(code="ru", tag="ru", name="Русский", english="Russian", locale="ru", base="ru/", letters=CYRILLIC),
    Language(
        code="zh",
        tag="zh-Hans",
        name="中文",
        english="Chinese",
        locale="zh_Hans",
        base="zh/",
        letters=HAN,
        gap="",
        separator="；",
    ),
)
DEFAULT = LANGUAGES[0]
CODES = tuple(language.code for language in LANGUAGES)


def language(code: str) -> Language:
    """The language with this code.

    Raises:
        KeyError: no entry of the table has it.
    """
    return {entry.code: entry for entry in LANGUAGES}[code]


def by_language(text: str) -> dict[str, str]:
    """Texts of the program by code, from ``English | русский | 中文``, the order of the table.

    Raises:
        ValueError: a language has no text, or there are more texts than languages.
    """
    texts = [one.strip() for one in text.split("|")]
    if len(texts) != len(CODES) or not all(texts):
        raise ValueError(f"not one text for each of {', '.join(CODES)}: {text!r}")
    return dict(zip(CODES, texts, strict=True))
