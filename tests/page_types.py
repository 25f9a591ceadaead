"""Pages of every kind that the site has: what is checked, photographed and measured is checked on these."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from build_tools.core.languages import LANGUAGES, Language

PAGES: Final[Mapping[str, str]] = {
    "home": "index.html",
    "topics": "topics/index.html",
    "topic": "topics/innovation-dialogue.html",
    "topic-barriers": "topics/barriers-and-limits.html",
    "types": "records/index.html",
    "index": "records/events/index.html",
    "index-claims": "records/claims/index.html",
    "record": "records/events/innovation-dialogue-2.html",
    "record-claim": "records/claims/science-priorities-differ.html",
    "record-indicator": "records/indicators/china-russia-trade-2018.html",
    "record-place": "records/places/harbin.html",
    "record-publication": "records/publications/science-technology-cooperation-challenges.html",
    "source": "records/sources/safea-2018-dialogue.html",
    "source-authority": "records/sources/wikidata.html",
    "explore": "explore.html",
    "map": "map.html",
    "timeline": "timeline.html",
    "show-me": "show-me.html",
    "disagreements": "disagreements.html",
    "silences": "silences.html",
    "quality": "quality.html",
    "data": "data.html",
    "api": "api.html",
    "changes": "changes.html",
    "dictionary": "dictionary.html",
    "rules": "rules/index.html",
    "family": "rules/v.html",
    "prose": "about.html",
    "prose-contribute": "contribute.html",
    "prose-corrections": "corrections.html",
    "prose-decisions": "decisions.html",
    "prose-glossary": "glossary.html",
    "error": "404.html",
}
"""A name, which begins with the kind of the page, and the page."""
KIND: Final = re.compile(r'<body class="kind-([a-z-]+)"')
ENGLISH_ONLY: Final = frozenset({"prose-decisions"})
"""What is written for those who work on the program."""


def uris(language: Language) -> Mapping[str, str]:
    """The pages that a language has, relative to the root of the site, by name."""
    return {name: language.base + uri for name, uri in PAGES.items() if not language.base or name not in ENGLISH_ONLY}


def everywhere() -> Iterator[str]:
    """All of them in all languages, relative to the root of the site."""
    for language in LANGUAGES:
        yield from uris(language).values()


def kinds(site: Path) -> frozenset[str]:
    """Kinds of all pages of a site, as their frames name them."""
    texts = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    return frozenset(found[1] for found in map(KIND.search, texts) if found)
