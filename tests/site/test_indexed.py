"""What search reads of a page."""

import re

from build_tools.site.indexed import indexed, key, shelves, sounds

PAGE = (
    '<main><article class="md-typeset" data-pagefind-body data-type="Places" data-topics="One|Two"'
    ' data-names="Harbin|哈尔滨">\n{}\n</article></main>'
)


def words(body: str) -> str:
    """Words of a page with this main part, as Pagefind meets them."""
    found = re.search("<article[^>]*>(.*)</article>", indexed(PAGE.format(body), "en"), re.DOTALL)
    assert found
    return found[1].strip()


def test_words_of_neighbouring_elements_are_kept_apart_and_those_within_one_together() -> None:
    assert words("<p><span>2018</span><span>Moscow</span>, <b>soon</b>.</p>") == "<p>2018 Moscow, soon.</p>"
    assert words("<dl><dt>Place</dt><dd>Moscow</dd></dl>") == "<dl><dt>Place:</dt><dd>Moscow</dd></dl>"


def test_chinese_is_given_character_by_character_and_the_rest_as_it_is() -> None:
    assert words("<p>在哈尔滨举办的 Expo 2019</p>") == "<p>在 哈 尔 滨 举 办 的 Expo 2019</p>"


def test_furniture_and_lists_of_other_pages_are_left_out() -> None:
    body = (
        '<p class="eyebrow">Place</p><h1>Harbin</h1><h2 id="referred">Referred</h2><ul><li>Expo</li></ul>'
        '<h2 id="proof">Proof</h2><ol class="proofs"><li><dl class="parts"><dt>Proves</dt></dl><p>Words</p></li></ol>'
        '<details data-pagefind-ignore><p>Marks</p></details><dl class="parts"><dt>Latitude</dt></dl>'
    )
    assert re.sub("<[^>]*>", " ", words(body)).split() == ["Harbin", "Proof", "Words", "Latitude:"]


def test_what_is_left_out_ends_where_it_ends_whatever_stands_in_it() -> None:
    assert words('<p>a<span class="size">b<span>c</span>d<br>e</span>f</p><p>g</p>') == "<p>a f</p><p>g</p>"
    assert words('<ol class="proofs"><li><dl class="parts"><dt>b</dt></dl>c</li></ol><dl class="parts">d</dl>') == (
        "<li><dl>c</li><dl>d</dl>"
    )
    assert words('<h2 id="related">a</h2><div><p>b</p></div><h2 id="proof">c</h2>d<h2 id="cite">e</h2>f') == (
        '<h2 id="proof">c</h2>d'
    )


def test_what_no_reader_sees_is_not_found_and_what_only_some_see_is() -> None:
    assert words('<span id="pin" hidden>a</span>b<span aria-hidden="true">c</span>') == "b c"
    assert (
        words('<b title="the hidden fund">a</b><b title="x" hidden="">b</b><i lang="en" data-pagefind-ignore>c</i>')
        == "a"
    )


def test_a_page_that_only_lists_others_is_found_by_its_heading_alone() -> None:
    page = PAGE.replace('data-type="Places"', 'data-type="Places" data-listing="1"')
    found = indexed(page.format("<h1>All</h1><p>Every one.</p><table><td>Harbin</td></table>"), "en")
    assert "Every one." in found
    assert "<td>" not in found.partition("<body>")[2].replace("<td></td>", "")
    assert "Harbin" not in found.partition("<body>")[2]


def test_names_sounds_and_filters_stand_in_the_head() -> None:
    head = indexed(PAGE.format("<h1>Harbin</h1>"), "zh-Hans").partition("<body>")[0]
    assert '<meta data-pagefind-meta="names[content]" content="Harbin 哈 尔 滨">' in head
    assert 'data-pagefind-meta="sound[content]" content="haer erbin haerbin"' in head
    assert f'<meta data-pagefind-meta="shelf[content]" content="{key("type:Places")} ' in head
    assert [name for name, _ in shelves(PAGE.format(""))] == ["type", "topic", "topic"]
    assert "data-pagefind-filter" not in head, "Pagefind does not write its filters alike twice"


def test_a_page_that_is_not_to_be_found_gives_nothing() -> None:
    assert indexed('<article class="md-typeset">\n<h1>404</h1>\n</article>', "en") == ""


def test_names_are_found_as_a_latin_keyboard_types_them() -> None:
    assert sounds(("重庆",)) == ("chongqing",)
    assert sounds(("Юрий Щербаков",)) == ("yuriy", "shcherbakov")
    assert "chuangxinduihua" in sounds(("首届中俄创新对话",))
    assert sounds(("Harbin",)) == ()


def test_a_whole_name_has_one_key_whatever_its_case_and_punctuation() -> None:
    assert key("Иу") == key("«иу»") != key("и")
    assert key("Ёлка") == key("елка")
