"""Hostile text in every field that takes text, in a browser: nothing runs, nothing is fetched, every letter shows."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment
from playwright.sync_api import Browser

from build_tools import pipeline
from build_tools.core import sink
from build_tools.core.languages import DEFAULT
from build_tools.exports import Origin
from build_tools.pages import Page, assets, fragment, rendering
from build_tools.pipeline import Result
from build_tools.publish import pages_as_files
from build_tools.reading import read_text
from build_tools.records import Record, record_types
from build_tools.schema import shape, values
from build_tools.site import build_language, index_language
from build_tools.site.plugin import AtlasPlugin
from build_tools.verify import crawl
from tests.hostile import records
from tests.hostile.strings import REFUSED, STRINGS, batches
from tests.hostile.watching import Watch, watching
from tests.loopback import Serve
from tests.pages.tree import read
from tests.worlds import ORIGIN

CONFIG = Path(__file__).parents[2] / "mkdocs.yml"
TYPES = pytest.mark.parametrize("record_type", record_types(), ids=lambda one: str(one.folder))


@dataclass(frozen=True)
class Made:
    """A build of hostile records."""

    result: Result
    texts: Mapping[str, tuple[str, ...]]
    pages: tuple[Page, ...]

    def check(self, watch: Watch) -> None:
        """Look at every page: those of records show their texts, title bar and description included."""
        for page in self.pages:
            texts = self.texts.get(page.uri.removeprefix("records/").removesuffix(".html"), ())
            watch.look(page.uri, texts, "" if page.kind == "home" else page.title, page.description)


@pytest.fixture(scope="module")
def made() -> Made:
    """One record of every type for every batch of strings."""
    result, texts = records.result(batches())
    return Made(result, texts, pipeline.pages_of(result, DEFAULT))


def built(made: Made, out: Path) -> Path:
    """Our own site of these pages, in one language, with its search."""
    sink.write(made.result.artifacts, out)
    build_language(CONFIG, DEFAULT, out, made.pages, assets(), site_url="")
    index_language(out, DEFAULT)
    return out


@pytest.fixture(scope="module")
def site(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(made, tmp_path_factory.mktemp("hostile"))
