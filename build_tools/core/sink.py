"""The only writer of artifacts."""

from collections.abc import Iterable
from pathlib import Path

from build_tools.core.artifact import Artifact


def write(artifacts: Iterable[Artifact], directory: Path) -> None:
    """Write every artifact under ``directory``; what stands at its path is replaced.

    Raises:
        ValueError: a path is absolute or climbs out of the directory.
    """
    for artifact in artifacts:
        path = Path(artifact.path)
        if path.is_absolute() or ".." in path.parts:
            message = f"{artifact.path!r} leaves the output directory"
            raise ValueError(message)
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.writelines(artifact.pieces())


def replace(artifacts: Iterable[Artifact], directory: Path, folder: str) -> None:
    """Make ``folder`` under ``directory`` hold these artifacts and nothing else."""
    kept = tuple(artifacts)
    write(kept, directory)
    wanted = {directory / artifact.path for artifact in kept}
    for path in sorted((directory / folder).rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
