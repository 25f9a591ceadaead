"""What somebody reads who has unpacked the download: what is here, where to begin, what may be done with it."""

from collections.abc import Iterator
from typing import Final

from build_tools.core.artifact import Artifact
from build_tools.core.languages import DEFAULT, LANGUAGES
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

{tables}

## Formats

{formats}

`datapackage.json` holds size and SHA-256 of every file, and the keys of every table: `frictionless validate
datapackage.json` checks them all.

## Cite

{cite}
""",
    "ru": """# {title}

Версия {version}, дата выпуска: {released}. Лицензия: {licence}, <{address}>.

{description}

## С чего начать

- **facts.ru.xlsx**: откройте в Excel или LibreOffice. Каждая строка — одно сообщение источника с его словами; всего
  строк: {facts}. Второй лист целиком объясняет одну строку, третий — каждый столбец. `facts.ru.csv` — то же в CSV.
- **facts.csv**: те же факты для программ: постоянные идентификаторы, все три языка, тексты без изменений.
- **codebook.csv**: что означает каждый столбец каждой таблицы и куда он ведёт.

## Прежде чем взять число

- «Более 5» — это не 5: смотрите `qualifier`.
- Не складывайте числа из разных строк: они могут считать одно и то же.
- `standing` говорит, найдены ли слова в документе (`proved`), ещё нет (`unproved`) или значение взято из справочного
  источника (`authority`).
- `said_by` называет говорящего, если документ передаёт чужие слова; `judgement` отмечает собственную оценку документа.

## Таблицы

{tables}

## Форматы

{formats}

В `datapackage.json` указаны размер и SHA-256 каждого файла и ключи каждой таблицы; `frictionless validate
datapackage.json` проверяет всё сразу.

## Как цитировать

{cite}
""",
    "zh": """# {title}

{version}版，{released}发布。许可：{licence}，<{address}>。

{description}

## 从这里开始

- **facts.zh.xlsx**：用 Excel、WPS 或 LibreOffice 打开。共 {facts} 行，每行是来源所说的一件事，并附原文用词。
  第二张工作表完整说明其中一行，第三张说明每一列。`facts.zh.csv` 是同样内容的 CSV。
- **facts.csv**：供程序使用的同一批事实：固定标识、三种语言、文本原样不变。
- **codebook.csv**：每张表每一列的含义和所指。

## 使用数字之前

- “超过5”不等于5：请看 `qualifier`。
- 不要把不同行的数字相加：它们可能重复计数。
- `standing` 说明短语是否已在文献中找到（`proved`）、尚未核对（`unproved`），或该值查自权威参考资料（`authority`）。
- 文献转述他人之言时，`said_by` 注明说话者；`judgement` 标明文献自己的评价。

## 表

{tables}

## 格式

{formats}

`datapackage.json` 列出每个文件的大小和 SHA-256，以及每张表的键。
`frictionless validate datapackage.json` 可一次检验全部内容。

## 引用

{cite}
""",
}


@collection(name="readme", titles=TITLES)
def readme(bundle: Bundle) -> Iterator[Artifact]:
    """A text a language; the English one has the plain name."""
    for language in LANGUAGES:
        ending = "" if language == DEFAULT else f".{language.code}"
        yield Artifact.text(f"data/README{ending}.md", _text(bundle, language.code), "text/markdown")


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
    return f"- `{table.name}` ({len(table.rows)}): {said}"


def _formats(code: str) -> Iterator[str]:
    """What every format is for: those of a file a table, then those of several."""
    for one in exporters():
        where = f"{one.folder}/*.{one.name}" if one.folder else f"*.{one.name}"
        yield _format(one.title, where, one.uses.get(code, ""))
    for other in collections():
        if not other.last and other.uses:
            yield _format(other.titles[code], "", other.uses.get(code, ""))


def _format(title: str, where: str, uses: str) -> str:
    return f"- {title}{f' (`{where}`)' if where else ''}{f': {uses}' if uses else ''}"
