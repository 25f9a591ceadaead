"""The domain: one module a record type. The folder is the registry; nothing here reads, writes or prints."""

from build_tools.records._base import HISTORY, Record, Status
from build_tools.records._capture import Role
from build_tools.records._difference import Difference
from build_tools.records._doi import DoiState, clean_doi, doi_state
from build_tools.records._fields import OWN
from build_tools.records._markers import MarkedText, Marker, markers, outside, pieces, strays
from build_tools.records._model import Model
from build_tools.records._package import Package
from build_tools.records._parse import Parsed, bad_id, parse, validated
from build_tools.records._proof import UNNAMED, UNNAMED_LABELS, Proof
from build_tools.records._quantity import Quantity
from build_tools.records._registry import by_folder, record_types
from build_tools.records._traits import Citable, Dated, Located, Measured, Precision
from build_tools.records._vocabulary import Side, Vocabulary
from build_tools.records._wording import Name, Names, Text
from build_tools.records._works import PublicationKind

__all__ = [
    "HISTORY",
    "OWN",
    "UNNAMED",
    "UNNAMED_LABELS",
    "Citable",
    "Dated",
    "Difference",
    "DoiState",
    "Located",
    "MarkedText",
    "Marker",
    "Measured",
    "Model",
    "Name",
    "Names",
    "Package",
    "Parsed",
    "Precision",
    "Proof",
    "PublicationKind",
    "Quantity",
    "Record",
    "Role",
    "Side",
    "Status",
    "Text",
    "Vocabulary",
    "bad_id",
    "by_folder",
    "clean_doi",
    "doi_state",
    "markers",
    "outside",
    "parse",
    "pieces",
    "record_types",
    "strays",
    "validated",
]
