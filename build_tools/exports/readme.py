"""What somebody reads who has unpacked the download: what is here, where to begin, what may be done with it."""

from collections.abc import Iterator
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT, LANGUAGES
from build_tools.core.published import DATA
from build_tools.exports._base import Bundle, collection
from build_tools.exports._registry import collections, exporters
from build_tools.tables import Table

TITLES: Final = {"en": "Read me first", "ru": "Прочтите сначала", "zh": "请先阅读"}
TEXTS: Final = {
    "en": """# {title}

Version {version}, released {released}. Licence: {licence}, <{address}>.

{description}

## Begin here

- **facts.en.xlsx**: open it in Excel or LibreOffice. Each of its {facts} rows is one thing that a source says, with the
  very words. Its second sheet explains one row from end to end, its third every column. `facts.en.csv` is the same.
- **facts.csv**: the same facts for programs: stable ids, all three languages, every text as it is.
- **codebook.csv**: what every column of every table means, and where it leads.

## Before you use a number

- *More than 5* is not 5: look at `qualifier`.
- Do not add up numbers of different rows: they may count the same thing.
- `standing` says whether the words were found in the document (`proved`), not yet (`unproved`), or whether the value
  comes from a reference work (`authority`).
- `said_by` names who says it where a document passes on somebody's words; `judgement` marks opinions of its own.

## Tables

Each stands here as `NAME.csv`, as `json/NAME.json` and as `parquet/NAME.parquet`. `events_organizers` and the like hold
the lists of `events`: `record` is the `id` of the event, `value` the id of what stands in the list. In tables of all
types together, as `facts` and `records_topics`, `record` is a path: `events/…`. Column `leads_to` of `codebook.csv`
says so of every key.

{tables}

## Formats

{formats}

## Is it whole?

`datapackage.json` holds size and SHA-256 of every file, and the keys of every table: `frictionless validate
datapackage.json` checks them all, and so does `atlas verify` of the atlas. With nothing but common tools:

    jq -r '.resources[] | (.hash | sub("sha256:"; "")) + "  " + .path' datapackage.json | sha256sum --check --quiet

## Cite

{cite}
""",
    "ru": """# {title}

Версия {version}, дата выпуска: {released}. Лицензия: {licence}, <{address}>.

{description}

## С чего начать

- **facts.ru.xlsx**: откройте в Excel или LibreOffice. Каждая строка — то, что сообщает источник, и слова, которыми
  это сказано; всего строк: {facts}. Второй лист подробно объясняет одну строку, третий — каждый столбец.
  `facts.ru.csv` — то же в CSV, через точку с запятой.
- **facts.csv**: те же факты для программ: постоянные идентификаторы, все три языка, тексты без изменений.
- **codebook.csv**: что означает каждый столбец каждой таблицы и куда он ведёт.

## Прежде чем взять число

- «Более 5» — это не 5: смотрите `qualifier`.
- Не складывайте числа из разных строк: они могут относиться к одному и тому же.
- `standing` показывает, найдены ли слова в документе (`proved`), ещё нет (`unproved`) или значение взято из справочного
  источника (`authority`).
- `said_by` называет говорящего, если документ передаёт чужие слова; `judgement` отмечает собственные оценки документа.

## Таблицы

Каждая дана здесь как `ИМЯ.csv`, `json/ИМЯ.json` и `parquet/ИМЯ.parquet`. В `events_organizers` и подобных — списки
таблицы `events`: `record` — это `id` события, `value` — идентификатор элемента списка. В таблицах, общих для
всех типов, таких как `facts` и `records_topics`, в `record` стоит путь: `events/…`. Куда ведёт каждый ключ, сказано в
столбце `leads_to` файла `codebook.csv`.

{tables}

## Форматы

{formats}

## Проверка целостности

В `datapackage.json` указаны размер и SHA-256 каждого файла и ключи каждой таблицы; `frictionless validate
datapackage.json` проверяет всё сразу, как и команда `atlas verify` программы атласа. Обычными средствами:

    jq -r '.resources[] | (.hash | sub("sha256:"; "")) + "  " + .path' datapackage.json | sha256sum --check --quiet

## Как цитировать

{cite}
""",
    "zh": """# {title}

{version} 版，{released} 发布。许可：{licence}，<{address}>。

{description}

## 从这里开始

- **facts.zh.xlsx**：用 Excel、WPS 或 LibreOffice 打开。共{facts}行，每行是来源所说的一件事，并附原文短语。
  第二张工作表完整说明其中一行，第三张说明每一列。`facts.zh.csv` 是同样内容的 CSV。
- **facts.csv**：供程序使用的同一批事实：固定标识、三种语言、文本原样不变。
- **codebook.csv**：每张表每一列的含义和所指。

## 使用数字之前

- “超过5”不等于5：请看 `qualifier`。
- 不要把不同行的数字相加：它们可能重复计数。
- `standing` 说明短语是否已在文献中找到（`proved`）、尚未核对（`unproved`），或该值查自权威资料（`authority`）。
- 文献转述他人之言时，`said_by` 注明说话人；`judgement` 标明文献自己的评价。

## 表

每张表都有 `表名.csv`、`json/表名.json` 和 `parquet/表名.parquet`。`events_organizers` 之类的表存放 `events` 的列表：
`record` 是活动的 `id`，`value` 是列表中对象的标识。`facts`、`records_topics` 等各类型共用的表中，`record` 是路径：
`events/…`。每个键指向哪里，见 `codebook.csv` 的 `leads_to` 列。

{tables}

## 格式

{formats}

## 文件是否完整

`datapackage.json` 列出每个文件的大小和 SHA-256，以及每张表的键。
`frictionless validate datapackage.json` 可一次检验全部内容，图谱程序的 `atlas verify` 命令亦可。只用常见工具也能校验：

    jq -r '.resources[] | (.hash | sub("sha256:"; "")) + "  " + .path' datapackage.json | sha256sum --check --quiet

## 引用

{cite}
""",
}


