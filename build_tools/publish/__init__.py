"""Builds beside what is published, each language in a process of its own, and swaps it in only when it is whole."""

from build_tools.publish.parallel import Job, Outcome, in_parallel
from build_tools.publish.swap import publish

__all__ = ["Job", "Outcome", "in_parallel", "publish"]
