"""How a proof is cited: its key phrases, where they stand, and who says so."""

from typing import NamedTuple

from markupsafe import Markup

from build_tools.core.languages import DEFAULT
from build_tools.pages.dates import date_in_words
from build_tools.pages.fragment import fill, together
from build_tools.pages.setting import Sheet
from build_tools.records import Proof


class Cited(NamedTuple):
    """A proof as pages at one depth cite it."""

    phrases: Markup
    """Quoted, each with the language that it is in; empty for an authority."""
    whence: Markup
    """Source and passage, or the entry of an authority and the day of the look-up."""
    voice: Markup
    """Somebody whom the document quotes, the document as judge, or its plain voice."""


def cite(sheet: Sheet, proof: Proof) -> Cited:
    """Words in which the proof is cited, made once for the record, its source and whoever else shows it."""
    made = sheet.cited.get(id(proof))
    if made is None:
        made = sheet.cited[id(proof)] = Cited(_phrases(sheet, proof), _whence(sheet, proof), _voice(sheet, proof))
    return made


def _phrases(sheet: Sheet, proof: Proof) -> Markup:
    source = sheet.setting.graph.get(f"sources/{proof.source}")
    default = (source.get("title_language") if source else None) or DEFAULT.code
    return together([fill("<q>%s</q>", sheet.foreign(one, default)) for one in proof.phrases], " … ")


def _whence(sheet: Sheet, proof: Proof) -> Markup:
    words, path = sheet.words, f"sources/{proof.source}"
    if proof.passage is not None:
        place = sheet.link(path, f"#p{proof.passage}")
        return words.html("proof.passage", source=place, number=str(proof.passage))
    day = date_in_words(proof.retrieved, words) if proof.retrieved else ""
    entry = fill("<code>%s</code>", proof.locator or "")
    return words.html("proof.looked_up", source=sheet.link(path), locator=entry, date=day)


def _voice(sheet: Sheet, proof: Proof) -> Markup:
    words = sheet.words
    if proof.passage is None:
        return words.html("voice.authority")
    if proof.by is None:
        return words.html("voice.judgement" if proof.judgement else "voice.plain")
    # Where the verb of speech stands elsewhere, the speaker is no more printed than an implied value.
    key = "voice.quoted.implied" if "by" in proof.implies else "voice.quoted"
    return words.html(key, who=sheet.link(proof.by))
