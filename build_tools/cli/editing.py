"""Commands to live with records: each parses its words, makes one call, and reports."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from build_tools.cli import options
from build_tools.cli.commands import atlas
from build_tools.cli.progress import progress
from build_tools.cli.report import plain, report
from build_tools.core import sink
from build_tools.core.languages import CODES, language

if TYPE_CHECKING:
    from build_tools.editing.fix import Fixed
    from build_tools.editing.moving import Move

file_names = click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))


@atlas.command(epilog=options.examples("atlas fix", "atlas fix dataset/events/*.yml", "atlas fix --check"))
@file_names
@click.option("--check", "only_check", is_flag=True, help="Write nothing; show what would change, exit 1 if anything.")
@options.texts
@options.form
@options.root
def fix(files: tuple[Path, ...], only_check: bool, texts: Path | None, form: str, root: Path) -> None:  # noqa: FBT001
    """Put all records, or FILES, in canonical order and form. What has only one mend is mended; comments stay."""
    from build_tools.editing.fix import fix as put_right

    with _refusing(), progress("putting records in order"):
        found = put_right(root, files, _passages(root, texts))
    sys.exit(_report_fixed(found, root, form, only_check=only_check))


@atlas.command(epilog=options.examples("atlas rename events/expo-6 china-russia-expo-6"))
@click.argument("old")
@click.argument("new")
@options.form
@options.root
def rename(old: str, new: str, form: str, root: Path) -> None:
    """Give the record OLD the id NEW. Its file, every reference and proof follow; the old id leads to it."""
    from build_tools.editing.rename import rename as renamed

    with _refusing(), progress("following every reference"):
        move = renamed(root, old, new)
    sys.exit(_carried_out(move, root, form))


@atlas.command(epilog=options.examples("atlas merge places/haerbin places/harbin"))
@click.argument("old")
@click.argument("into")
@click.option("--keep-into", is_flag=True, help="Where the two disagree, keep what INTO says.")
@options.form
@options.root
def merge(old: str, into: str, keep_into: bool, form: str, root: Path) -> None:  # noqa: FBT001
    """Make one record of two. What INTO lacks is added, references follow, and the id OLD leads to INTO."""
    from build_tools.editing.merge import merge as merged

    with _refusing(), progress("following every reference"):
        move = merged(root, old, into, keep_into=keep_into)
    sys.exit(_carried_out(move, root, form))


@atlas.command(epilog=options.examples("atlas refs places/harbin", "atlas refs most-china"))
@click.argument("record", metavar="ID")
@options.root
def refs(record: str, root: Path) -> None:
    """List who refers to a record, and what it refers to. Each with the field."""
    from build_tools.editing.naming import named
    from build_tools.editing.neighbours import neighbours
    from build_tools.examining import examine

    graph = examine(root).graph
    with _refusing():
        _say(neighbours(graph, named(graph, record)).lines())


@atlas.command(epilog=options.examples("atlas show events/china-russia-expo-6", "atlas show harbin --lang zh"))
@click.argument("record", metavar="ID")
@click.option("--lang", type=click.Choice(CODES), default=CODES[0], show_default=True, help="Language of the words.")
@options.root
def show(record: str, lang: str, root: Path) -> None:
    """Show a record as readers see it. Its values in words, their proof, its gaps, and what refers to it."""
    from build_tools.editing.show import show as lines_about
    from build_tools.examining import examine

    with _refusing():
        _say(lines_about(examine(root), record, language(lang)))


@atlas.group(invoke_without_command=True, epilog=options.examples("atlas drafts", "atlas drafts publish events/fair"))
@options.root_of_group
@click.pass_context
def drafts(context: click.Context, root: Path | None) -> None:
    """List the drafts, and what each still lacks. Findings are counted as if it were a record."""
    context.obj = root
    if context.invoked_subcommand is None:
        from build_tools.editing.drafts import judged

        found = options.project(context, root)
        _say(judged(found).lines() or ("no drafts; `atlas new TYPE ID --draft` begins one",))


@drafts.command("check", epilog=options.examples("atlas drafts check", "atlas drafts check events/fair"))
@click.argument("names", metavar="[ID]...", nargs=-1)
@options.form
@options.root
def drafts_check(names: tuple[str, ...], form: str, root: Path) -> None:
    """Show what would be found in drafts if they were records. All drafts, or those named."""
    from build_tools.editing.drafts import judged

    with _refusing():
        found = judged(root, names)
    sys.exit(report(tuple(one for some in found.diagnostics.values() for one in some), found.texts, form))


@drafts.command("publish", epilog=options.examples("atlas drafts publish events/fair"))
@click.argument("names", metavar="ID...", nargs=-1, required=True)
@options.form
@options.root
def drafts_publish(names: tuple[str, ...], form: str, root: Path) -> None:
    """Move drafts to their places, if nothing is wrong with them there."""
    from build_tools.editing.drafts import published

    with _refusing():
        move = published(root, names)
    sys.exit(_carried_out(move, root, form))


@contextmanager
def _refusing() -> Iterator[None]:
    """Words that name nothing, or something else, are misuse."""
    from build_tools.editing.naming import RefusalError

    try:
        yield
    except RefusalError as refusal:
        raise click.UsageError(plain(str(refusal))) from None


def _say(lines: tuple[str, ...]) -> None:
    click.echo("\n".join(map(plain, lines)))


def _passages(root: Path, texts: Path | None) -> dict[str, str]:
    """Texts of the passages that somebody holds, by ``source/p5``."""
    if texts is None:
        return {}
    from build_tools.examining import examine
    from build_tools.seeding import at_hand, read_texts

    found = at_hand(examine(root).graph, read_texts(texts))
    return {f"{one.source}/p{number}": passage.text for one in found for number, passage in one.passages.items()}


def _report_fixed(found: "tuple[Fixed, ...]", root: Path, form: str, *, only_check: bool) -> int:
    changed = tuple(one for one in found if one.changes)
    for one in changed:
        click.echo(f"{plain(one.path)}: {', '.join(one.changes)}", err=form != "text")
        if only_check and form == "text":
            _say(tuple(unified_diff(one.before.splitlines(), one.after.splitlines(), one.path, one.path, lineterm="")))
    if not only_check:
        sink.write((one.artifact for one in changed), root)
    wrong = tuple(diagnostic for one in found for diagnostic in one.diagnostics)
    code = report(wrong, {one.path: one.before for one in found}, form) if wrong or form != "text" else 0
    if form == "text":
        said = "would change" if only_check else "changed"
        click.echo(f"{len(found)} file{'s' * (len(found) != 1)}, {len(changed)} {said}")
    return code or int(only_check and bool(changed))


def _carried_out(move: "Move", root: Path, form: str) -> int:
    from build_tools.editing.moving import carry_out

    if move.diagnostics:
        code = report(move.diagnostics, move.texts, form)
        click.echo("nothing was written", err=True)
        return code
    carry_out(move, root)
    for line in move.lines:
        click.echo(plain(line), err=form != "text")
    return report((), {}, form) if form != "text" else 0
