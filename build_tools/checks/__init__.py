"""Rules across records: one class a rule, its docstring says what, why and how to mend. The folder is the registry."""

from build_tools.checks._base import Check, World, check, checks

__all__ = ["Check", "World", "check", "checks"]
