"""What the reader refuses, each with its exact place, and beside it what looks alike and is harmless."""

import pytest

from build_tools import reading
from build_tools.core.diagnostic import Diagnostic
from build_tools.core.registry import classes
from build_tools.core.rule import Rule
from build_tools.reading import RawRecord, Value, read_text, structure_rules, text_rules
from build_tools.reading._words import MOST

PATH = "dataset/places/moscow.yml"
DEEP = "a: " + "[" * 11 + "x" + "]" * 11
WIDE = "a: [" + "x, " * 4_996 + "x]"

REFUSED = {
    "a control character": ("a: x\nb: Mos\x01cow\n", ["2:7 Y111"]),
    "a C1 control character": ("a: Mos\x85cow\n", ["1:7 Y111"]),
    "a line separator": ("a: Mos\u2028cow\n", ["1:7 Y111"]),
    "a carriage return inside a line": ("a: Mos\rcow\n", ["1:7 Y111"]),
    "an escaped control character": ('a: x\nb:   "Mos\\x1bcow"\n', ["2:6 Y111"]),
    "an escaped C1 control character": ('a: "Mos\\u0085cow"\n', ["1:4 Y111"]),
    "an escaped tab": ('a: "Mos\\tcow"\n', ["1:4 Y111"]),
    "a control character in a comment": ("a: x # \x07\n", ["1:8 Y111"]),
    "a bidirectional override": ("a: 莫斯\u202e科\n", ["1:6 Y112"]),
    "an escaped bidirectional override": ('a: "Mos\\u202Ecow"\n', ["1:4 Y112"]),
    "a zero-width space": ("a: Mos\u200bcow\n", ["1:7 Y113"]),
    "a soft hyphen in a key": ("a\u00adb: x\n", ["1:2 Y113"]),
    "an escaped zero-width joiner": ('"a\\u200D": x\n', ["1:1 Y113"]),
    "a byte order mark inside": ("a: x\ufeff\n", ["1:5 Y113"]),
    "a letter of two characters": ("a: x\nb: Хэи\u0306лунцзян\n", ["2:6 Y114"]),
    "a letter that escapes compose": ('a: "\\u0438\\u0306"\n', ["1:4 Y114"]),
    "a replacement character": ("a: 黑龙\ufffd\n", ["1:6 Y115"]),
    "a private-use character": ("a: \ue000\n", ["1:4 Y115"]),
    "a noncharacter by escape": ('a: "\\U0001FFFE"\n', ["1:4 Y115"]),
    "a tab as indentation": ("a:\n\tb: x\n", ["2:1 Y116"]),
    "a tab after a dash": ("a:\n-\tb\n", ["2:2 Y116"]),
    "a tab inside a value": ("a: x\ty\n", ["1:5 Y116"]),
    "nothing at all": ("", ["1:1 Y122"]),
    "comments only": ("# to be written\n", ["1:1 Y122"]),
    "a document mark only": ("---\n", ["2:1 Y122"]),
    "a second document": ("a: x\n---\nb: y\n", ["2:1 Y123"]),
    "an empty second document": ("a: x\n---\n", ["2:1 Y123"]),
    "a version directive": ("%YAML 1.1\n---\na: x\n", ["1:1 Y124"]),
    "a tag directive": ("%TAG !e! tag:example.org,2000:\n---\na: x\n", ["1:1 Y124"]),
    "a list at the top": ("- a\n- b\n", ["1:1 Y125"]),
    "a text at the top": ("Moscow\n", ["1:1 Y125"]),
    "equal keys": ("a: x\nb: y\na: z\n", ["3:1 Y126"]),
    "equal keys, one of them in quotes": ("o:\n  a: x\n  'a': y\n", ["3:3 Y126"]),
    "a key three times": ("a: 1\na: 2\na: 3\n", ["2:1 Y126", "3:1 Y126"]),
    "a number as key": ("o:\n  2018: x\n", ["2:3 Y127"]),
    "a word of YAML as key": ("true: x\n", ["1:1 Y127"]),
    "an empty key in quotes": ("'': x\n", ["1:1 Y127"]),
    "a list as key": ("? [a]\n: b\n", ["1:3 Y127"]),
    "an explicit key": ("? a\n: b\n", ["1:1 Y127"]),
    "a question mark that parsers swallow": ("a: { ?b: c }\n", ["1:6 Y127"]),
    "a key after non-breaking spaces": ("a: x\n\u00a0\u00a0b: y\n", ["2:1 Y128"]),
    "a key before a wide space": ("a\u3000: x\n", ["1:1 Y128"]),
    "an anchor": ("a: &b c\n", ["1:4 Y129"]),
    "an anchor on a list": ("a: &b\n  - c\n", ["1:4 Y129"]),
    "an alias": ("a: x\nb: *c\n", ["2:4 Y130"]),
    "anchor and alias": ("a: &b c\nd: *b\n", ["1:4 Y129", "2:4 Y130"]),
    "a merge key": ("a:\n  <<: {b: c}\n", ["2:3 Y131"]),
    "a tag": ("a: !!str x\n", ["1:4 Y132"]),
    "a tag that would run code": ("a: !!python/object:os.system [ls]\n", ["1:4 Y132"]),
    "a bare exclamation mark": ("a: ! x\n", ["1:4 Y132"]),
    "a tag before an anchor": ("a: !!str &b x\n", ["1:4 Y132", "1:10 Y129"]),
    "a dash with nothing after it": ("a:\n  - b\n  -\n", ["3:3 Y133"]),
    "a dash as text": ("a: [b, -]\n", ["1:8 Y133"]),
    "thirteen levels": ("a: " + "[" * 12 + "x" + "]" * 12, ["1:15 Y134"]),
    "5,001 values": (WIDE.replace("[", "[y, "), ["1:14996 Y135"]),
    "a whole number that is too large": ("a: 9007199254740992\n", ["1:4 Y136"]),
    "a number of five thousand digits": ("a: " + "9" * 5_000 + "\n", ["1:4 Y136"]),
    "an infinite number": ("a: 1e999\n", ["1:4 Y136"]),
    "a number that vanishes": ("a: 1e-999\n", ["1:4 Y136"]),
    "too many digits": ("a: 3.14159265358979323846\n", ["1:4 Y136"]),
    "a comma that cuts a value in braces": ("a: {en: Dialogue, second, ru: Диалог}\n", ["1:19 Y137"]),
    "a number sign that cuts a value": ("a: x\nphrase: highway #1 to Harbin\n", ["2:17 Y138"]),
}

