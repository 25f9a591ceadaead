"""``python -m build_tools``: the same as the command ``atlas``."""

from build_tools.cli import main

main()
