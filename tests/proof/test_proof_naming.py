"""Names found in words of ours, in three scripts and in Russian cases."""

import pytest

from build_tools.proof import lexicon

NAMES = lexicon(
    {
        "places/china": ("China", "Китай", "中国"),
        "places/harbin": ("Harbin", "Харбин", "哈尔滨"),
        "places/northeast-china": ("Northeast China", "Северо-Восточный Китай", "中国东北地区"),
        "people/gorkov": ("Sergey Gorkov", "Сергей Горьков", "谢尔盖·戈里科夫"),
        "organizations/most": ("MOST", "Most"),
        "organizations/huawei": ("Huawei", "华为"),
    }
)


def found(text: str) -> list[str]:
    return [path for one in NAMES.found(text) for path in one.paths]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("It began in Harbin, China's north.", ["places/harbin", "places/china"]),
        ("Встреча прошла в Харбине.", ["places/harbin"]),
        ("По словам Сергея Горькова, в Китае", ["people/gorkov", "places/china"]),
        ("和谢尔盖·戈里科夫在哈尔滨", ["people/gorkov", "places/harbin"]),
        ("关注Huawei的活动", ["organizations/huawei"]),
        ("in Harbin and Harbin again", ["places/harbin"]),
        ("the ʹ that is no letter of Harbin", ["places/harbin"]),
    ],
)
def test_a_name_is_found_in_any_language_and_case(text: str, paths: list[str]) -> None:
    assert found(text) == paths


@pytest.mark.parametrize("text", ["Northeast China", "в Северо-Восточном Китае", "在中国东北地区"])
def test_the_longer_name_is_not_the_shorter_one_too(text: str) -> None:
    assert found(text) == ["places/northeast-china"]


@pytest.mark.parametrize(
    "text", ["most of it", "ʹ It is most of it", "Chinese goods", "китайская сторона", "harbinger", "中俄双方"]
)
def test_a_word_that_is_no_name_is_left_alone(text: str) -> None:
    assert found(text) == []
