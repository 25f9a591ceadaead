"""Who may import whom, as pyproject.toml says it."""

import subprocess
import sys

PROGRAM = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(cache_dir=sys.argv[1]))"


def test_every_import_goes_down_the_house() -> None:
    """A room imports only rooms below it; only site imports mkdocs, only verify imports frictionless."""
    # In a process of its own: it sets up logging anew, and whoever listened before hears nothing more.
    command = (sys.executable, "-c", PROGRAM, ".cache/import-linter")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{done.stdout}make lint shows it again"