SYNTAX = {
    "a colon in a value": ("summary: trade: growth\n", "1:15", 'summary: "trade: growth"'),
    "a colon in a value with quotes": ('a: the "end": yes\n', "1:13", """a: 'the "end": yes'"""),
    "a colon in a value in braces": ("a: {en: trade: growth}\n", "1:14", "put the value in quotes"),
    "an open double quote": ('a: x\nb: "y\nc: z\n', "2:4", 'type " at the end'),
    "an open single quote": ("a: 'x\n", "1:4", "type ' at the end"),
    "text after a quote": ('a: "b" c\nd: e\n', "1:8", """a: '"b" c'"""),
    "an apostrophe": ("a: 'it's'\n", "1:8", '''a: "it's"'''),
    "text after a bracket": ("a: [photo] by X\nb: c\n", "1:12", 'a: "[photo] by X"'),
    "an open bracket": ("a: x\nb: [y, z\nc: d\n", "2:4", "type ] where"),
    "an open brace": ("a: {b: c\nd: e\n", "1:4", "type } where"),
    "two commas": ("a: [b,, c]\n", "1:7", "delete the comma"),
    "a full-width colon": ("a: x\nb： y\n", "2:2", "type the colon ':'"),
    "a full-width colon first": ("地点： 莫斯科\nb: y\n", "1:3", "type the colon ':'"),
    "no space after a colon": ("a: x\nb:y\nc: z\n", "2:2", "type a space"),
    "no colon": ("a: x\nb\n", "2:1", "write key: value"),
    "no key": (": x\n", "1:1", "write the name of the field"),
    "an at sign": ("a: @x\n", "1:4", 'a: "@x"'),
    "a percent sign": ("a: %x\n", "1:4", 'a: "%x"'),
    "an asterisk as text": ("a: **x**\n", "1:4", 'a: "**x**"'),
    "an ampersand as text": ("a: & x\n", "1:4", 'a: "& x"'),
    "an unknown tag handle": ("a: !b!c d\n", "1:4", 'a: "!b!c d"'),
    "an unknown escape": ('a: "C:\\data"\n', "1:7", "type \\\\"),
    "half a surrogate": ('a: "\\ud800"\n', "1:7", "type \\\\"),
    "a deeper key": ("a: x\n  b: y\n", "2:4", "indent it like the line above"),
    "a key between two levels": ("a:\n    b: x\n  c: y\n", "3:3", "as many spaces"),
    "a list in the line of its key": ("a: - b\n", "1:4", "on the next line"),
    "a key among items": ("a:\n  - b\n  c: d\n", "3:3", "type '- ' before it"),
    "an item among keys": ("a: x\n- b\n", "2:1", "give it a key"),
    "an unknown directive": ("%FOO x\n---\na: b\n", "1:1", "delete the line"),
    "text in the line of a bar": ("a: |b\n  c\n", "1:4", "on the next line"),
    "something after the end": ("a: b\n...\nc: d\n", "3:1", "delete it"),
}

