"""Languages of names and of our own words: the script that belongs to them, and the translations that are missing."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from build_tools.checks._base import Check, World
from build_tools.core.alike import in_cyrillic, retyped
from build_tools.core.languages import CODES
from build_tools.core.mend import Kind, Mend
from build_tools.core.rule import Finding, Severity, Step
from build_tools.core.scripts import CYRILLIC, HAN, LATIN
from build_tools.graph import Entry

SCRIPTS: Final[Mapping[str, re.Pattern[str]]] = {
    "Latin letters": re.compile(f"[{LATIN}]"),
    "Cyrillic letters": re.compile(f"[{CYRILLIC}]"),
    "Chinese characters": re.compile(f"[{HAN}]"),
}
EXPECTED: Final[Mapping[str, str]] = dict(zip(("en", "ru", "zh"), SCRIPTS, strict=True))
"""Script of each language; a language without an entry is not looked at."""

MIXED: Final = re.compile(f"[^\\W\\d_]*(?:[{LATIN}][{CYRILLIC}]|[{CYRILLIC}][{LATIN}])[^\\W\\d_]*")
KEPT: Final = re.compile(r"(?:[A-Z0-9][A-Z0-9.&+/-]*|\W)+|(?:https?:|10\.)\S+")
"""Abbreviations, DOIs and addresses, which no language writes in another script."""
INITIAL: Final = re.compile(r"\b[A-Z]\.")
"""A name of which no more is known can be put into another alphabet, but not into Chinese characters."""
VERBATIM: Final = frozenset({"misspelling", "source_wording"})
"""Kinds of names that show a source's own slips."""


class N102(Check):
    """Letters of two scripts in one word.

    A Cyrillic «с» looks like a Latin "c"; a word with both is found by no search, and sorts nowhere. It comes from a
    keyboard that was not switched.

    Mend: type the word again in one script.

    Example::

        label: {en: Hаrbin}      # with a Cyrillic «а»
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Words of names, and of our own, with Latin and Cyrillic letters side by side."""
        for entry, at, code, text in _written(world):
            if not text.isascii() and SCRIPTS["Latin letters"].search(text) and (found := MIXED.search(text)):
                word = found[0]
                hint = _again(text, word, EXPECTED.get(code))
                yield cls.finding(
                    entry.file, _place(at, code), f"'{word}' has Latin and Cyrillic letters: {_letters(word)}", hint
                )


class N103(Check):
    """Words in the script of another language.

    English is written in Latin letters, Russian in Cyrillic, Chinese in Chinese characters. A text without any of
    its own was most likely put under the wrong language, or never translated. Abbreviations, DOIs and addresses may
    stay Latin, so may a form that ``names`` attests, and in Chinese a person of whom only an initial is known.

    Mend: move the text to its language; write the right one, or leave the language out until somebody translates it.

    Example::

        label: {en: Harbin, ru: Harbin}      # ru: Харбин
    """

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Texts without a letter of their script; names in the script of another language; titles likewise."""
        for entry, at, code, text in _written(world):
            expected = EXPECTED.get(code)
            if expected and not (expected == "Latin letters" and text.isascii()) and not SCRIPTS[expected].search(text):
                seen = next((name for name, letters in SCRIPTS.items() if letters.search(text)), None)
                if seen and not (seen == "Latin letters" and _may_be(entry, at, code, text)):
                    own = next((one for one, script in EXPECTED.items() if script == seen), "en")
                    hint = f"move it to `{own}`; under `{code}` write it in {expected}, or leave `{code}` out for now"
                    yield cls.finding(entry.file, _place(at, code), f"'{text}' stands under `{code}` in {seen}", hint)


class N104(Check):
    """A translation that is missing.

    The site is read in every language of the table; where a text is missing, readers see the English one, marked as
    such. It is counted, and may follow later.

    Mend: add the text under the code of the language.

    Example::

        label: {en: Harbin}      # ru: Харбин, zh: 哈尔滨
    """

    severity = Severity.NOTE

    @classmethod
    def find(cls, world: World) -> Iterator[Finding]:
        """Texts in our own words that are not there in every language."""
        every = len(CODES)
        for entry, value in world.texts:
            if len(value.value) < every:
                missing = [code for code in CODES if code not in value.value]
                named = " and ".join(f"`{code}`" for code in missing)
                message = f"there is no {named}: readers see the English text"
                add = Mend(kind=Kind.ADD, text="\n".join(f"{code}: ..." for code in missing))
                yield cls.finding(entry.file, value.steps, message, add)


def _written(world: World) -> Iterator[tuple[Entry, tuple[Step, ...], str, str]]:
    """Everything under a language: own words with the steps to their languages, names and titles with their own."""
    for entry, value in world.texts:
        for code, text in value.value.items():
            yield entry, value.steps, code, text
    for entry in world.suspects:
        if entry.record.names:
            for code, forms in entry.record.names.root.items():
                for number, one in enumerate(forms):
                    if one.kind not in VERBATIM:
                        yield entry, ("names", code, number, "form"), code, one.form
        title, language_of_title = entry.raw.get("title"), entry.raw.get("title_language")
        if isinstance(title, str) and isinstance(language_of_title, str):
            yield entry, ("title",), language_of_title, title


def _place(at: tuple[Step, ...], code: str) -> tuple[Step, ...]:
    return at if at[0] in {"names", "title"} else (*at, code)


def _may_be(entry: Entry, at: tuple[Step, ...], code: str, text: str) -> bool:
    """Whether Latin letters may stand for another script here."""
    if code == "zh" and entry.folder == "people" and INITIAL.search(text):
        return True
    names = entry.record.names.root.values() if entry.record.names else ()
    return at[0] == "names" or bool(KEPT.fullmatch(text)) or any(text == one.form for forms in names for one in forms)


def _again(text: str, word: str, expected: str | None) -> Mend | str:
    """The word in the script of its language, where all its strange letters look like ones of it."""
    plain = retyped(word) if expected == "Latin letters" else in_cyrillic(word)
    whole = text.replace(word, plain)
    mend = Mend(text=whole, words=f"type it again in one script: {plain}")
    return mend if expected in SCRIPTS and not MIXED.search(whole) else "type it again in one script"


def _letters(word: str) -> str:
    """The letters of the script that is rarer in the word, named."""
    latin, cyrillic = (re.findall(f"[{letters}]", word) for letters in (LATIN, CYRILLIC))
    fewer, name = (cyrillic, "Cyrillic") if len(cyrillic) <= len(latin) else (latin, "Latin")
    return f"{' '.join(dict.fromkeys(fewer))} is {name}"
