"""What lies beside the card of a source: its ledger, and the account of its sentences."""

from collections.abc import Mapping
from pathlib import Path

from build_tools.editing.naming import RefusalError
from build_tools.reading import companions
from build_tools.reading.record import ACCOUNT, LEDGER, SEEDS


def renamed_companions(root: Path, old: str, new: str) -> dict[str, str | None]:
    """They go with the card: a ledger's hashes are made of passages and phrases, not of the id."""
    changes: dict[str, str | None] = {}
    for suffix in (LEDGER, ACCOUNT):
        found = _texts(root, suffix)
        if old in found:
            changes |= {f"{SEEDS}/{old}{suffix}": None, f"{SEEDS}/{new}{suffix}": found[old]}
    return changes


def joined_companions(root: Path, old: str, into: str) -> dict[str, str | None]:
    """The lines of both ledgers in one; the account of the document that goes is made anew by the next proof."""
    ledgers, accounts = _texts(root, LEDGER), _texts(root, ACCOUNT)
    changes: dict[str, str | None] = {f"{SEEDS}/{old}{ACCOUNT}": None} if old in accounts else {}
    if old in ledgers:
        lines = {*ledgers[old].split(), *ledgers.get(into, "").split()}
        changes[f"{SEEDS}/{old}{LEDGER}"] = None
        changes[f"{SEEDS}/{into}{LEDGER}"] = "".join(f"{line}\n" for line in sorted(lines))
    return changes


def _texts(root: Path, suffix: str) -> Mapping[str, str]:
    found = companions(root, SEEDS, suffix)
    if found.diagnostics:
        raise RefusalError(f"mend {', '.join(one.path for one in found.diagnostics)} first: it cannot be read")
    return found.texts
