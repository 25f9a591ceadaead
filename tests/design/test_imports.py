"""Who may import whom, as pyproject.toml says it."""

from importlinter.cli import lint_imports


def test_every_import_goes_down_the_house() -> None:
    """A room imports only rooms below it; only site imports mkdocs, only verify imports frictionless."""
    assert lint_imports(cache_dir=".cache/import-linter") == 0, "read the chain above: make lint shows it again"
