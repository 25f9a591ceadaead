"""What a written Data Package must keep: V101 to V110 are looked at by us, V120 to V128 by frictionless."""

from build_tools.core.rule import Rule


class V101(Rule):
    """The descriptor cannot be read.

    ``datapackage.json`` is missing, is not JSON in UTF-8, or does not hold an object with a list of resources.
    Nobody could open the package.

    Mend: build again; if it comes back, the export that writes the descriptor is at fault.

    Example::

        {"name": "atlas", "resources": [{"name": "events", "path": "events.csv"}]}
    """


class V102(Rule):
    """The package reaches outside its folder.

    A path is absolute, climbs with ``..``, names another host or passes through a symbolic link, or a schema,
    profile or dialect is fetched from elsewhere. A download would then be incomplete, and checking it would
    read whatever the path points at.

    Mend: write the file into the package's folder and its schema into the descriptor.

    Example::

        "path": "../dataset/package.yml"        refused
        "path": "tables/events.csv"             accepted
    """


class V103(Rule):
    """A file that the package lists is missing.

    A resource's path leads to no file in the folder.

    Mend: write the file, or take the resource out of the descriptor.

    Example::

        "path": "event.csv"        refused while the folder holds events.csv
    """


class V104(Rule):
    """A file in the folder is listed nowhere.

    Each file beside the descriptor is a resource, so that its licence, size and hash are known.

    Mend: list it as a resource, or write it elsewhere.

    Example::

        events-old.csv        refused while no resource has this path
    """


class V105(Rule):
    """A resource's name is unfit or taken.

    Names are small Latin letters, digits, ``.``, ``_`` and ``-``, each used once: they become table names
    and parts of addresses.

    Mend: rename the resource.

    Example::

        "name": "Events 2018"        refused
        "name": "events-2018"        accepted
    """


class V106(Rule):
    """Size or hash is not that of the file.

    A resource carries ``bytes`` and ``hash`` (``sha256:`` and 64 hexadecimal digits) of the very file beside it;
    with another one, nobody can tell whether a download is complete.

    Mend: build again, and write the descriptor after the files.

    Example::

        "bytes": 1246, "hash": "sha256:9f86d081…"
    """


class V107(Rule):
    """A key names what is not there.

    A primary key, unique key or foreign key names a field or a resource that the package does not have, or
    the two sides of a foreign key differ in length.

    Mend: correct the name in the table's schema.

    Example::

        {"fields": ["place"], "reference": {"resource": "place", "fields": ["id"]}}
        refused while the resource is called places
    """


class V108(Rule):
    """A schema uses what not every reader enforces.

    Published tables keep to what readers of Data Package 1 and 2 both check: no type ``list``, no ``fieldsMatch``.
    What only one of them understands, the other passes over without a word.

    Mend: publish a list as a link table.

    Example::

        {"name": "organizers", "type": "list"}        refused
    """


class V109(Rule):
    """Categories are broken.

    ``categories`` is a list of values, or of objects with ``value`` and ``label``; no value stands twice, each is of
    the field's type, and they agree with ``constraints.enum`` where there is one, with the cells where there is none.
    frictionless does not look at them.

    Mend: derive ``categories`` and ``enum`` from the same list.

    Example::

        {"type": "string", "categories": ["china", "russia"], "constraints": {"enum": ["china"]}}   refused
    """


class V110(Rule):
    """A unique key is repeated.

    Two rows have the same values under ``uniqueKeys``. A row with an empty cell among them is left out, as in SQL.
    frictionless does not look at them.

    Mend: remove one of the rows, or the key.

    Example::

        "uniqueKeys": [["series", "edition"]]        with two rows "russia-china-expo,6"
    """


class V120(Rule):
    """A cell is not of its field's type.

    Readers would fail on it, or take it for text.

    Mend: correct the value in its record, or the type of the field.

    Example::

        edition
        sixth        refused where the type is integer
    """


class V121(Rule):
    """A cell breaks a constraint.

    The value is required, too long, too small, not in the list, or not of the pattern that the table's schema promises.

    Mend: correct the value in its record, or the constraint in its type.

    Example::

        side
        usa        refused where enum is china, russia, joint, third
    """


class V122(Rule):
    """A value stands twice in a unique column.

    Whoever looks a row up by that value would get either of the two.

    Mend: remove one of the two rows, or ``unique`` from the field.

    Example::

        doi
        10.1000/1
        10.1000/1
    """


class V123(Rule):
    """A primary key is repeated or empty.

    Each row is told from all others by its primary key.

    Mend: remove one of the two rows, or add the field that tells them apart to the key.

    Example::

        id
        harbin
        harbin
    """


class V124(Rule):
    """A foreign key leads to no row.

    The value stands nowhere in the table that it refers to, so a join would lose the row.

    Mend: publish the record that is referred to, or correct the reference.

    Example::

        place
        harbinn        refused while places has no such id
    """


class V125(Rule):
    """The header is not that of the schema.

    Columns stand in the order of the schema's fields, under the same names, each once.

    Mend: write the table and its schema from the same list of fields.

    Example::

        id,labell        refused where the fields are id and label
    """


class V126(Rule):
    """A row has too many cells, too few, or none.

    From the wrong place on, each cell of the row would be read under the header of another one.

    Mend: quote the cell that holds a comma or a line break.

    Example::

        harbin,Harbin, Heilongjiang        refused where there are two fields
    """


class V127(Rule):
    """A file cannot be read as what it is said to be.

    Encoding, format or compression is not that of the descriptor.

    Mend: write UTF-8, and ``"type": "file"`` for resources that are not tables.

    Example::

        "path": "events.csv", "encoding": "utf-8"        refused for a file in GB 18030
    """


class V128(Rule):
    """The descriptor does not follow the Data Package standard.

    frictionless refuses a property of the package, a resource, a schema or a field.

    Mend: correct the property that the message names.

    Example::

        {"name": "id", "type": "strng"}
    """