HARMLESS: dict[str, tuple[str, dict[str, Value]]] = {
    "words of other YAMLs": ("a: NO\nb: yes\nc: True\nd: NULL\n", {"a": "NO", "b": "yes", "c": "True", "d": "NULL"}),
    "times, dates and codes": (
        "a: 12:30\nb: 2018-10-16\nc: 0123\nd: 1_000\n",
        {"a": "12:30", "b": "2018-10-16", "c": "0123", "d": "1_000"},
    ),
    "numbers of other forms": (
        "a: 0x1F\nb: 0o17\nc: +5\nd: .5\ne: .inf\nf: '5'\n",
        {"a": "0x1F", "b": "0o17", "c": "+5", "d": ".5", "e": ".inf", "f": "5"},
    ),
    "numbers": (
        "a: 0\nb: -7\nc: 1.50\nd: -1e3\ne: 9007199254740991\n",
        {"a": 0, "b": -7, "c": 1.5, "d": -1000.0, "e": 9007199254740991},
    ),
    "words": ("a: true\nb: false\nc: null\nd: ~\ne:\n", {"a": True, "b": False, "c": None, "d": None, "e": None}),
    "numbers in another script": ("a: 1٢\nb: １２\n", {"a": "1٢", "b": "１２"}),
    "lists": ("a: [x, [y], {b: z}]\n", {"a": ("x", ("y",), {"b": "z"})}),
    "signs inside a value": ("a: R&D *and* more! <<\nb: x-\n", {"a": "R&D *and* more! <<", "b": "x-"}),
    "signs in quotes": ("a: '*b'\nc: '&d'\ne: '!f'\n'<<': '-'\n", {"a": "*b", "c": "&d", "e": "!f", "<<": "-"}),
    "a key in quotes": ("'2018': x\n", {"2018": "x"}),
    "equal keys at different levels": ("a: {a: x}\nb: {a: y}\n", {"a": {"a": "x"}, "b": {"a": "y"}}),
    "a document mark": ("---\na: x\n...\n", {"a": "x"}),
    "an ordinary comment": ("a: x # X101\n# y\nb: y#1\n", {"a": "x", "b": "y#1"}),
    "a number sign in quotes": ("a: 'highway #1'\n", {"a": "highway #1"}),
    "a comma in quotes": ("a: {en: 'Dialogue, second', ru: null}\n", {"a": {"en": "Dialogue, second", "ru": None}}),
    "a question mark in a value": ("a: [who?, what ?]\nb?: c\n", {"a": ("who?", "what ?"), "b?": "c"}),
    "a full-width colon in a value": ("a: 主题：创新\n", {"a": "主题：创新"}),
    "a web address": ("a: https://example.org/x\n", {"a": "https://example.org/x"}),
    "escapes without harm": (r'a: "\x41 \\x1b \u0439\n"', {"a": "A \\x1b й\n"}),
    "a backslash outside of quotes": ("a: \\x1b\nb: '\\u202E'\n", {"a": "\\x1b", "b": "\\u202E"}),
    "lines that end like Windows' do": ("a: x\r\nb: |\r\n  y\r\n  z\r\n", {"a": "x", "b": "y\nz\n"}),
    "a non-breaking space in a value": ("a: 5\u00a0000\nb: |\n  \u3000中\n", {"a": "5\u00a0000", "b": "\u3000中\n"}),
    "composed letters": ("a: Хэйлунцзян ёÉ\n", {"a": "Хэйлунцзян ёÉ"}),
    "characters beyond the first plane": ("a: 𠀀😀\n", {"a": "𠀀😀"}),
    "folded text": ("a: >-\n  x\n  y\nb: |\n  - z\n", {"a": "x y", "b": "- z\n"}),
    "an empty mapping": ("{}\n", {}),
}


