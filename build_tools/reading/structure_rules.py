"""Rules for what a file says as YAML: one plain mapping, no machinery."""

from build_tools.core.rule import Rule


class Y121(Rule):
    """The file is not YAML.

    From this place on nothing in it can be trusted; only the first such mistake is shown.

    Mend: the message names the usual cause, most often a value that needs quotes, or a line that is indented
    unlike its neighbours.

    Example::

        label: {en: Moscow
    """


class Y122(Rule):
    """The file is empty.

    It holds no value, or nothing but comments; a record without values says nothing.

    Mend: fill it in, or delete the file.

    Example::

        # to be written
    """


class Y123(Rule):
    """A second document in one file.

    A file is one record, and its name is the record's id; most readers would drop the second in silence.

    Mend: move what follows ``---`` to a file of its own.

    Example::

        label: {en: Moscow}
        ---
        label: {en: Harbin}
    """


class Y124(Rule):
    """A directive.

    Lines that begin with ``%`` change how the rest of a file is read; all records are read in one way.

    Mend: delete the line.

    Example::

        %YAML 1.1
        ---
        label: {en: Moscow}
    """


class Y125(Rule):
    """The file is not a list of keys and values.

    A record is ``key: value``, line by line; a list or a single text at the top names nothing.

    Mend: write a key before each value, followed by a colon and a space.

    Example::

        - Moscow
        - Harbin
    """


class Y126(Rule):
    """A key that stands twice.

    Readers keep the first or the last of the two and drop the other without a word.

    Mend: delete one, or make one list of both values.

    Example::

        place: moscow
        place: harbin
    """


class Y127(Rule):
    """A key that is not text.

    Numbers, true, false, null, lists and empty keys name no field, and JSON cannot hold them; a key after a
    question mark is read differently by different programs.

    Mend: put the key in quotes if it is really meant.

    Example::

        2018: harbin
    """


class Y128(Rule):
    """A key with white space at its edge.

    It is usually a wide or non-breaking space that was copied for indentation: the line then stands at
    another level than it seems to.

    Mend: delete the space; indent with ordinary ones.

    Example::

        "place ": moscow
    """


class Y129(Rule):
    """An anchor.

    It names a value so that another place can repeat it; a record says each thing where it belongs, and a few
    anchors can grow into gigabytes.

    Mend: delete ``&name``; put the value in quotes if it begins with ``&``.

    Example::

        place: &capital moscow
    """


class Y130(Rule):
    """An alias.

    It repeats what an anchor names elsewhere, so that nobody can read the value where it stands.

    Mend: write the value itself; put it in quotes if it begins with ``*``.

    Example::

        venue: *capital
    """


class Y131(Rule):
    """A merge key.

    ``<<`` pours other keys into a mapping; which of two equal ones wins differs between readers.

    Mend: write the keys out.

    Example::

        label: {<<: {en: Moscow}}
    """


class Y132(Rule):
    """A tag.

    ``!`` tells a reader which type to make of a value; here the field decides that, and in other programs tags
    have run code.

    Mend: delete the tag; put the value in quotes if it begins with ``!``.

    Example::

        edition: !!str 6
    """


class Y133(Rule):
    """A dash with nothing after it.

    It is an item that was not written, or a dash meant as text.

    Mend: write the item, delete the dash, or put it in quotes.

    Example::

        organizers:
          - most-china
          -
    """


class Y134(Rule):
    """Nesting beyond twelve levels.

    No record needs a sixth of it, and deep nesting brings readers down.

    Mend: a bracket is probably not closed; otherwise make records of their own.

    Example::

        topics: [[[[[[[[[[[[[funds]]]]]]]]]]]]]
    """


class Y135(Rule):
    """More than 5,000 values in one file.

    Keys, values, lists and mappings all count. Such a file is a table, not a record.

    Mend: split it into records.

    Example::

        topics: [a, a, a, and so on]
    """


class Y136(Rule):
    """A number that readers would change.

    Numbers keep fifteen digits in most programs, and whole ones are exact up to 9007199254740991; what goes
    beyond is changed without a word.

    Mend: put it in quotes if it is a name or a code, or round it.

    Example::

        amount: 12345678901234567890
    """


class Y137(Rule):
    """A key in braces without a value.

    Inside braces and brackets a comma ends a value, so that the rest of a sentence becomes a key of its own.

    Mend: put the whole value in quotes; write ``null`` if nothing is meant.

    Example::

        label: {en: Dialogue, second, ru: Диалог}
    """


class Y138(Rule):
    """A number sign that cuts a value off.

    After a space ``#`` begins a comment, and what follows would be missing from the value without a word. A
    comment that is meant has a space after the sign.

    Mend: put the value in quotes, or type a space after ``#``.

    Example::

        phrase: highway #1
    """
