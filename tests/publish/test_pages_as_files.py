"""Pages as real files, built by a generator that has never heard of us: the same pages, the same words."""

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from mkdocs.config import load_config

from build_tools import pipeline
from build_tools.cli import commands
from build_tools.core.languages import LANGUAGES, Language
from build_tools.pages import Page
from build_tools.publish.entities import entities, raw_block
from build_tools.publish.origin import origin
from build_tools.publish.pages_as_files import as_markdown
from build_tools.verify import crawl
from tests import worlds
from tests.pages.tree import read

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
ABOUT = "# Об атласе\n\nСмотрите [данные](data.md) и [ниже](#где-йод).\n\n## Где йод\n\nЗдесь.\n"
MAIN = re.compile(r'<article class="md-content__inner md-typeset">(.*)</article>\s*</div>', re.DOTALL)
IN_EACH = pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: str(one.code))
PLAIN = Page(uri="x.html", kind="record", title="X", description="", html="<p>x</p>")


def atlas_pages(root: Path, out: Path) -> Result:
    return CliRunner().invoke(commands.atlas, ("pages", "--root", str(root), "--out", str(out)))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the command makes of the invented world with its glossaries, and a page of prose in Russian."""
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(worlds.WHOLE, root, dirs_exist_ok=True)
    for language in LANGUAGES:
        (root / f"docs/{language.code}").mkdir(parents=True)
        shutil.copy(CONFIG.parent / f"docs/{language.code}/glossary.md", root / f"docs/{language.code}")
        (root / f"docs/{language.code}/contribute.md").write_text("# Contribute\n", encoding="utf-8")
    (root / "docs/ru/about.md").write_text(ABOUT, encoding="utf-8")
    out = root / "build/pages"
    done = atlas_pages(root, out)
    assert done.exit_code == 0, done.output
    assert "build mkdocs.en.yml, mkdocs.ru.yml, mkdocs.zh.yml, in this order\n" in done.output
    return out


@pytest.fixture(scope="module")
def site(out: Path) -> Path:
    """All languages as the other generator builds them, warnings being errors."""
    for language in LANGUAGES:
        command = (sys.executable, "-m", "properdocs", "build", "--strict", "-f", f"mkdocs.{language.code}.yml")
        built = subprocess.run(command, cwd=out, capture_output=True, text=True, check=False)
        assert built.returncode == 0, built.stderr
    return out / "site"


def words(html: str) -> list[str]:
    """What a reader sees; white space is the browser's."""
    return read(html).text().split()


def shown(site: Path, language: Language, uri: str) -> str:
    """HTML of the main part of a built page."""
    found = MAIN.search((site / language.base / uri).read_text(encoding="utf-8"))
    assert found, uri
    return found.group(1)


@IN_EACH
def test_every_page_is_there_and_says_what_ours_says(site: Path, language: Language) -> None:
    examined = worlds.examined(worlds.WHOLE)
    assert examined.package is not None
    made = pipeline.build(examined, examined.package, origin(worlds.WHOLE, os.environ, examined.package))
    pages = pipeline.pages_of(made, language)
    assert len(pages) > 30
    for page in pages:
        assert words(shown(site, language, page.uri)) == words(page.html), page.uri


def test_every_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert [str(found) for found in crawl(site)] == []


