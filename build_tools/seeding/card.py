"""The card of a new document, as YAML for its author to fill in."""

import json
import unicodedata
from typing import Final

from build_tools.proof import Passage, decoded, document_sha256, passages
from build_tools.records import Role
from build_tools.records.source import Source
from build_tools.schema import blank
from build_tools.seeding.roles import guess_roles

_HEAD: Final = """\
# yaml-language-server: $schema=../schemas/json/sources.schema.json
# {id}: fill in what stands open, and drop the comment sign before what the document prints.
# `atlas check` refuses the card until it has a label, a kind, and a gist for each passage.
# The document itself stays with you; what makes it findable again is below.
"""
_PASSAGES: Final = """\
# role: content, title, reference, metadata or furniture; the first guess is there to be corrected.
# gist: what the passage is about, on one line in your own words; `ru:` and `zh:` may stand beside `en:`.
passages:
"""
_COMPUTED: Final = ("# passages:", "# document:")
"""Lines of a blank card that stand filled in here."""


def card(source_id: str, file_name: str, content: bytes) -> str:
    """Card of a document: its metadata open, its hashes and passages filled in, roles guessed.

    Args:
        source_id: id that the card will have.
        file_name: name of the document; folders before it are left out.
        content: the document, UTF-8.
    """
    found = passages(decoded(content))
    open_lines = [line for line in blank(Source).splitlines()[1:] if not line.startswith(_COMPUTED)]
    return (
        _HEAD.format(id=source_id)
        + "".join(f"{line}\n" for line in open_lines)
        + _document(file_name, content)
        + _PASSAGES
        + "".join(_passage(passage, role) for passage, role in zip(found, guess_roles(found), strict=True))
    )


def _document(file_name: str, content: bytes) -> str:
    name = json.dumps(_plain(file_name), ensure_ascii=False)
    return f'document:\n  file: {name}\n  sha256: "{document_sha256(content)}"\n  bytes: {len(content)}\n'


def _plain(file_name: str) -> str:
    """A name that a record may hold: composed, on one line, nothing unseen in it."""
    last = unicodedata.normalize("NFC", file_name.replace("\\", "/").rpartition("/")[2])
    seen = "".join(one if one.isprintable() else "_" for one in last).strip()
    return seen[:255].strip() or "document.txt"


def _passage(passage: Passage, role: Role) -> str:
    # A hash of digits alone (or with one "e") would be read as a number, hence the quotes.
    return (
        f"  - number: {passage.number}\n"
        f"    words: {passage.words}\n"
        f'    sha256: "{passage.sha256}"\n'
        f"    role: {role}\n"
        f"    gist:\n"
        f"      en:\n"
    )
