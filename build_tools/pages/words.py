"""Interface strings: a catalogue for each language, plural forms by the categories of CLDR."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from html import escape
from importlib import resources
from typing import Final, TypeAlias

import yaml
from babel import Locale
from markupsafe import Markup

from build_tools.core.languages import DEFAULT, Language
from build_tools.pages.fragment import fill

Catalogue: TypeAlias = Mapping[str, str | Mapping[str, str]]
"""Strings by key; a mapping holds one string for each plural category."""

PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")
NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_HOLD: Final = "~"
"""How catalogues write a space at which no line breaks."""


class CatalogueError(ValueError):
    """A catalogue that cannot be used: a key or a plural form is missing, or stands in no other catalogue."""


@dataclass(frozen=True, eq=False)
class Words:
    """The catalogue of a language, by key."""

    language: Language
    catalogue: Catalogue

    @cached_property
    def locale(self) -> Locale:
        """Its CLDR locale."""
        return Locale.parse(self.language.locale)

    def tongue(self, code: str) -> str:
        """Name of a language, in this one."""
        name = str(self.locale.languages[code])
        return name[:1].upper() + name[1:]

    def __call__(self, key: str, /, **values: object) -> str:
        """The string, its placeholders filled; plain text."""
        found = self.catalogue[key]
        if not isinstance(found, str):
            raise TypeError(f"{key} has plural forms: ask for it with a number")
        return found.format(**values) if values else found

    def said(self, key: str, /, **values: str) -> Markup:
        """The string for a template: HTML."""
        return self.html(key, **values) if values else self.markup[key]

    def html(self, key: str, /, **values: str) -> Markup:
        """The string as HTML: everything escaped but what comes as markup."""
        frame, names = self.frames[key]
        return fill(frame, *(values[name] for name in names))

    @cached_property
    def frames(self) -> Mapping[str, tuple[str, tuple[str, ...]]]:
        """Strings ready to be filled, escaped; with the names of what goes in, in order."""
        return {
            key: (PLACEHOLDER.sub("%s", escape(found).replace("%", "%%")), tuple(PLACEHOLDER.findall(found)))
            for key, found in self.catalogue.items()
            if isinstance(found, str)
        }

    @cached_property
    def markup(self) -> Mapping[str, Markup]:
        """Strings that have no placeholders, escaped."""
        return {key: fill(frame) for key, (frame, names) in self.frames.items() if not names}

    def forms(self, key: str) -> Mapping[str, str]:
        """The string's plural forms, by category."""
        found = self.catalogue[key]
        if isinstance(found, str):
            raise TypeError(f"{key} has no plural forms")
        return found

    def category(self, number: float) -> str:
        """Plural category that the number takes."""
        whole = int(number)
        return str(self.locale.plural_form(whole if whole == number else number))

    def count(self, key: str, number: int, /, **values: object) -> str:
        """The string in the form that the number takes; ``{number}`` in it is for the caller to fill."""
        return self.forms(key)[self.category(number)].format(**values)


@cache
def words(language: Language) -> Words:
    """The catalogue of a language, complete.

    Raises:
        CatalogueError: it does not hold exactly the keys of the default language's, or lacks a plural form.
    """
    catalogue, expected = read(language.code), read(DEFAULT.code)
    check(language, catalogue, expected)
    return Words(language, catalogue)


@cache
def read(code: str) -> Catalogue:
    """The catalogue as it is written, its held spaces put in: all files of ``strings/<code>/`` together.

    Raises:
        CatalogueError: two files hold the same key.
    """
    made: dict[str, str | Mapping[str, str]] = {}
    files = (resources.files("build_tools.pages") / "strings" / code).iterdir()
    for file in sorted(files, key=lambda one: one.name):
        loaded: Catalogue = yaml.safe_load(file.read_text("utf-8").replace(_HOLD, NO_BREAK))
        if twice := sorted(made.keys() & loaded.keys()):
            raise CatalogueError(f"strings/{code}/{file.name} says again {', '.join(twice)}")
        made.update(loaded)
    return made


def check(language: Language, catalogue: Catalogue, expected: Catalogue) -> None:
    """Hold a catalogue against the default one.

    Raises:
        CatalogueError: naming the keys and plural forms that are missing or superfluous.
    """
    name = f"strings/{language.code}"
    if missing := sorted(expected.keys() - catalogue.keys()):
        raise CatalogueError(f"{name} lacks {', '.join(missing)}")
    if extra := sorted(catalogue.keys() - expected.keys()):
        raise CatalogueError(f"{name} has {', '.join(extra)}, which strings/{DEFAULT.code} has not")
    needed = Locale.parse(language.locale).plural_form.tags | {"other"}
    for key, found in catalogue.items():
        if isinstance(found, str) != isinstance(expected[key], str):
            raise CatalogueError(f"{name}: {key} has plural forms in one language only")
        if not isinstance(found, str) and found.keys() != needed:
            raise CatalogueError(f"{name}: {key} needs the forms {', '.join(sorted(needed))}")
