"""DOIs as documents print them: what is left when the resolver and a sentence's full stop are taken off."""

import re
from typing import Final

from build_tools.records._vocabulary import Vocabulary

_RESOLVER: Final = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)", re.IGNORECASE)
_WHOLE: Final = re.compile(r"10\.[0-9]{4,9}/\S*[0-9a-z)]", re.IGNORECASE)
_SERIAL: Final = r"[0-9]{4}-[0-9]{3}[0-9x](?:[.-](?:19|20)[0-9]{2})?"
_CUT_SHORT: Final = re.compile(rf"10\.[0-9]{{4,9}}(?:/(?:{_SERIAL}|\S*[-_/:(])?)?")


class DoiState(Vocabulary):
    """Whether a DOI can be followed as it is printed.

    ru: Можно ли перейти по DOI в том виде, в каком он приведён.
    zh: 原文所列 DOI 能否直接使用。
    """

    WHOLE = "whole", "whole | полный | 完整"
    FULL_STOP = "full_stop", "whole, with a sentence's full stop after it | полный, за ним точка | 完整，后带句号"
    CUT_SHORT = "cut_short", "cut short | обрезан | 被截断"
    MALFORMED = "malformed", "not a DOI | не DOI | 不是 DOI"


def clean_doi(printed: str) -> str:
    """The DOI itself, in lower case as DOIs are compared: without resolver, and without punctuation at its end."""
    return _RESOLVER.sub("", printed).rstrip(".,;").lower()


def doi_state(printed: str) -> DoiState:
    """How the printed DOI stands.

    Well formed is not whole: a suffix that ends in a separator, or holds no more than an ISSN and a year, was cut off
    before the article's own part.
    """
    bare = _RESOLVER.sub("", printed)
    clean = clean_doi(printed)
    if _CUT_SHORT.fullmatch(clean):
        return DoiState.CUT_SHORT
    if not _WHOLE.fullmatch(clean):
        return DoiState.MALFORMED
    return DoiState.WHOLE if bare.lower() == clean else DoiState.FULL_STOP
