"""Files of others that tests hold ours against; they stay outside the project."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

WHERE = os.environ.get("ATLAS_CORPORA")
needed = pytest.mark.skipif(not WHERE, reason="ATLAS_CORPORA names no folder with the profiles of Data Package")


def profile(version: str, name: str) -> dict[str, Any]:
    """An official profile of Data Package: ``profile("2.0", "tableschema")``."""
    path = Path(WHERE or "") / f"datapackage-profiles/profiles-{version}/{name}.json"
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read
