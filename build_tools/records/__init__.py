"""The domain: one module a record type. The folder is the registry; nothing here reads, writes or prints."""

from build_tools.records._base import Record, Status
from build_tools.records._capture import Role
from build_tools.records._difference import Difference
from build_tools.records._markers import MarkedText, Marker, markers, outside, pieces, strays
from build_tools.records._model import Model
from build_tools.records._package import Package
from build_tools.records._parse import Parsed, bad_id, parse, validated
from build_tools.records._proof import UNNAMED, UNNAMED_LABELS, Proof
from build_tools.records._quantity import Quantity
from build_tools.records._registry import by_folder, record_types
from build_tools.records._vocabulary import Vocabulary
from build_tools.records._wording import Name, Names, Text

__all__ = [
    "UNNAMED",
    "UNNAMED_LABELS",
    "Difference",
    "MarkedText",
    "Marker",
    "Model",
    "Name",
    "Names",
    "Package",
    "Parsed",
    "Proof",
    "Quantity",
    "Record",
    "Role",
    "Status",
    "Text",
    "Vocabulary",
    "bad_id",
    "by_folder",
    "markers",
    "outside",
    "parse",
    "pieces",
    "record_types",
    "strays",
    "validated",
]
