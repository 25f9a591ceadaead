"""The words of the frame around every page, in its language."""

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from build_tools.core.languages import Language


@dataclass(frozen=True, kw_only=True)
class SearchWords:
    """What the search box says."""

    label: str
    placeholder: str
    results: str
    """Names the list of results to who cannot see it."""
    searching: str
    none: str
    found: str
    """Stands before the number of results."""
    shown: str
    """Stands before the number of results shown, where that is smaller."""
    elsewhere: str
    """Stands before the names of the other languages."""
    failed: str
    from_disk: str
    type: str
    """Names the choice of a type of pages."""
    topic: str
    any: str
    """Chosen where neither narrows the results."""
    pages: str
    """Type of the pages that are of none."""
    closest: str
    """Stands before the number of pages that have most of the words, where none has all."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One catalogue: ``strings/<code>.yml`` says the same under the same keys in every language."""

    site_name: str
    site_description: str
    skip: str
    main_navigation: str
    in_section: str
    on_this_page: str
    languages: str
    not_in_language: str
    """Said in the language that a page is missing in."""
    theme: str
    edit: str
    report: str
    corrections: str
    write_to: str
    """Stands before the contact."""
    write_in: str
    """Stands before the repository, where there is no contact."""
    write_nowhere: str
    """Said where there is neither."""
    copyright: str
    sources_apart: str
    version: str
    nav: dict[str, str]
    """Title by section of the navigation, in the order in which they stand."""
    search: SearchWords


@cache
def wording(language: Language) -> Wording:
    """The catalogue of a language.

    Raises:
        TypeError: it lacks a word, or has one that nothing asks for.
    """
    text = resources.files(__package__).joinpath("strings", f"{language.code}.yml").read_text("utf-8")
    words = yaml.safe_load(text)
    return Wording(**{**words, "search": SearchWords(**words["search"])})
