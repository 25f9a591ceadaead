"""Known names in a text of ours: which stand in it, in any language and case, the longest first."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from build_tools.core.scripts import HAN
from build_tools.proof.inflection import stem
from build_tools.proof.text import han, tokens

_RUN: Final = re.compile(rf"[{HAN}]+|[^\W\d_{HAN}]+|\d+")
"""A word, a number or an unbroken piece of Chinese: unlike `tokens`, Latin letters within Chinese stand apart."""


class Named(NamedTuple):
    """A name in a text."""

    form: str
    """As it is known."""
    paths: tuple[str, ...]
    """Records that are called so."""


class _Form(NamedTuple):
    wanted: tuple[str, ...]
    named: Named
    capital: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Lexicon:
    """Names by their beginnings: words by the first one without its ending, Chinese by the first character."""

    words: Mapping[str, tuple[_Form, ...]]
    chinese: Mapping[str, tuple[tuple[str, Named], ...]]

    def found(self, text: str) -> tuple[Named, ...]:
        """Every name in the text, each once; a name within a longer one is not counted."""
        names = [*self._in_words(text), *(self._in_chinese(text) if han(text) else ())]
        return tuple(dict.fromkeys(names))

    def _in_words(self, text: str) -> Iterable[Named]:
        # A run may have no token: of a lone modifier letter nothing is left.
        runs = [(run, token) for run in _RUN.findall(text) for token in tokens(run)[:1]]
        roots = [_root(token) for _, token in runs]
        at = 0
        while at < len(roots):
            fits = self.words.get(roots[at], ())
            form = next((one for one in fits if _stands(one, roots, runs[at][0], at)), None)
            if form:
                yield form.named
            at += len(form.wanted) if form else 1

    def _in_chinese(self, text: str) -> Iterable[Named]:
        squeezed = "".join(tokens(text))
        at = 0
        while at < len(squeezed):
            fits = self.chinese.get(squeezed[at], ())
            form = next((one for one in fits if squeezed.startswith(one[0], at)), None)
            if form:
                yield form[1]
            at += len(form[0]) if form else 1


def lexicon(forms: Mapping[str, Iterable[str]]) -> Lexicon:
    """Names prepared for looking them up, from the forms of each record by its path."""
    paths: dict[str, list[str]] = {}
    for path, known in forms.items():
        for form in dict.fromkeys(known):
            paths.setdefault(form, []).append(path)
    words: dict[str, list[_Form]] = {}
    chinese: dict[str, list[tuple[str, Named]]] = {}
    for form, known_as in paths.items():
        named, parts = Named(form, tuple(known_as)), tokens(form)
        if han(form):
            squeezed = "".join(parts)
            chinese.setdefault(squeezed[0], []).append((squeezed, named))
        elif parts:
            roots = tuple(map(_root, parts))
            words.setdefault(roots[0], []).append(_Form(roots, named, form.lstrip("«“\"'")[:1].isupper()))
    return Lexicon(
        words={first: tuple(sorted(found, key=lambda one: -len(one.wanted))) for first, found in words.items()},
        chinese={first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in chinese.items()},
    )


def _root(word: str) -> str:
    """The word without its endings, all of them: Горьков has one that Горькова keeps after the first cut."""
    while (shorter := stem(word)) != word:
        word = shorter
    return word


def _stands(form: _Form, roots: list[str], run: str, at: int) -> bool:
    """Whether the name stands at a word; one with a capital is no word in small letters ("most" is no ministry)."""
    same = tuple(roots[at : at + len(form.wanted)]) == form.wanted
    return same and (not form.capital or run[0].isupper())
