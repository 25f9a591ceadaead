"""The commands: each parses its words, makes one call, and reports.

What a command needs it imports when it runs: `atlas check` shall not wait for a site generator.
"""

import os
import sys
from pathlib import Path

import click

from build_tools.cli import options, sections
from build_tools.cli.progress import progress
from build_tools.cli.report import plain, report
from build_tools.core import sink
from build_tools.core.nearest import did_you_mean


@click.group(
    cls=sections.Sections,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=options.examples("atlas check", "atlas new events my-event", "atlas explain P104"),
)
@options.version
def atlas() -> None:
    """Check the records of the Cooperation Atlas, and build its site and dataset from them."""


@atlas.command(epilog=options.examples("atlas check", "atlas check dataset/events/*.yml", "atlas check --format json"))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
@options.form
@options.root
def check(files: tuple[Path, ...], form: str, root: Path) -> None:
    """Check all records, or show only what concerns FILES. A folder stands for what lies in it."""
    from build_tools.examining import examine, holds_records

    try:
        with progress("reading and checking the records"):
            examined = examine(root, files)
    except ValueError as outside:
        raise click.UsageError(str(outside)) from None
    for file in files:
        if not holds_records(file, root):
            click.echo(f"{file}: no record lies there, so nothing of it was checked", err=True)
    sys.exit(report(examined.diagnostics, examined.texts, form))


@atlas.command(epilog=options.examples("atlas build", "atlas build --out public"))
@click.option("--out", type=click.Path(path_type=Path), default="site", show_default=True, help="Folder of the site.")
@options.site_url
@options.form
@options.root
def build(out: Path, site_url: str | None, form: str, root: Path) -> None:
    """Build the site with the data package in it.

    Everything is checked first; the site is put in its place when it has been verified, and is left as it was if not.
    """
    from build_tools.publish import site

    with progress("building the site"):
        made = site.build(root, out, os.environ, site_url)
    code = report(made.diagnostics, made.texts, form)
    click.echo(f"{out}: {made.pages} pages, {made.files} data files" if code == 0 else f"{out}: left as it was")
    sys.exit(code)


@atlas.command(epilog=options.examples("atlas serve", "atlas serve --port 8001"))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on.")
@options.root
def serve(host: str, port: int, root: Path) -> None:
    """Show the site on this machine and follow your edits. A broken record keeps the last good page."""
    from build_tools.publish import serving

    try:
        live = serving.serve(root, (host, port), os.environ, lambda found, texts: report(found, texts, "text"))
    except OSError as taken:
        message = f"cannot listen on {host}, port {port}: {taken.strerror}; name others with --port and --host"
        raise click.UsageError(message) from None
    click.echo(f"{live.url} (Ctrl-C ends it)")
    live.run()


@atlas.command(epilog=options.examples("atlas pages --out build/pages"))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A new folder, or one written before.")
@options.site_url
@options.form
@options.root
def pages(out: Path, site_url: str | None, form: str, root: Path) -> None:
    """Write the pages as files for any generator of the MkDocs family. Each language has its configuration."""
    from build_tools.publish import pages_as_files

    with progress("writing the pages"):
        made = pages_as_files.lay(root, out, os.environ, site_url)
    code = report(made.diagnostics, made.texts, form)
    if code == 0:
        click.echo(f"{out}: {made.pages} pages; build {', '.join(made.configs)}, in this order", err=form != "text")
    sys.exit(code)


@atlas.command(epilog=options.examples("atlas schemas"))
@options.root
def schemas(root: Path) -> None:
    """Make schemas/ anew from the record types."""
    from build_tools.publish import authoring

    made = authoring.schemas()
    sink.replace(made, root, "schemas")
    click.echo(f"schemas: {len(made)} files")


@atlas.command(epilog=options.examples("atlas new events china-russia-expo-7", "atlas types"))
@click.argument("folder", metavar="TYPE")
@click.argument("slug", metavar="ID")
@click.option("--draft", is_flag=True, help="Write it to drafts/, which no check and no build reads.")
@options.root
def new(folder: str, slug: str, draft: bool, root: Path) -> None:  # noqa: FBT001
    """Write a blank record of TYPE under ID, every field explained."""
    from build_tools.publish import authoring

    artifact, problem = authoring.new(root, folder, slug, "drafts" if draft else "dataset")
    if artifact is None:
        raise click.UsageError(problem)
    sink.write((artifact,), root)
    click.echo(f"{artifact.path}: fill it in, then run `atlas {'drafts check' if draft else 'check'} {artifact.path}`")


@atlas.group()
def seed() -> None:
    """Work with source documents."""


@seed.command("add", epilog=options.examples("atlas seed add ~/news.txt --id safea-2018-dialogue"))
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--id", "slug", required=True, help="Id of the source: lower-case words and hyphens.")
@options.form
@options.root
def seed_add(file: Path, slug: str, form: str, root: Path) -> None:
    """Write the card of a document that you hold. It has its hash and its passages; the text stays with you."""
    from build_tools.seeding import add

    artifacts, diagnostics = add(root, file, slug)
    sink.write(artifacts, root)
    for artifact in artifacts:
        then = f"then run `atlas check {artifact.path}`"
        click.echo(f"{artifact.path}: write the gist and check the role of every passage, {then}", err=form != "text")
    sys.exit(report(diagnostics, {}, form) if diagnostics or form != "text" else 0)


