"""JSON-LD: the dataset in the words of schema.org and DCAT, for search engines and catalogues of data.

The context stands in the file, so whoever reads it fetches nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from posixpath import basename, relpath
from typing import Any, Final

from build_tools.core import edtf
from build_tools.core.artifact import Artifact
from build_tools.core.embedding import as_json
from build_tools.core.languages import LANGUAGES
from build_tools.exports._base import Bundle, collection
from build_tools.exports._resolving import position, texts
from build_tools.graph import Graph
from build_tools.records import Text
from build_tools.records._traits import Dated, Located

PATH: Final = "data/dataset.jsonld"
OFFERED: Final = ("data/", "download/")
"""Folders of what people download; `api/` holds the same a record at a time."""
CONTEXT: Final[Mapping[str, Any]] = {
    "@vocab": "https://schema.org/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "contentUrl": {"@type": "@id"},
    "url": {"@type": "@id"},
    "license": {"@type": "@id"},
    "dct:license": {"@type": "@id"},
    "dcat:downloadURL": {"@type": "@id"},
    "dcat:distribution": {"@type": "@id"},
    "dcat:landingPage": {"@type": "@id"},
    "dcat:byteSize": {"@type": "xsd:nonNegativeInteger"},
    "dcat:startDate": {"@type": "xsd:date"},
    "dcat:endDate": {"@type": "xsd:date"},
    "spdx:checksumValue": {"@type": "xsd:hexBinary"},
    "spdx:algorithm": {"@type": "@id"},
}
LICENCE: Final = "https://spdx.org/licenses/{}"
ROUND: Final = 360.0


@collection(
    name="jsonld",
    titles={
        "en": "JSON-LD: the dataset as schema.org and DCAT describe it",
        "ru": "JSON-LD: описание набора данных по schema.org и DCAT",
        "zh": "JSON-LD：以 schema.org 和 DCAT 描述的数据集",
    },
    last=2,
    uses=(
        "search engines for data, catalogues, RDF tools",
        "поисковики данных, каталоги, инструменты RDF",
        "数据搜索引擎、数据目录、RDF 工具",
    ),
)
def jsonld_file(bundle: Bundle) -> Iterator[Artifact]:
    """One description; its distributions are all files to be downloaded that were made before, archives too."""
    yield Artifact.text(PATH, as_json({"@context": dict(CONTEXT)} | _dataset(bundle)), "application/ld+json")


def _dataset(bundle: Bundle) -> dict[str, Any]:
    package, graph = bundle.package, bundle.graph
    files = [_distribution(one) for one in bundle.made if one.path.startswith(OFFERED)]
    creators = [{"@type": "Organization", "name": one.title} for one in package.contributors]
    made = {
        "@id": "#dataset",
        "@type": ["Dataset", "dcat:Dataset"],
        "identifier": package.name,
        "name": tagged(package.title),
        "dct:title": tagged(package.title),
        "description": tagged(package.description),
        "dct:description": tagged(package.description),
        "version": package.version,
        "dcat:version": package.version,
        "datePublished": package.released,
        "dct:issued": {"@value": package.released, "@type": "xsd:date"},
        "dateModified": bundle.origin.created,
        "inLanguage": [one.tag for one in LANGUAGES],
        "dct:language": [one.tag for one in LANGUAGES],
        "license": LICENCE.format(package.licence),
        "dct:license": LICENCE.format(package.licence),
        "isAccessibleForFree": True,
        "creator": creators,
        "keywords": list(package.keywords),
        "dcat:keyword": list(package.keywords),
        "url": package.homepage,
        "dcat:landingPage": package.homepage,
        **_time(graph),
        **_space(graph),
        "distribution": files,
        "dcat:distribution": [one["@id"] for one in files],
    }
    return {key: value for key, value in made.items() if value not in (None, [])}


def tagged(text: Text) -> list[dict[str, str]]:
    """Own words as literals with their languages."""
    tags = {one.code: one.tag for one in LANGUAGES}
    return [{"@language": tags[code], "@value": said} for code, said in texts(text).items()]


def _distribution(file: Artifact) -> dict[str, Any]:
    address = relpath(file.path, "data")
    return {
        "@id": f"#{address}",
        "@type": ["DataDownload", "dcat:Distribution"],
        "name": basename(address),
        "contentUrl": address,
        "dcat:downloadURL": address,
        "encodingFormat": file.media_type,
        "dcat:mediaType": file.media_type,
        "contentSize": f"{file.size} B",
        "dcat:byteSize": str(file.size),
        "sha256": file.sha256,
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": "spdx:checksumAlgorithm_sha256",
            "spdx:checksumValue": file.sha256,
        },
    }


def _time(graph: Graph) -> dict[str, Any]:
    """From the first to the last day that any dated record allows."""
    dates = [edtf.parse(str(date)) for entry in graph.having(Dated) if (date := entry.get("date"))]
    first = min((one.earliest for one in dates if one.earliest), default=None)
    last = max((one.latest for one in dates if one.latest), default=None)
    if not first or not last:
        return {}
    period = {"@type": "dct:PeriodOfTime", "dcat:startDate": first, "dcat:endDate": last}
    return {"temporalCoverage": f"{first}/{last}", "dct:temporal": period}


def _space(graph: Graph) -> dict[str, Any]:
    """The box around all points, and the places that lie in no other."""
    points = [point for entry in graph.having(Located) if (point := position(entry))]
    whole = [entry for entry in graph.having(Located) if not entry.get("country") and not entry.get("part_of")]
    named: list[dict[str, Any]] = [{"@type": "Place", "name": tagged(entry.record.label)} for entry in whole]
    if not points:
        return {"spatialCoverage": named} if named else {}
    west, east = span(longitude for longitude, _ in points)
    south, north = (extreme(latitude for _, latitude in points) for extreme in (min, max))
    box = {"@type": "Place", "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"}}
    ring = ", ".join(f"{x} {y}" for x, y in ((west, south), (east, south), (east, north), (west, north), (west, south)))
    spatial = {"@type": "dct:Location", "dcat:bbox": f"POLYGON(({ring}))"}
    return {"spatialCoverage": [box, *named], "dct:spatial": spatial}


def span(longitudes: Iterable[float]) -> tuple[float, float]:
    """West and east of the narrowest belt that holds all longitudes; west is the greater where it crosses 180°."""
    found = sorted(set(longitudes))
    gaps = [(after - before, after, before) for before, after in pairwise(found)]
    _, west, east = max([*gaps, (found[0] + ROUND - found[-1], found[0], found[-1])])
    return west, east
