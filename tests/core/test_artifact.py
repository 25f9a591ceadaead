"""Artifacts: a large content takes little room and comes back as it went."""

import hashlib
import random

import pytest

from build_tools.core import artifact
from build_tools.core.artifact import SAMPLE, SMALL, Artifact

NOISE = random.Random(1).randbytes(3 * SAMPLE)  # noqa: S311 - nothing is kept secret


@pytest.mark.parametrize("content", [b"", b"short", b"row\n" * SMALL, b"row\n" * SAMPLE, NOISE, b"x" * SAMPLE + NOISE])
def test_a_content_comes_back_as_it_went(content: bytes) -> None:
    one = Artifact(path="a", content=content, media_type="")
    assert one.content == content == b"".join(one.pieces())
    assert (one.size, one.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_what_repeats_itself_takes_little_room() -> None:
    assert len(Artifact(path="a", content=b"row\n" * SAMPLE, media_type="").kept) * 50 < 4 * SAMPLE


@pytest.mark.parametrize("content", [b"row\n" * 10, NOISE])
def test_what_is_small_or_packed_already_is_left_alone(content: bytes) -> None:
    assert Artifact(path="a", content=content, media_type="").kept is content


def test_what_begins_well_and_goes_on_badly_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(artifact, "SAMPLE", 64)
    content = b"x" * 64 + NOISE
    one = Artifact(path="a", content=content, media_type="")
    assert one.kept is content
    assert one.content == content == b"".join(one.pieces())


def test_artifacts_are_equal_by_what_they_are() -> None:
    assert Artifact.text("a", "x", "") == Artifact(path="a", content=b"x", media_type="")
    assert Artifact.text("a", "x", "") != Artifact.text("a", "y", "")
