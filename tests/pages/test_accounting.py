"""Counts of sentences on the pages of sources."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from build_tools.core.languages import CODES
from build_tools.pages.accounting import GLOSSARY
from build_tools.proof import Reason
from tests import worlds
from tests.pages.tree import Element

Seen = Mapping[tuple[str, str], Element]
NEWS = "records/sources/fair-news.html"
DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize(
    ("code", "lead", "reasons"),
    [
        (
            "en",
            "The document has 1,240 sentences.",
            ["Recorded", "Labels and headings", "Page furniture", "Restated", "Left over"],
        ),
        (
            "ru",
            "В документе 1240 предложений.",
            ["Отражено в записях", "Заголовки и подписи", "Служебные элементы страницы", "Повторы", "Не учтено"],
        ),
        ("zh", "文献共有1240句。", ["已收录", "标题与栏目名", "页面附属内容", "重复他句", "未归类"]),
    ],
)
def test_a_document_says_what_became_of_its_sentences(code: str, lead: str, reasons: list[str], seen: Seen) -> None:
    page = seen[code, NEWS]
    (counts,) = page.all("dl", class_="account")
    assert [one.text() for one in counts.all("dt")] == reasons
    assert [one.text() for one in counts.all("dd")] == ["1,234" if code == "en" else "1234", "2", "1", "0", "3"]
    said = [one.text().replace("\N{NO-BREAK SPACE}", " ") for one in page.all("p")]
    assert [one for one in said if one.startswith(lead)]


def test_each_reason_leads_to_its_explanation(seen: Seen) -> None:
    (counts,) = seen["zh", NEWS].all("dl", class_="account")
    assert [one.attributes["href"] for one in counts.all("a")] == [
        "../../glossary.html#recorded",
        "../../glossary.html#label",
        "../../glossary.html#furniture",
        "../../glossary.html#restated",
        "../../glossary.html#left-over",
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_glossary_explains_every_reason_in_every_language(code: str) -> None:
    text = (DOCS / code / GLOSSARY.replace(".html", ".md")).read_text("utf-8")
    assert [one for one in Reason if f"{{#{one.value.replace('_', '-')}}}" not in text] == []


def test_an_authority_has_no_sentences_to_account_for(seen: Seen) -> None:
    assert not seen["en", "records/sources/wikidata.html"].all("dl", class_="account")


def test_accounts_come_from_the_files_beside_the_cards() -> None:
    (source,) = worlds.examined(worlds.WHOLE).accounts
    assert source == "wharf-fair-2011"
    assert worlds.examined(worlds.WHOLE).accounts[source].sentences > 0