def diagnostics(text: str) -> tuple[Diagnostic, ...]:
    found = read_text(PATH, text.encode())
    assert not isinstance(found, RawRecord), f"nothing was found in {text[:80]!r}"
    return found


def places(text: str) -> list[str]:
    return [f"{found.line}:{found.column} {found.code}" for found in diagnostics(text)]


@pytest.mark.parametrize("name", REFUSED)
def test_what_records_do_not_need_is_refused_where_it_stands(name: str) -> None:
    text, expected = REFUSED[name]
    assert places(text) == expected


@pytest.mark.parametrize("name", SYNTAX)
def test_what_is_not_yaml_is_placed_and_the_hint_says_what_to_type(name: str) -> None:
    text, place, hint = SYNTAX[name]
    assert places(text) == [f"{place} Y121"]
    assert hint in diagnostics(text)[0].hint


@pytest.mark.parametrize("name", HARMLESS)
def test_what_looks_alike_and_is_harmless_is_read(name: str) -> None:
    text, value = HARMLESS[name]
    record = read_text(PATH, text.encode())
    assert isinstance(record, RawRecord), record
    assert (record.value, record.text) == (value, text)
    assert [type(each) for each in record.value.values()] == [type(each) for each in value.values()]


def test_every_rule_about_text_and_structure_has_a_broken_example_here() -> None:
    reached = {"Y121"} | {place.split()[1] for _, expected in REFUSED.values() for place in expected}
    assert reached == {
        each.__name__
        for module in (text_rules, structure_rules)
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Rule) and each is not Rule
    }


def test_every_rule_explains_itself() -> None:
    rules = classes(reading, Rule)
    assert len(rules) == 31
    for rule in rules:
        assert rule.title(), rule
        assert "\nMend: " in rule.explanation(), rule
        assert "\nExample::\n\n" in rule.explanation(), rule


def test_every_finding_says_what_to_type() -> None:
    texts = [text for text, _ in REFUSED.values()] + [text for text, _, _ in SYNTAX.values()]
    assert [found for text in texts for found in diagnostics(text) if not (found.message and found.hint)] == []


@pytest.mark.parametrize(
    ("written", "codes", "usual"),
    [
        ("Хэи\u0306", "U+0438 U+0306", "'й' (U+0439)"),
        ("10 \u212b", "U+212B", "'Å' (U+00C5)"),
        ("\uf900", "U+F900", "'豈' (U+8C48)"),
        ("\u1112\u1161\u11ab", "U+1112 U+1161 U+11AB", "'한' (U+D55C)"),
    ],
)
def test_a_letter_that_is_written_otherwise_is_told_by_what_stands_there(written: str, codes: str, usual: str) -> None:
    (found,) = diagnostics(f"a: {written}\n")
    assert found.message == f"a letter is written in another way than the usual one ({codes})"
    assert found.hint == f"type {usual}"


