"""A small world: one record of every type, and every way in which a value can be proved."""

from collections.abc import Mapping
from typing import Any, Final

from build_tools.core.published import PublishedFile
from build_tools.graph import Entry, Graph, link
from build_tools.pages import Edition, RuleText
from build_tools.proof import Account
from build_tools.records import parse

HASH: Final = "ab" * 32
NEWS: Final = {
    "label": {"en": "News of the fair", "ru": "Новость о ярмарке", "zh": "博览会新闻"},
    "kind": "news",
    "side": "third",
    "title": "The fair opens",
    "title_language": "en",
    "publisher": "The River Post",
    "published": "2019-06-20",
    "url": "https://news.example.org/fair",
    "summary": {"en": "A news item about the fair.", "ru": "Новость о ярмарке.", "zh": "一则关于博览会的新闻。"},
    "document": {"file": "fair.txt", "sha256": HASH, "bytes": 4096},
    "defects": ({"en": "The last line is cut off."},),
    "page_metrics": ({"what": "readers", "quantity": {"amount": 11, "unit": "readers"}},),
    "passages": tuple(
        {
            "number": number,
            "words": words,
            "sha256": HASH,
            "role": role,
            "gist": {"en": f"Gist of passage {number}", "ru": f"О чём фрагмент {number}", "zh": f"第{number}段大意"},
        }
        for number, words, role in ((1, 3, "title"), (2, 41, "content"), (3, 22, "content"), (4, 2, "furniture"))
    ),
    "proof": (
        {"at": "fair-news/p1", "phrase": "The fair opens", "says": ("title",)},
        {"at": "fair-news/p3", "phrase": "The River Post 20 June 2019", "says": ("publisher", "published")},
        {"at": "fair-news/p4", "phrase": "11 readers", "says": ("page_metrics",)},
    ),
}
FAIR: Final = {
    "label": {"en": "Sixth Fair", "ru": "Шестая ярмарка", "zh": "第六届博览会"},
    "names": {
        "en": ({"form": "Sino-Russian Fair", "kind": "source_wording"}, {"form": "6th Fair"}),
        "ru": ({"form": "Ярмарка", "kind": "official"},),
        "zh": ({"form": "中俄博览会", "kind": "official"},),
    },
    "kind": "exposition",
    "series": "fair-series",
    "edition": 6,
    "date": "2019-06-15/2019-06-19",
    "place": "harbin",
    "organizers": ("ministry",),
    "participants": (
        {
            "side": "china",
            "quantity": {"amount": 1246, "unit": "enterprises"},
            "units": {"amount": 21, "unit": "administrative_units"},
        },
        {"side": "russia", "quantity": {"amount": 137, "unit": "enterprises"}},
    ),
    "theme": "Meeting on the river",
    "attended_by": ("anna-lee",),
    "resulted_in": ("agreements/charter",),
    "topics": ("fairs",),
    "summary": {"en": "The fair of 2019 in Harbin.", "ru": "Ярмарка 2019 года в Харбине."},
    "proof": (
        {
            "at": "fair-news/p2",
            "phrase": ("6th Sino-Russian Fair", "in Harbin", "Ministry of Trade"),
            "says": ("series", "edition", "place", "organizers", "names.en[Sino-Russian Fair]", "names.en[6th Fair]"),
        },
        {"at": "fair-news/p2", "phrase": "held on June 15-19", "implies": {"date": {"en": "The page prints no year."}}},
        {
            "at": "fair-news/p3",
            "phrase": "1246 enterprises from 21 administrative units and 137 enterprises",
            "says": ("participants",),
            "by": "people/anna-lee",
        },
        {
            "at": "fair-news/p3",
            "phrase": "motto: Meeting on the river",
            "says": ("theme", "attended_by"),
            "by": "unnamed experts",
        },
        {"at": "fair-news/p3", "phrase": "no charter was signed", "says": ("resulted_in",), "against": True},
        {"at": "wikidata", "locator": "Q1", "retrieved": "2026-11-21", "says": ("names.ru", "names.zh")},
    ),
    "unknowns": {"venue": {"en": "Only the city is named."}, "attended_by": {"en": "Others are not named."}},
    "status": "reviewed",
    "credit": (
        {"who": "A. Author", "date": "2026-11-20"},
        {"who": "B. Reader", "part": "reviewed", "date": "2026-11-21"},
    ),
    "replaces": ("fair-six",),
}
TRADE: Final = {
    "label": {"en": "Trade of 2018", "ru": "Торговля 2018 года", "zh": "2018年贸易额"},
    "measure": {"en": "Trade of China and Russia", "ru": "Торговля Китая и России", "zh": "中俄贸易额"},
    "quantity": {"amount": 100000000000, "qualifier": "more_than", "unit": "USD"},
    "subject": "places/china",
    "scope": "national",
    "date": "2018",
    "topics": ("fairs",),
    "proof": (
        {
            "at": "fair-news/p2",
            "phrase": "trade in 2018 exceeded $100 billion",
            "says": ("quantity", "date"),
            "implies": {"subject": {"en": "Named in the headline.", "zh": "标题中提及。"}},
            "judgement": True,
        },
    ),
}


