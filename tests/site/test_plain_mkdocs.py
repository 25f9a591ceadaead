"""`mkdocs build` by itself: the plugin asks the program for the pages."""

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from build_tools.site.plugin import AtlasPlugin

ROOT = Path(__file__).parents[2]


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The project's own `mkdocs.yml` over the small world."""
    for folder in ("dataset", "seeds"):
        shutil.copytree(ROOT / "tests/data/world" / folder, tmp_path / folder)
    (tmp_path / "docs/en").mkdir(parents=True)
    (tmp_path / "docs/en/about.md").write_text("# About\n", "utf-8")
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("custom_dir: ", f"custom_dir: {ROOT}/")
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=[])
    plugin = AtlasPlugin()
    plugin.load_config({})
    config.plugins["atlas"] = plugin
    return config


def test_the_pages_of_the_project_are_made_in_english(config: MkDocsConfig) -> None:
    build(config)
    site = Path(config.site_dir)
    page = (site / "records/events/river-growers-fair-3.html").read_text("utf-8")
    assert '<html lang="en">' in page
    assert "hreflang" not in page
    assert (site / "assets/atlas.css").is_file()
    assert (site / "about.html").is_file()


def test_a_broken_record_stops_it_with_its_diagnostic(config: MkDocsConfig, caplog: pytest.LogCaptureFixture) -> None:
    record = Path(config.config_file_path).parent / "dataset/events/river-growers-fair-3.yml"
    record.write_text(record.read_text("utf-8").replace("kind: ", "kind: not-"), "utf-8")
    with pytest.raises(Abort):
        build(config)
    assert "dataset/events/river-growers-fair-3.yml:7:7: M104 kind: 'not-exposition' is not one of" in caplog.text