def test_limits_are_met_exactly() -> None:
    assert isinstance(read_text(PATH, DEEP.encode()), RawRecord)
    assert isinstance(read_text(PATH, WIDE.encode()), RawRecord)
    assert isinstance(read_text(PATH, b"a: " + b"x" * 65_533), RawRecord)
    assert isinstance(read_text(PATH, b"a: " + b"x" * 65_534, limit=65_537), RawRecord)


def test_a_file_that_is_too_large_is_not_looked_into() -> None:
    found = read_text(PATH, b"\xff" * 65_537)
    assert isinstance(found, tuple)
    assert [str(each) for each in found] == [f"{PATH}:0:0: Y101 the file is larger than 65,536 bytes"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: x\nb: \xd0\xbc\xcf\xee\n", "2:5 Y102"),
        ("a: Москва\n".encode("utf-16"), "1:1 Y102"),
        ("a: Москва\n".encode("utf-16-le"), "1:1 Y102"),
        ("a: Москва\n".encode("cp1251"), "1:4 Y102"),
        (b"a: \xed\xa0\x80\n", "1:4 Y102"),
        (b"a: \xc0\xaf\n", "1:4 Y102"),
        (b"\xef\xbb\xbfa: x\n", "1:1 Y103"),
    ],
)
def test_other_encodings_are_refused_at_the_first_byte_that_shows_it(content: bytes, expected: str) -> None:
    found = read_text(PATH, content)
    assert isinstance(found, tuple)
    assert [f"{each.line}:{each.column} {each.code}" for each in found] == [expected]


def test_all_that_can_be_trusted_is_said_at_once() -> None:
    assert places("a: &x b\na: *x\n2018: !t c\nd: 'Mos\u200bcow\n") == [
        "1:4 Y129",
        "2:1 Y126",
        "2:4 Y130",
        "3:1 Y127",
        "3:7 Y132",
        "4:8 Y113",
    ]


def test_where_names_the_steps_to_the_value() -> None:
    text = "proof:\n  - says: x\n  - implies:\n      by: &a b\n      by: c\n"
    assert [found.where for found in diagnostics(text)] == ["proof.1.implies.by", "proof.1.implies.by"]


def test_a_key_that_cannot_be_seen_is_escaped_in_what_is_printed() -> None:
    (found,) = (each for each in diagnostics('"a\\x1b[31m": &b c\n') if each.code == "Y129")
    assert found.where == "'a\\x1b[31m'"


def test_a_second_equal_key_is_told_the_line_of_the_first() -> None:
    found = diagnostics("b: x\na: y\na: z\na: z\n")
    assert [each.message for each in found] == ["the key 'a' stands twice; first in line 2"] * 2


def test_a_thousand_findings_are_cut_to_what_one_can_read() -> None:
    found = diagnostics("a: |\n" + "  x\u200b\n" * 1_000)
    assert len(found) == MOST
    assert found[0].hint == "delete it"
    assert found[-1].hint == "delete it (this file has more findings; mend these first)"


def test_the_path_says_folder_and_id() -> None:
    def folder_and_id(path: str) -> tuple[str, str]:
        record = read_text(path, b"a: x\n")
        assert isinstance(record, RawRecord)
        return record.folder, record.id

    assert folder_and_id("dataset/places/moscow.yml") == ("places", "moscow")
    assert folder_and_id("seeds/safea-2018-dialogue.yml") == ("sources", "safea-2018-dialogue")
    assert folder_and_id("dataset/package.yml") == ("", "package")


@pytest.mark.parametrize("text", ["topics: [", "topics: [fairs,\n", "label: {en: [\n\n"])
def test_a_file_that_ends_in_a_bracket_lacks_its_end_and_no_item(text: str) -> None:
    assert [one.message for one in diagnostics(text)] == ["the file ends within a bracket that is not closed"]


def test_an_item_is_lacking_where_a_comma_stands_without_one() -> None:
    assert [one.message for one in diagnostics("topics: [fairs,\n  , growers]\n")] == ["an item is missing before this"]
