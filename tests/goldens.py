"""Golden files: what was made is what is kept under ``tests/golden``, to the byte."""

import difflib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"
MEND = "if the change is meant: make golden, and read the diff"


@dataclass(frozen=True, kw_only=True)
class Golden:
    """``golden.matches("records/place.html", made)``: equal to the kept file, or kept anew by ``--update-golden``."""

    folder: Path
    update: bool

    def matches(self, name: str, made: str | bytes) -> None:
        """Compare, or keep.

        Raises:
            AssertionError: nothing is kept under this name, or something else is.
        """
        content = made.encode() if isinstance(made, str) else made
        kept = self.folder / name
        if self.update:
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(content)
            return
        if not kept.is_file():
            raise AssertionError(f"nothing is kept as tests/golden/{name}; {MEND}")
        if kept.read_bytes() != content:
            raise AssertionError(f"tests/golden/{name} differs; {MEND}\n{_difference(kept.read_bytes(), content)}")


def _difference(kept: bytes, made: bytes) -> str:
    try:
        before, after = kept.decode().splitlines(), made.decode().splitlines()
    except UnicodeDecodeError:
        return f"{len(kept)} bytes kept, {len(made)} made"
    lines = difflib.unified_diff(before, after, "kept", "made", lineterm="")
    return "\n".join(lines) or "only line ends differ"
