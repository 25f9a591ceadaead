"""From records to works: whose script a name is in, which DOI counts, and what stays empty."""

from typing import Any

import pytest

from build_tools.bibliography import Dataset, Name, Work, WorkKind, of_dataset, of_record, publications, work_of
from build_tools.bibliography.naming import taken_apart
from build_tools.bibliography.work import numbered, one_line
from build_tools.bibliography.works import KINDS
from build_tools.records import PublicationKind
from tests import worlds

PEOPLE: dict[str, dict[str, Any]] = {
    "people__gudev": {"family": "Gudev", "given": "Pavel", "names": {"ru": ({"form": "П. А. Гудев"},)}},
    "people__semenova": {"family": "Семенова", "given": "Н. К."},
    "people__voda": {"family": "Voda", "given": "Kristina"},
    "people__li": {"family": "Li", "given": "Wei", "names": {"zh": ({"form": "李伟"},)}},
    "people__editors": {"label": {"en": "The Editors"}},
}
HOUSE: dict[str, dict[str, Any]] = {
    "organizations__imemo": {"kind": "institute", "names": {"en": ({"form": "IMEMO RAN"},)}},
    "places__moscow": {"kind": "city", "label": {"en": "Moscow", "ru": "Москва"}},
}


@pytest.mark.parametrize("kind", PublicationKind)
def test_every_kind_of_publication_is_a_kind_of_work(kind: PublicationKind) -> None:
    assert publication(kind=str(kind)).kind is KINDS[kind]


def publication(**fields: Any) -> Work:  # noqa: ANN401
    """A publication as a work, in a world with people and a publisher."""
    made = {"kind": "article", "title": "Title", "title_language": "en", **fields}
    graph = worlds.graph(**PEOPLE, **HOUSE, publications__study=made)
    (work,) = publications(graph)
    return work


def test_names_stand_in_the_script_of_the_title_where_each_is_attested_in_it() -> None:
    work = publication(title="Заглавие", title_language="ru", authors=("gudev", "semenova"))
    assert work.authors == (Name(family="Гудев", given="П. А."), Name(family="Семенова", given="Н. К."))


def test_one_name_that_is_not_attested_in_the_script_keeps_all_as_printed() -> None:
    work = publication(title="Заглавие", title_language="ru", authors=("gudev", "voda"))
    assert work.authors == (Name(family="Gudev", given="Pavel"), Name(family="Voda", given="Kristina"))


def test_an_english_title_takes_latin_names_and_a_chinese_one_whole_chinese_names() -> None:
    assert publication(authors=("gudev",)).authors == (Name(family="Gudev", given="Pavel"),)
    chinese = publication(title="题名", title_language="zh", authors=("li",))
    assert chinese.authors == (Name(literal="李伟"),)


def test_somebody_without_a_family_name_is_named_by_the_label() -> None:
    assert publication(authors=("editors",)).authors == (Name(literal="The Editors"),)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("И.Г. Дежина", Name(family="Дежина", given="И.Г.")),
        ("Дежина И. Г.", Name(family="Дежина", given="И. Г.")),
        ("Ж.-П. Сартр", Name(family="Сартр", given="Ж.-П.")),
        ("Gudev Pavel", None),
        ("Дежина", None),
        ("А. де Бовуар", None),
    ],
)
def test_only_initials_tell_a_family_name_from_a_given_one(form: str, name: Name | None) -> None:
    assert taken_apart(form, "ru") == name


def test_initials_are_the_first_letters_of_every_given_name() -> None:
    assert Name(family="D", given="A.A.").initials == ("A", "A")
    assert Name(family="D", given="ivan jean-paul").initials == ("I", "J", "P")


@pytest.mark.parametrize(
    ("printed", "given"),
    [
        ("10.1234/AB.c", "10.1234/ab.c"),
        ("10.1234/ab.c.", "10.1234/ab.c"),
        ("10.22184/2070-8963.2022.", ""),
        ("10.1234/", ""),
        ("not a doi", ""),
    ],
)
def test_a_doi_is_given_only_where_it_is_whole(printed: str, given: str) -> None:
    assert publication(doi=printed).doi == given


def test_publisher_and_place_are_named_in_the_language_of_the_title() -> None:
    book = publication(kind="book", publisher="imemo", place="moscow", editors=("gudev",))
    assert (book.kind, book.publisher, book.place) == (WorkKind.BOOK, "IMEMO RAN", "Moscow")
    russian = publication(kind="book", title="Книга", title_language="ru", place="moscow")
    assert russian.place == "Москва"


def test_what_no_record_holds_stays_empty() -> None:
    assert publication() == Work(key="study", kind=WorkKind.ARTICLE, title="Title", language="en")


def test_of_a_source_the_last_update_counts_before_the_publication() -> None:
    news = {"kind": "news", "title": "News", "title_language": "en", "published": "2019-06-20"}
    graph = worlds.graph(
        sources__one={**news, "publisher": "The River Post", "captured": "2026-11-21"},
        sources__two={**news, "updated": "2019-07", "url": "https://news.example.org/"},
        sources__wikidata={"kind": "authority", "url": "https://www.wikidata.org/"},
    )
    one, two, authority = (work_of(graph, entry) for entry in graph.of("sources"))
    assert one == Work(
        key="one",
        kind=WorkKind.PAGE,
        title="News",
        language="en",
        container="The River Post",
        date="2019-06-20",
        accessed="2026-11-21",
    )
    assert two is not None
    assert (two.date, two.url) == ("2019-07", "https://news.example.org/")
    assert authority is not None
    assert authority.kind is WorkKind.DATABASE


def test_a_record_is_cited_as_a_part_of_the_dataset() -> None:
    atlas = Dataset(
        key="atlas",
        title="Атлас",
        version="1.0.0",
        released="2026-11-21",
        contributors=("A. Author",),
        homepage="https://atlas.example.org/",
    )
    graph = worlds.graph(events__fair={"kind": "dialogue", "label": {"en": "Fair", "ru": "Ярмарка"}})
    entry = graph.entries["events/fair"]
    assert work_of(graph, entry) is None
    assert of_record(entry, atlas, "ru", "ru/records/events/fair.html") == Work(
        key="atlas-events-fair",
        kind=WorkKind.DATASET,
        title="Ярмарка",
        language="ru",
        authors=(Name(literal="A. Author", body=True),),
        container="Атлас",
        date="2026-11-21",
        url="https://atlas.example.org/ru/records/events/fair.html",
        version="1.0.0",
    )
    assert of_dataset(atlas, "ru").url == "https://atlas.example.org/"


@pytest.mark.parametrize(
    ("date", "year", "number"),
    [
        ("2018", "2018", "2018"),
        ("2018-10", "2018", "2018-10"),
        ("2021-05-21~", "2021", "2021-05-21"),
        ("2018/2019", "2018/2019", ""),
        ("201X", "", ""),
        ("XXXX-10", "", ""),
        ("", "", ""),
    ],
)
def test_a_year_is_said_only_where_one_is_known(date: str, year: str, number: str) -> None:
    work = Work(key="x", kind=WorkKind.BOOK, title="X", language="en", date=date)
    assert (work.year, numbered(date)) == (year, number)


def test_a_line_has_no_breaks_and_no_characters_that_show_nothing() -> None:
    assert one_line("a\nb\r\nc\u2028d\x00e\ue000f\u00a0g") == "a b  c def\u00a0g".replace("\u00a0", "")