def _simple(label: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"label": {"en": label, "ru": f"{label} (ру)", "zh": f"{label}（中）"}} | fields


def _proved(*says: str, at: str = "fair-news/p2") -> tuple[dict[str, Any], ...]:
    return ({"at": at, "phrase": "a few words of it", "says": says},)


RECORDS: Final[dict[str, Mapping[str, Any]]] = {
    "sources/fair-news": NEWS,
    "sources/wikidata": _simple("Wikidata", kind="authority", url="https://www.wikidata.org/"),
    "events/fair-6": FAIR,
    "indicators/trade-2018": TRADE,
    "places/harbin": _simple(
        "Harbin",
        kind="city",
        country="china",
        border=False,
        topics=("fairs",),
        identifiers={"wikidata": "Q42956"},
        point={"latitude": 45.76, "longitude": 126.63, "precision": "city"},
        cooperates_with=({"place": "china", "kind": "interregional"},),
        proof=(
            *_proved("country", "border", "cooperates_with"),
            {"at": "wikidata", "locator": "Q42956", "retrieved": "2026-11-21", "says": ("identifiers", "point")},
        ),
    ),
    "places/china": {"label": {"en": "China"}, "kind": "country"},
    "organizations/ministry": _simple("Ministry of Trade", kind="ministry", country="china", proof=_proved("country")),
    "people/anna-lee": _simple(
        "Anna Lee",
        family="Lee",
        given="Anna",
        roles=({"role": {"en": "Speaker"}, "organization": "ministry", "as_of": "2019-06"},),
        proof=_proved("family", "given", "roles"),
    ),
    "mechanisms/fair-series": _simple(
        "Fairs",
        kind="forum_series",
        connects=("china",),
        membership={"qualifier": "increased", "unit": "members"},
        proof=_proved("connects", "membership"),
    ),
    "agreements/charter": _simple(
        "Charter", kind="charter", state="drafted", signed="2019-06~", proof=_proved("state", "signed")
    ),
    "initiatives/fund": _simple(
        "Fund",
        kind="fund",
        state="negotiated",
        amount={"amount": 5, "upper": 11, "qualifier": "between", "unit": "years"},
        proof=_proved("state", "amount"),
    ),
    "publications/study": _simple(
        "Study",
        kind="article",
        title="Исследование ярмарок",
        title_language="ru",
        doi="10.1234/ab.c",
        authors=("anna-lee",),
        keywords=("ярмарка", "trade"),
        listed_on=({"source": "fair-news", "position": 2},),
        proof=_proved("title", "doi", "authors", "keywords"),
    ),
    "claims/high": _simple(
        "High",
        kind="trend",
        mode="evaluation",
        statement={"en": "It is high.", "ru": "Высоко."},
        topics=("fairs",),
        contradicts=("low",),
        proof=_proved("statement"),
    ),
    "claims/low": _simple(
        "Low",
        kind="trend",
        mode="evaluation",
        statement={"en": "It is low."},
        topics=("fairs",),
        contradicts=("high",),
        proof=_proved("statement"),
    ),
    "topics/fairs": _simple(
        "Fairs and trade",
        scope={"en": "Fairs, and what they bring.", "ru": "Ярмарки и их плоды."},
        questions=({"question": {"en": "How large?"}, "answer": {"en": "Large enough."}},),
        gaps={"en": "Nothing on results."},
        position=1,
    ),
}
PROVED: Final = {("agreements/charter", 0): "unproved"}
"""Standing of the proofs that are not simply proved; authorities follow from where they stand."""
ACCOUNTS: Final = {"fair-news": Account(recorded=1234, label=2, furniture=1, left_over=3)}
RULES: Final = tuple(
    RuleText(code=code, severity=severity, title=title, explanation=explanation)
    for code, severity, title, explanation in (
        (
            "P104",
            "error",
            "A value that is not in its ``phrase``",
            "Whoever looks\nwould not find `1 < 2`.\n\nMend: copy it.\n\nExample::\n\n    says: [a]\n      # <b>",
        ),
        ("P102", "note", "A phrase not proved", "Nobody looked.\n\nNor did I.\n\nMend: do.\n\nExample::\n\n    x: 1"),
        ("Q101", "error", "A rule of a new family", "It is new.\n\nMend: name the family."),
    )
)
"""Out of order; two of one family, and one of a family that nobody has named yet."""

