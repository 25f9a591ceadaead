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
from build_tools.core.published import DATA, DOWNLOAD
from build_tools.exports._base import Bundle, collection
from build_tools.exports._resolving import position
from build_tools.exports._studied import TECHNIQUE, citations, tagged, variables
from build_tools.graph import Graph
from build_tools.records import Dated, Located

PATH: Final = f"{DATA}/dataset.jsonld"
OFFERED: Final = (f"{DATA}/", f"{DOWNLOAD}/")
"""Folders of what people download; `api/` holds the same a record at a time."""
CONTEXT: Final[Mapping[str, Any]] = {
    "@vocab": "https://schema.org/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "gsp": "http://www.opengis.net/ont/geosparql#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "contentUrl": {"@type": "@id"},
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
    "license": {"@type": "@id"},
    "dct:license": {"@type": "@id"},
    "dct:language": {"@type": "@id"},
    "dct:creator": {"@type": "@id"},
    "dcat:mediaType": {"@type": "@id"},
    "dcat:bbox": {"@type": "gsp:wktLiteral"},
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
TONGUE: Final = "http://id.loc.gov/vocabulary/iso639-1/{}"
KIND: Final = "https://www.iana.org/assignments/media-types/{}"
"""Where DCAT wants no word but the address of what it stands for."""
UNREGISTERED: Final = frozenset({"application/jsonl", "application/x-bibtex", "application/x-research-info-systems"})
"""Kinds of file that have no such address."""
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
        "search engines for data, catalogues, RDF tools | "
        "системы поиска данных, каталоги, инструменты RDF | "
        "数据搜索引擎、数据目录、RDF 工具"
    ),
)
def jsonld_file(bundle: Bundle) -> Iterator[Artifact]:
    """One description; its distributions are all files to be downloaded that were made before, archives too."""
    yield Artifact.text(PATH, as_json({"@context": _context(bundle)} | _dataset(bundle)), "application/ld+json")


def _context(bundle: Bundle) -> dict[str, Any]:
    """With the folder of the data as the base of all addresses, once the site has an address of its own."""
    return {**({"@base": f"{bundle.site}{DATA}/"} if bundle.site else {}), **CONTEXT}


def _dataset(bundle: Bundle) -> dict[str, Any]:
    package, graph = bundle.package, bundle.graph
    files = [_distribution(one) for one in bundle.made if one.path.startswith(OFFERED)]
    creators = list(_makers(one.title for one in package.contributors))
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
        "dct:modified": {"@value": bundle.origin.created, "@type": "xsd:dateTime"},
        "inLanguage": [one.tag for one in LANGUAGES],
        "dct:language": [TONGUE.format(one.code) for one in LANGUAGES],
        "license": LICENCE.format(package.licence),
        "dct:license": LICENCE.format(package.licence),
        "isAccessibleForFree": True,
        "creator": creators,
        "dct:creator": [one["@id"] for one in creators],
        "keywords": list(package.keywords),
        "dcat:keyword": list(package.keywords),
        "url": package.homepage,
        "dcat:landingPage": package.homepage,
        "variableMeasured": variables(graph),
        "measurementTechnique": tagged(TECHNIQUE),
        "citation": list(citations(graph)),
        **_time(graph),
        **_space(graph),
        "distribution": files,
        "dcat:distribution": [one["@id"] for one in files],
    }
    return {key: value for key, value in made.items() if value not in (None, [])}


def _makers(names: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Who made it, in both vocabularies: an organization of schema.org, an agent of FOAF."""
    for number, name in enumerate(names, 1):
        yield {"@id": f"#maker-{number}", "@type": ["Organization", "foaf:Agent"], "name": name, "foaf:name": name}


def _distribution(file: Artifact) -> dict[str, Any]:
    address = relpath(file.path, DATA)
    registered = {} if file.media_type in UNREGISTERED else {"dcat:mediaType": KIND.format(file.media_type)}
    return {
        "@id": f"#{address}",
        "@type": ["DataDownload", "dcat:Distribution"],
        "name": basename(address),
        "contentUrl": address,
        "dcat:downloadURL": address,
        "encodingFormat": file.media_type,
        **registered,
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
