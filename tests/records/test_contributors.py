"""Names of those who made the dataset, as each language prints them."""

from build_tools.records import Package


def _package(**contributor: object) -> Package:
    return Package.model_validate(
        {
            "name": "atlas",
            "title": {"en": "Atlas"},
            "description": {"en": "Facts."},
            "version": "1.0.0",
            "released": "2026-11-22",
            "licence": "CC-BY-4.0",
            "contributors": (contributor,),
        }
    )


def test_a_body_has_a_name_in_each_language_and_without_one_its_english_name() -> None:
    (body,) = _package(title="The makers", label={"en": "The makers", "ru": "Авторы"}).contributors
    assert [body.printed(code) for code in ("en", "ru", "zh")] == ["The makers", "Авторы", "The makers"]


def test_a_person_is_printed_alike_everywhere() -> None:
    (person,) = _package(title="A. Petrova").contributors
    assert {person.printed(code) for code in ("en", "ru", "zh")} == {"A. Petrova"}