FILES: Final = (
    PublishedFile(
        path="data/facts.csv",
        table="facts",
        format="csv",
        media_type="text/csv",
        rows=1234,
        bytes=56789,
        sha256=HASH,
        titles={"en": "Facts", "ru": "Факты", "zh": "事实"},
    ),
    PublishedFile(
        path="data/facts.json",
        table="facts",
        format="json",
        media_type="application/json",
        rows=1234,
        bytes=99999,
        sha256=HASH,
        titles={"en": "Facts", "ru": "Факты", "zh": "事实"},
    ),
    PublishedFile(
        path="data/datapackage.json",
        table="",
        format="json",
        media_type="application/json",
        rows=None,
        bytes=500,
        sha256=HASH,
        titles={"en": "Data Package"},
    ),
    PublishedFile(
        path="api/v1/events/fair-6.json",
        table="",
        format="json",
        media_type="application/json",
        rows=None,
        bytes=500,
        sha256=HASH,
        titles={},
    ),
)


def entry(path: str, raw: Mapping[str, Any]) -> Entry:
    """A record as the reader would hand it over.

    Raises:
        AssertionError: it is no record of its type.
    """
    folder, _, slug = path.partition("/")
    file = f"seeds/{slug}.yml" if folder == "sources" else f"dataset/{path}.yml"
    parsed = parse(file, folder, slug, raw)
    assert parsed.record is not None, parsed.findings
    return Entry(file, folder, slug, parsed.record, raw)


def graph_of(records: Mapping[str, Mapping[str, Any]]) -> Graph:
    """Records by path, joined."""
    return link(entry(path, raw) for path, raw in records.items())


def edition_of(graph: Graph) -> Edition:
    """An edition in which everything is proved but what `PROVED` says."""
    standing = {
        (path, number): PROVED.get((path, number), "proved" if proof.passage else "authority")
        for path, one in graph.entries.items()
        for number, proof in enumerate(one.record.proof)
    }
    return Edition(
        title={"en": "Atlas of Fairs", "ru": "Атлас ярмарок", "zh": "博览会图集"},
        version="0.1.0",
        released="2026-11-21",
        licences=("CC-BY-4.0",),
        contributors=("A. Author",),
        standing=standing,
        accounts=ACCOUNTS,
        commit="0123456789abcdef",
    )