ROWS: Final = {"en": "rows: {}", "ru": "строк: {}", "zh": "行数：{}"}
BESIDE: Final = frozenset({"api", "atom", "yaml"})
"""Formats that are published beside the package, not in it."""


@collection(name="readme", titles=TITLES)
def readme(bundle: Bundle) -> Iterator[Artifact]:
    """A text a language; the English one has the plain name."""
    for language in LANGUAGES:
        ending = "" if language == DEFAULT else f".{language.code}"
        yield Artifact.text(f"{DATA}/README{ending}.txt", _text(bundle, language.code), "text/plain")


def _text(bundle: Bundle, code: str) -> str:
    package = bundle.package
    title, licence = package.title.get(code)[0], package.licence.value
    makers = ", ".join(one.title for one in package.contributors)
    cite = f"{makers}. {title}. {package.version} ({package.released}). {licence}."
    return TEXTS[code].format(
        title=title,
        description=package.description.get(code)[0],
        version=package.version,
        released=package.released,
        licence=licence,
        address=f"https://spdx.org/licenses/{licence}.html",
        facts=len(bundle.tables[0].rows),
        tables="\n".join(_table(one, code) for one in bundle.tables),
        formats="\n".join(_formats(code)),
        cite=cite if makers else cite.lstrip(". "),
    )


def _table(table: Table, code: str) -> str:
    said = table.spec.titles[code] if code in table.spec.titles else table.spec.titles[DEFAULT.code]
    return f"- `{table.name}` · {said} · {ROWS[code].format(len(table.rows))}"


def _formats(code: str) -> Iterator[str]:
    """What every format is for: those of a file a table, then those of several."""
    for one in exporters():
        where = f"{one.folder}/*.{one.name}" if one.folder else f"*.{one.name}"
        yield _format(one.title, where, one.uses.get(code, ""))
    for other in collections():
        if not other.last and other.uses and other.name not in BESIDE:
            yield _format(other.titles[code], "", other.uses.get(code, ""))


def _format(title: str, where: str, uses: str) -> str:
    return " · ".join(filter(None, (f"- {title}", f"`{where}`" if where else "", uses)))