def test_a_link_that_leads_nowhere_would_be_found(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    (copy / "zh/records/places/lotus-port.html").unlink()
    assert {found.code for found in crawl(copy)} == {"V201"}


def test_prose_is_copied_and_its_headings_keep_their_letters(out: Path, site: Path) -> None:
    assert (out / "docs/ru/about.md").read_text(encoding="utf-8") == ABOUT
    assert 'id="где-йод"' in shown(site, LANGUAGES[1], "about.html")


def test_titles_and_descriptions_are_those_of_our_pages(site: Path) -> None:
    page = (site / "records/events/river-growers-fair-3.html").read_text(encoding="utf-8")
    title, description = re.findall("<title>(.*)</title>|<meta name=.description. content=.(.*?).>", page)[:2][::-1]
    assert unescape(title[0]) == "Third River Growers' Fair - A small invented world"
    assert unescape(description[1]).startswith("A record of the type “Event”")


def test_the_data_files_that_pages_link_to_are_there(site: Path) -> None:
    artifacts = worlds.built(worlds.WHOLE).artifacts
    assert artifacts
    assert [one.path for one in artifacts if not (site / one.path).is_file()] == []


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    done = atlas_pages(worlds.WHOLE, tmp_path)
    assert done.exit_code == 1
    assert "B102 what stands here was not written by `atlas pages`" in done.output
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_second_time_pages_that_are_gone_go(tmp_path: Path) -> None:
    out = tmp_path / "pages"
    assert atlas_pages(worlds.SMALL, out).exit_code == 0
    stray = out / "docs/en/records/events/gone.md"
    stray.write_text("", encoding="utf-8")
    assert atlas_pages(worlds.SMALL, out).exit_code == 0
    assert not stray.exists()


def test_broken_records_are_not_written(tmp_path: Path) -> None:
    root = shutil.copytree(worlds.SMALL, tmp_path / "project")
    record = root / "dataset/events/river-fair-3.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("amount: 1246", "amount: 1247"), encoding="utf-8")
    done = atlas_pages(root, tmp_path / "pages")
    assert (done.exit_code, "P104" in done.output) == (1, True)
    assert not (tmp_path / "pages").exists()


def test_writing_asks_for_no_generator() -> None:
    script = (
        "import sys, build_tools.publish.pages_as_files; "
        "print(sorted({name.partition('.')[0] for name in sys.modules} & {'mkdocs', 'properdocs', 'markdown'}))"
    )
    done = subprocess.run((sys.executable, "-c", script), capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_prose_is_read_with_the_extensions_of_our_own_site(out: Path) -> None:
    ours = load_config(str(CONFIG), plugins=[])
    theirs = load_config(str(out / "mkdocs.ru.yml"), plugins=[])
    assert theirs.markdown_extensions == ours.markdown_extensions
    assert {name: one for name, one in theirs.mdx_configs.items() if name != "toc"} == ours.mdx_configs
    assert theirs.mdx_configs["toc"]["slugify"]("Где йод", "-") == "где-йод"


def test_special_characters_of_text_become_entities_and_tags_stay() -> None:
    html = '<p class="a b" id="v-x"><a href="../x.html#p1" title="{{ q }} &quot;">*q* &amp; q_q</a>  <br>\n\n  q</p>\n'
    assert raw_block(html) == (
        '<p class="a b" id="v-x"><a href="../x.html#p1" title="&#123;&#123; q &#125;&#125; &#34;">'
        "&#42;q&#42; &#38; q&#95;q</a> <br>&#10;&#10; &#32;q</p>\n"
    )
    assert entities("日本: ё, 5%") == "日本&#58; ё&#44; 5&#37;"


def test_lines_of_code_stay_lines() -> None:
    assert raw_block("<pre><code>a\n\n    b</code></pre>") == "<pre><code>a&#10;&#10; &#32;&#32;&#32;b</code></pre>\n"


def test_a_script_is_refused_for_its_text_cannot_be_escaped_so() -> None:
    with pytest.raises(ValueError, match="<script>"):
        raw_block("<p>q</p><script>q</script>")


def test_the_front_matter_holds_plain_words_whatever_they_are() -> None:
    title = '--- "q": {a: [b]} # </title><script>'
    front = as_markdown(Page(**vars(PLAIN) | {"title": title, "search": False})).split("---\n")[1]
    assert yaml.safe_load(front) == {"title": entities(title), "search": {"exclude": True}}
    assert "<" not in front


def test_a_former_id_leads_on() -> None:
    text = as_markdown(Page(**vars(PLAIN) | {"leads_to": "../places/harbin.html"}))
    lines = '<div><meta http-equiv="refresh" content="0&#59; url&#61;../places/harbin.html"><p>x</p></div>\n'
    assert text.endswith(f"---\n\n{lines}")
    assert "refresh" not in as_markdown(PLAIN)
