"""What follows from a record type: its JSON Schema, the shape that walks a record, its tables, a blank record."""

from build_tools.schema.blank import blank
from build_tools.schema.json_schema import json_schema
from build_tools.schema.shape import Shape, Value, shape, values
from build_tools.schema.table_schema import Column, TableSpec, table_specs

__all__ = ["Column", "Shape", "TableSpec", "Value", "blank", "json_schema", "shape", "table_specs", "values"]