@atlas.command(epilog=options.examples("atlas prove --texts ~/documents", "ATLAS_TEXTS=~/documents atlas prove"))
@options.texts
@options.form
@options.root
def prove(texts: Path | None, form: str, root: Path) -> None:
    """Find every phrase to the letter in the documents that you hold.

    Accounts for every sentence of them, too. Writes the ledgers and the accounts (seeds/*.proved, seeds/*.account),
    which are committed, and the reading edition (build/reading/): the documents in full, what is recorded marked in
    them, for you alone.
    """
    from build_tools.core.diagnostic import errors
    from build_tools.examining import examine
    from build_tools.seeding import EDITION, FRONT_PAGE, proving, reading_edition, site_pages

    if texts is None:
        message = "name the folder with the documents: --texts FOLDER, or ATLAS_TEXTS"
        raise click.UsageError(message)
    examined = examine(root)
    made, diagnostics = proving(examined.graph, texts, examined.ledgers, examined.texts)
    sink.write(made.artifacts, root)
    sink.replace(reading_edition(made, examined.graph, site_pages(root)), root, EDITION)
    for line in (*made.lines(), f"reading edition, for you alone: {FRONT_PAGE}"):
        click.echo(plain(line), err=form != "text")
    sys.exit(report((*errors(examined.diagnostics), *diagnostics), examined.texts, form))


@atlas.command(epilog=options.examples("atlas verify site", "atlas verify ~/Downloads/cooperation-atlas.zip"))
@click.argument("path", metavar="DIR|ZIP", type=click.Path(path_type=Path, exists=True))
@options.site_url
@options.form
def verify(path: Path, site_url: str | None, form: str) -> None:
    """Tell whether a site, or a download of it, is whole.

    DIR is a site or the folder of its data, ZIP the archive. Sizes and hashes are held against the manifest, tables
    go through frictionless, links and anchors of pages through our own crawler.
    """
    from build_tools.verify import NotOursError, verify_download

    try:
        with progress("verifying"):
            made = verify_download(path, site_url)
    except NotOursError as stranger:
        raise click.UsageError(str(stranger)) from None
    code = report(made.diagnostics, {}, form)
    if code == 0:
        said = f"{path}: {made.what}, {made.files} files, all as they were published"
        click.echo(said, err=form != "text")
    sys.exit(code)


@atlas.command(epilog=options.examples("atlas types", "atlas types events"))
@click.argument("folder", metavar="[TYPE]", default="")
def types(folder: str) -> None:
    """List the record types, or the fields of one."""
    from build_tools.cli import legible
    from build_tools.publish import authoring
    from build_tools.records import by_folder

    lines = authoring.types(folder)
    if not lines:
        near = did_you_mean(folder.lower(), by_folder(), "`atlas types` lists them")
        raise click.UsageError(f"no type has the folder '{folder}'; {near}")
    click.echo("\n".join(legible.fields(lines, legible.columns()) if folder else (*lines, "", legible.NEXT)))


@atlas.command(epilog=options.examples("atlas rules"))
def rules() -> None:
    """List every rule."""
    from build_tools.publish import authoring

    click.echo("\n".join(f"{one.code()}  {one.severity:5}  {one.title()}" for one in authoring.rules()))


@atlas.command(epilog=options.examples("atlas explain P104"))
@click.argument("code")
def explain(code: str) -> None:
    """Say what a rule refuses, why, and how to mend it."""
    from build_tools.cli import legible
    from build_tools.pages import address_of
    from build_tools.publish import authoring

    known = {one.code(): one for one in authoring.rules()}
    found = known.get(code.upper())
    if found is None:
        near = did_you_mean(code.upper(), known, "`atlas rules` lists them")
        raise click.UsageError(f"no rule has the code '{code}'; {near}")
    lines = legible.explained(found, legible.columns(), coloured=options.coloured())
    click.echo("\n".join((*lines, "", f"On the site: {address_of(found.code())}")))


@atlas.command(epilog=options.examples("atlas diff v0.1.0", "atlas diff main HEAD", "atlas diff old.zip site/data"))
@click.argument("old")
@click.argument("new", default=".")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown"]),
    default="text",
    show_default=True,
    help="markdown is for a pull request's page.",
)
@options.root
def diff(old: str, new: str, form: str, root: Path) -> None:
    """Say in words what differs between two states, field by field.

    OLD and NEW are folders or zips of the published package, revisions of this project, or `.` for the records here
    (so is NEW if it is left out).
    """
    from build_tools.comparing import as_markdown, as_text
    from build_tools.publish.differences import StateError, differences

    try:
        with progress("comparing"):
            found = differences(root, old, new)
    except StateError as unknown:
        raise click.UsageError(str(unknown)) from None
    shown = as_markdown(found) if form == "markdown" else as_text(found)
    click.echo("\n".join(plain(line) for line in shown.rstrip("\n").split("\n")))


@atlas.command(epilog=options.examples("atlas release v0.1.0", "atlas release --first"))
@click.argument("old", default="")
@click.option("--first", is_flag=True, help="There was none before: everything is new.")
@options.root
def release(old: str, first: bool, root: Path) -> None:  # noqa: FBT001
    """Write down what this version changed since OLD.

    The version is that of dataset/package.yml; OLD is the one before: a folder or zip of its package, or a revision.
    The file, releases/<version>.json, is committed with the version; the page of changes and the feed are made from it.
    """
    from build_tools.publish.differences import StateError
    from build_tools.publish.differences import release as made_from

    if bool(old) == first:
        message = "name the version before, or say --first"
        raise click.UsageError(message)
    try:
        made = made_from(root, old)
    except StateError as unknown:
        raise click.UsageError(str(unknown)) from None
    sink.write((made.artifact(),), root)
    counts = f"{len(made.added)} added, {len(made.changed)} changed, {len(made.removed)} removed"
    click.echo(f"releases/{made.version}.json: {counts}")
