"""Identifiers of the same thing in other databases."""

from typing import Annotated

from pydantic import Field

from build_tools.records._check_digits import checked, issn_digit, orcid_digit, ror_digits
from build_tools.records._fields import ISSN, ORCID, ROR
from build_tools.records._marks import fact
from build_tools.records._model import Model


class Identifiers(Model):
    """Identifiers of the same thing elsewhere, each proved by the authority that was looked up.

    ru: Идентификаторы того же объекта в других базах; каждый подтверждён обращением к справочному источнику.
    zh: 同一对象在其他数据库中的标识符，均经查阅权威资料证明。
    """

    wikidata: Annotated[str, Field(pattern=r"^Q[1-9][0-9]{0,11}$")] | None = fact()
    """Wikidata | Wikidata | 维基数据

    Item of Wikidata: Q and digits.

    ru: Элемент Викиданных: буква Q и цифры.
    zh: 维基数据条目：Q 加数字。
    source: authority; Wikidata
    good: Q42956
    bad: "42956"
    why: the letter Q is part of it | буква Q обязательна | 须含字母 Q
    """
    iso3166_1: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = fact()
    """ISO 3166-1 | ISO 3166-1 | ISO 3166-1

    Two-letter code of a country.

    ru: Двухбуквенный код страны.
    zh: 国家的两位字母代码。
    source: authority; ISO 3166-1 alpha-2
    good: CN
    bad: CHN
    why: two letters | две буквы | 两位字母
    """
    iso3166_2: Annotated[str, Field(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = fact()
    """ISO 3166-2 | ISO 3166-2 | ISO 3166-2

    Code of a country's subdivision.

    ru: Код административно-территориальной единицы страны.
    zh: 国家一级行政区划代码。
    source: authority; ISO 3166-2
    good: CN-HL
    bad: HL
    why: the country comes first | сначала код страны | 前面须有国家代码
    """
    geonames: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,9}$")] | None = fact()
    """GeoNames | GeoNames | GeoNames

    Number of the GeoNames feature, as text.

    ru: Номер объекта GeoNames, записанный как текст.
    zh: GeoNames 地物编号，按文本书写。
    source: authority; GeoNames
    good: "2037013"
    bad: 2037013
    why: quotes keep it a text | нужны кавычки: это текст | 须加引号，作为文本
    """
    ror: Annotated[str, Field(pattern=ROR), checked("ROR", 2, ror_digits)] | None = fact()
    """ROR | ROR | ROR

    Identifier of a research organisation, without the address in front.

    ru: Идентификатор научной организации, без адреса перед ним.
    zh: 科研机构标识符，不带前面的网址。
    source: authority; ROR
    good: 02dn9h927
    bad: https://ror.org/02dn9h927
    why: without the address | без адреса | 不带网址
    """
    orcid: Annotated[str, Field(pattern=ORCID), checked("ORCID", 1, orcid_digit)] | None = fact()
    """ORCID | ORCID | ORCID

    Identifier of a researcher, without the address in front.

    ru: Идентификатор исследователя, без адреса перед ним.
    zh: 研究者标识符，不带前面的网址。
    source: authority; ORCID (ISO 27729)
    good: 0000-0002-1825-0097
    bad: 0000000218250097
    why: four groups of four | четыре группы по четыре знака | 分四组，每组四位
    """
    issn: Annotated[str, Field(pattern=ISSN), checked("ISSN", 1, issn_digit)] | None = fact()
    """ISSN | ISSN | ISSN

    Identifier of a serial.

    ru: Международный номер сериального издания.
    zh: 连续出版物国际标准号。
    source: authority; ISO 3297
    good: 2412-0731
    bad: "24120731"
    why: a hyphen in the middle | дефис посередине | 中间有连字符
    """
