"""The folder is the registry: whatever a module of a package defines is known, with no list to edit."""

import importlib
import pkgutil
from types import ModuleType
from typing import TypeVar

from build_tools.core.rule import Rule

T = TypeVar("T")


def modules(package: ModuleType, *, private: bool = False) -> tuple[ModuleType, ...]:
    """Modules directly under ``package``, by name; a leading underscore keeps one out unless ``private``."""
    names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
    return tuple(
        importlib.import_module(f"{package.__name__}.{name}") for name in names if private or not name.startswith("_")
    )


def classes(package: ModuleType, base: type[T]) -> tuple[type[T], ...]:
    """Subclasses of ``base`` that the modules of ``package`` define (not merely import), by module and name."""
    return tuple(
        member
        for module in modules(package)
        for _, member in sorted(vars(module).items())
        if isinstance(member, type)
        and issubclass(member, base)
        and member is not base
        and member.__module__ == module.__name__
        and not member.__name__.startswith("_")
    )


def rules_of(package: ModuleType) -> tuple[type[Rule], ...]:
    """Rules that the modules of ``package`` define, private modules included, by code."""
    found = {
        member
        for module in modules(package, private=True)
        for member in vars(module).values()
        if isinstance(member, type) and issubclass(member, Rule) and member.__module__ == module.__name__
    }
    return tuple(sorted((one for one in found if one.code()[-1:].isdigit()), key=lambda one: one.code()))
