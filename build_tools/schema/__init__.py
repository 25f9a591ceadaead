"""What follows from a record type: JSON Schema, a shape that walks a record, tables, a dictionary, a blank record."""

from build_tools.schema.blank import blank, flow
from build_tools.schema.dictionary import FieldEntry, Term, TypeEntry, dictionary
from build_tools.schema.docs import FieldDoc, field_doc
from build_tools.schema.forms import form
from build_tools.schema.json_schema import json_schema
from build_tools.schema.shape import Shape, Value, shape, values
from build_tools.schema.table_schema import Column, TableSpec, table_specs

__all__ = [
    "Column",
    "FieldDoc",
    "FieldEntry",
    "Shape",
    "TableSpec",
    "Term",
    "TypeEntry",
    "Value",
    "blank",
    "dictionary",
    "field_doc",
    "flow",
    "form",
    "json_schema",
    "shape",
    "table_specs",
    "values",
]
