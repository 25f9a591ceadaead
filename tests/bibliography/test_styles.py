"""References as the two standards have them, each case with the clause that asks for it."""

from typing import Any

import pytest

from build_tools.bibliography import Name, Work, WorkKind
from build_tools.bibliography.gbt import gbt
from build_tools.bibliography.gost import gost

SONG = Name(family="Song", given="L.")
GUDEV = Name(family="Гудев", given="П. А.")
VODA = Name(family="Вода", given="К.")
IVANOVA = Name(family="Иванова", given="Н.И.")
ADNO = Name(family="Адно", given="Юрий")
BODY = Name(literal="Atlas contributors", body=True)


def work(kind: WorkKind, language: str = "en", **fields: Any) -> Work:  # noqa: ANN401
    """A work that holds only what a case is about."""
    return Work(key="x", kind=kind, title=fields.pop("title", "Title"), language=language, **fields)


ARTICLE = {"container": "R-Economy", "date": "2019", "volume": "5", "issue": "1", "pages": "13-18"}
RUSSIAN = {"title": "Гонка", "container": "Вестник", "date": "2013", "issue": "6", "pages": "32-36"}

ASKED = "(дата обращения: …)."
"""What GOST asks of whoever opens an address."""

CASES = {
    "article": (
        work(WorkKind.ARTICLE, authors=(SONG,), doi="10.1/x", **ARTICLE),
        "SONG L. Title[J]. R-Economy, 2019, 5(1): 13-18. DOI: 10.1/x.",
        "Song L. Title // R-Economy. – 2019. – Vol. 5, no. 1. – P. 13–18. – DOI: 10.1/x.",
    ),
    "article without a volume": (
        work(WorkKind.ARTICLE, "ru", authors=(GUDEV,), **RUSSIAN),
        "ГУДЕВ П А. Гонка[J]. Вестник, 2013(6): 32-36.",
        "Гудев П. А. Гонка // Вестник. – 2013. – № 6. – С. 32–36.",
    ),
    "three authors": (
        work(WorkKind.ARTICLE, "ru", authors=(GUDEV, VODA, IVANOVA), **RUSSIAN),
        "ГУДЕВ П А, ВОДА К, ИВАНОВА Н И. Гонка[J]. Вестник, 2013(6): 32-36.",
        "Гудев П. А., Вода К., Иванова Н. И. Гонка // Вестник. – 2013. – № 6. – С. 32–36.",
    ),
    "four authors": (
        work(WorkKind.ARTICLE, "ru", authors=(GUDEV, VODA, IVANOVA, ADNO), **RUSSIAN),
        "ГУДЕВ П А, ВОДА К, ИВАНОВА Н И, и др. Гонка[J]. Вестник, 2013(6): 32-36.",
        "Гонка / П. А. Гудев [и др.] // Вестник. – 2013. – № 6. – С. 32–36.",
    ),
    "four foreign authors": (
        work(WorkKind.ARTICLE, authors=(SONG, SONG, SONG, SONG), **ARTICLE),
        "SONG L, SONG L, SONG L, et al. Title[J]. R-Economy, 2019, 5(1): 13-18.",
        "Title / L. Song [et al.] // R-Economy. – 2019. – Vol. 5, no. 1. – P. 13–18.",
    ),
    "four Chinese authors": (
        work(
            WorkKind.ARTICLE,
            "zh",
            title="题名",
            authors=tuple(Name(literal=name) for name in ("李伟", "王芳", "张敏", "刘洋")),
            container="学报",
            date="2018",
            issue="3",
        ),
        "李伟, 王芳, 张敏, 等. 题名[J]. 学报, 2018(3).",
        "题名 / 李伟 [et al.] // 学报. – 2018. – No. 3.",
    ),
    "book under its editors": (
        work(
            WorkKind.BOOK,
            editors=(Name(family="Dynkin", given="A.A."), Name(family="Ivanova", given="Natalya")),
            place="Moscow",
            publisher="IMEMO RAN",
            date="2003",
            extent="96 p.",
        ),
        "DYNKIN A A, IVANOVA N. Title[M]. Moscow: IMEMO RAN, 2003.",
        "Title / ed.: A. A. Dynkin, N. Ivanova. – Moscow : IMEMO RAN, 2003. – 96 p.",
    ),
    "paper in proceedings": (
        work(WorkKind.PAPER, authors=(SONG,), container="Proceedings", place="Harbin", date="2019", pages="1-4"),
        "SONG L. Title[C]//Proceedings. Harbin, 2019: 1-4.",
        "Song L. Title // Proceedings. – Harbin, 2019. – P. 1–4.",
    ),
    "nothing but a title and a publisher, and no place is put": (
        work(WorkKind.PAPER, publisher="EDP Sciences"),
        "Title[C]. EDP Sciences.",
        "Title. – EDP Sciences.",
    ),
    "page whose day of reading only the reader knows": (
        work(WorkKind.PAGE, container="The Post", date="2018-11-02", url="https://n.example.org/a"),
        "Title[EB/OL]. The Post, 2018(2018-11-02)[…]. https://n.example.org/a.",
        "Title [Электронный ресурс] // The Post. – 02.11.2018. – URL: https://n.example.org/a (дата обращения: …).",
    ),
    "page that was captured": (
        work(WorkKind.PAGE, url="https://n.example.org/a", accessed="2026-11-21"),
        "Title[EB/OL]. [2026-11-21]. https://n.example.org/a.",
        "Title [Электронный ресурс]. – URL: https://n.example.org/a (дата обращения: 21.11.2026).",
    ),
    "page without an address": (
        work(WorkKind.PAGE, date="2018-11"),
        "Title[EB]. (2018-11).",
        "Title [Электронный ресурс]. – 11.2018.",
    ),
    "article on the net": (
        work(WorkKind.ARTICLE, url="https://j.org/1", **ARTICLE),
        "Title[J/OL]. R-Economy, 2019, 5(1): 13-18[…]. https://j.org/1.",
        "Title [Электронный ресурс] // R-Economy. – 2019. – Vol. 5, no. 1. – P. 13–18. – URL: https://j.org/1 " + ASKED,
    ),
    "database": (
        work(WorkKind.DATABASE, title="Wikidata", url="https://www.wikidata.org/"),
        "Wikidata[DB/OL]. […]. https://www.wikidata.org/.",
        "Wikidata [Электронный ресурс]. – URL: https://www.wikidata.org/ (дата обращения: …).",
    ),
    "dataset": (
        work(WorkKind.DATASET, "ru", title="Атлас", authors=(BODY,), version="1.0.0", date="2026-11-21"),
        "Atlas contributors. Атлас[DS]. Версия 1.0.0. (2026-11-21).",
        "Атлас [Электронный ресурс] / Atlas contributors. – Версия 1.0.0. – 21.11.2026.",
    ),
    "record of a dataset": (
        work(
            WorkKind.DATASET,
            "zh",
            title="博览会",
            authors=(Name(literal="Atlas", body=True),),
            container="合作图谱",
            version="1.0.0",
            date="2026-11-21",
            url="https://a.org",
        ),
        "博览会[DS/OL]//Atlas. 合作图谱. 1.0.0 版. (2026-11-21)[…]. https://a.org.",
        "博览会 [Электронный ресурс] // 合作图谱 / Atlas. – Version 1.0.0. – 21.11.2026. – URL: https://a.org " + ASKED,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_reference_reads_as_its_standard_has_it(case: str) -> None:
    one, chinese, russian = CASES[case]
    assert gbt(one).text == chinese
    assert gost(one).text == russian


def test_a_gap_stands_only_where_an_address_is_opened() -> None:
    assert gbt(CASES["article"][0]).after == ""
    assert gost(CASES["database"][0]).after == ")."


def test_a_text_of_a_record_cannot_make_a_gap_or_a_second_line() -> None:
    one = gbt(work(WorkKind.BOOK, title="a\ue000b\nc"))
    assert (one.text, one.after) == ("ab c[M].", "")
