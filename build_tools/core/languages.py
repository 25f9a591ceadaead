"""The language table: a language is one entry here, one ``docs/<code>/`` and one catalogue of interface strings."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Language:
    """A language of the site."""

    code: str
    """Subtag of BCP 47 that keys of records use."""
    tag: str
    """BCP 47 tag for ``lang`` and ``hreflang``."""
    name: str
    """Its own name for itself."""
    locale: str
    """CLDR locale, for dates, numbers and plurals."""
    base: str
    """Prefix of its pages under the site's root; empty for the default language."""


LANGUAGES = (
    Language(code="en", tag="en", name="English", locale="en", base=""),
    Language(code="ru", tag="ru", name="Русский", locale="ru", base="ru/"),
    Language(code="zh", tag="zh-Hans", name="中文", locale="zh_Hans", base="zh/"),
)
DEFAULT = LANGUAGES[0]
CODES = tuple(language.code for language in LANGUAGES)


def language(code: str) -> Language:
    """The language with this code.

    Raises:
        KeyError: no entry of the table has it.
    """
    return {entry.code: entry for entry in LANGUAGES}[code]
