"""A dataset of any size, made up by counting: what the benchmarks measure, and nothing else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_tools.proof import passages, phrase_hash

PACKAGE: Final = """name: synthetic
title: {en: Synthetic, ru: Синтетика, zh: 合成}
description: {en: Made up by counting., ru: Получено счётом., zh: 计数生成。}
version: 0.0.1
released: "2020-01-01"
licence: CC-BY-4.0
"""

TOPIC: Final = """label: {en: Counting, ru: Счёт, zh: 计数}
scope: {en: What was counted., ru: Что было сосчитано., zh: 计数内容。}
"""

PLACE: Final = """label:
  en: Town {n}
  ru: Город {n}
  zh: {n}号城
kind: city
topics: [counting]
"""

EVENT: Final = """# yaml-language-server: $schema=../../schemas/json/events.schema.json
label:
  en: Fair number {n} of the river towns
  ru: Ярмарка речных городов номер {n}
  zh: 第{n}届沿江城市博览会
kind: exposition
edition: {n}
date: "2018-10-16/2018-10-19"
place: town-{town}
participants:
  - side: china
    quantity: {{amount: {firms}, qualifier: exact, unit: enterprises}}
  - side: russia
    quantity: {{amount: {guests}, qualifier: more_than, unit: enterprises}}
theme: Rivers and rails number {n}
topics: [counting]
summary:
  en: A fair of towns on both banks, with stands of enterprises from two countries.
  ru: Ярмарка городов на обоих берегах, со стендами предприятий из двух стран.
  zh: 两岸城市的博览会，两国企业设有展台。
proof:
  - at: counted/p1
    phrase: fair {n} in Town {town}, October 16 to 19, 2018
    says: [edition, place, date]
  - at: counted/p1
    phrase: [Chinese enterprises {firms}, more than {guests} Russian enterprises]
    says: [participants]
  - at: counted/p1
    phrase: theme Rivers and rails number {n}
    says: [theme]
unknowns:
  venue:
    en: The page names the town only.
    ru: На странице назван только город.
    zh: 页面只提到城市。
credit:
  - {{who: Counter, part: added, date: "2020-01-01"}}
"""

UNQUOTED: Final = "Nobody quotes these words. " * 10
"""What the document says beside each event's phrases, so that no more of it is taken than may be."""

TOWNS: Final = 50


def write(root: Path, records: int) -> None:
    """Write a dataset of so many events (and fifty towns, a topic, a source) under ``root``."""
    for path, text in _files(records):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def event(number: int) -> str:
    """One event, as YAML of about 1.5 KB."""
    return EVENT.format(n=number, town=number % TOWNS, firms=1000 + number, guests=100 + number)


def phrases(number: int) -> tuple[str, ...]:
    """Key phrases of one event."""
    return (
        f"fair {number} in Town {number % TOWNS}, October 16 to 19, 2018",
        f"Chinese enterprises {1000 + number}",
        f"more than {100 + number} Russian enterprises",
        f"theme Rivers and rails number {number}",
    )


def _files(records: int) -> Iterator[tuple[str, str]]:
    yield "dataset/package.yml", PACKAGE
    yield "dataset/topics/counting.yml", TOPIC
    for number in range(TOWNS):
        yield f"dataset/places/town-{number}.yml", PLACE.format(n=number)
    for number in range(1, records + 1):
        yield f"dataset/events/fair-{number}.yml", event(number)
    passage = passages("\n".join(f"{'. '.join(phrases(number))}. {UNQUOTED}" for number in range(1, records + 1)))[0]
    yield "seeds/counted.yml", CARD.format(words=passage.words, sha256=passage.sha256)
    hashes = {phrase_hash(passage.sha256, phrase) for number in range(1, records + 1) for phrase in phrases(number)}
    yield "seeds/counted.proved", "".join(f"{one}\n" for one in sorted(hashes))


CARD: Final = """label: {{en: What was counted, ru: Что сосчитано, zh: 计数记录}}
kind: news
title_language: en
document:
  file: counted.txt
  sha256: {sha256}
  bytes: 1
passages:
  - number: 1
    words: {words}
    sha256: {sha256}
    role: content
    gist: {{en: Fairs in a row., ru: Ярмарки подряд., zh: 一系列博览会。}}
"""
