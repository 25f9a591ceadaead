"""What became of every sentence of a document, as its page says it."""

from dataclasses import dataclass
from typing import Final

from build_tools.graph import Entry
from build_tools.pages.quantities import number_in_words
from build_tools.pages.setting import Sheet
from build_tools.proof import Reason
from build_tools.records.source import Source

GLOSSARY: Final = "glossary.html"
"""Hand-written page that explains each reason, under an anchor of the same name in every language."""


@dataclass(frozen=True, kw_only=True)
class ReasonView:
    """How many sentences one reason accounts for."""

    number: str
    what: str
    href: str
    """Where the reason is explained."""


@dataclass(frozen=True, kw_only=True)
class AccountView:
    """All sentences of a document."""

    lead: str
    reasons: tuple[ReasonView, ...]
    """Every reason, the strongest first; also those that account for none."""


def account_view(sheet: Sheet, entry: Entry) -> AccountView | None:
    """Counts of a source's sentences; None where nobody has counted them, as for an authority."""
    account = sheet.setting.about.accounts.get(entry.slug) if isinstance(entry.record, Source) else None
    if account is None:
        return None
    words, total = sheet.words, account.sentences
    return AccountView(
        lead=words.count("source.sentences", total, number=number_in_words(total, words)),
        reasons=tuple(
            ReasonView(
                number=number_in_words(account.count(reason), words),
                what=words(f"account.{reason.value}"),
                href=sheet.href(f"{GLOSSARY}#{reason.value.replace('_', '-')}"),
            )
            for reason in Reason
        ),
    )
