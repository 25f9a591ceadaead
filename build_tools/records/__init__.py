"""The domain: one module a record type. The folder is the registry; nothing here reads, writes or prints."""

from build_tools.records._base import Proof, Record
from build_tools.records._fields import Name, Names, Quantity, Text
from build_tools.records._model import Model
from build_tools.records._package import Package
from build_tools.records._parse import Parsed, bad_id, parse, validated
from build_tools.records._registry import by_folder, record_types
from build_tools.records._vocabulary import Vocabulary

__all__ = [
    "Model",
    "Name",
    "Names",
    "Package",
    "Parsed",
    "Proof",
    "Quantity",
    "Record",
    "Text",
    "Vocabulary",
    "bad_id",
    "by_folder",
    "parse",
    "record_types",
    "validated",
]
