"""What an HTML page says of itself outside its visible text: dates, outlet, address, headline."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from dateline.intake.dates import parse_date
from dateline.intake.published import Candidate
from dateline.model.article import Basis, Told
from dateline.model.span import MarkupEvidence

_PUBLISHED = frozenset(
    [
        "article:published_time",
        "og:published_time",
        "og:pubdate",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "publication-date",
        "dc.date.issued",
        "dc.date",
        "dcterms.issued",
        "dcterms.created",
        "dcterms.date",
        "sailthru.date",
        "parsely-pub-date",
        "article.published",
        "datepublished",
        "article:published",
        "published_time",
        "originalpublicationdate",
        "cxenseparse:recs:publishtime",
        "citation_date",
        "citation_publication_date",
        "rnews:datepublished",
        "displaydate",
        "pub_date",
        "published-date",
    ]
)
_UPDATED = frozenset(
    [
        "article:modified_time",
        "og:updated_time",
        "lastmod",
        "last-modified",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "revised",
    ]
)
_ARTICLES = re.compile(r"(?i)article|posting|report|webpage|newsitem|creativework")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A value in the markup and the selector under which it stands."""

    key: str
    value: str
    selector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """Headlines that the page gives, its dates, outlet and address."""

    headlines: tuple[str, ...]
    dates: tuple[Candidate, ...]
    outlet: Told | None
    url: Told | None


def read_meta(root: etree._Element, article: str, original: bytes, encoding: str) -> Meta:
    """The metadata of a page; a value that does not stand literally in the original bytes has no evidence."""
    said = [*_metas(root), *_linked_data(root), *_times(root)]

    def evidence(item: Said) -> tuple[MarkupEvidence, ...]:
        value = _literal(item.value, original, encoding)
        return (MarkupEvidence(article=article, selector=item.selector, value=value),) if value else ()

    def told(*keys: str) -> Told | None:
        for key in keys:
            for item in said:
                if item.key == key and item.value.strip():
                    return Told(value=" ".join(item.value.split()), basis=Basis.METADATA, evidence=evidence(item))
        return None

    dates: list[Candidate] = []
    for item in said:
        position = {"published": "published time", "updated": "update", "time": "time element"}.get(item.key)
        interval = parse_date(item.value)
        proof = evidence(item)
        if position and interval.known and proof:
            dates.append(
                Candidate(
                    position=position, interval=interval, basis=Basis.METADATA, evidence=proof[0], printed=item.value
                )
            )
    heads = tuple(dict.fromkeys(item.value.strip() for item in said if item.key == "headline" and item.value.strip()))
    return Meta(headlines=heads, dates=tuple(dates), outlet=told("site", "publisher"), url=told("canonical", "og:url"))


def _literal(value: str, original: bytes, encoding: str) -> str | None:
    """The value as it stands in the original bytes: as is, or with HTML's or JSON's escapes."""
    for form in (
        value,
        html.escape(value, quote=False),
        html.escape(value),
        json.dumps(value)[1:-1],
        value.replace("/", "\\/"),
    ):
        try:
            if form and form.encode(encoding) in original:
                return form
        except UnicodeEncodeError:
            continue
    return None


def _metas(root: etree._Element) -> Iterator[Said]:
    for element in root.iter("meta"):
        value = element.get("content")
        for attribute in ("property", "name", "itemprop"):
            name = element.get(attribute)
            if not name or not value or len(value) > 2000:
                continue
            key = _key(name.lower())
            if key:
                yield Said(key=key, value=value, selector=f"//meta[@{attribute}='{name}']/@content")
    for element in root.iter("link"):
        address = element.get("href")
        if (element.get("rel") or "").lower() == "canonical" and address and len(address) < 2000:
            yield Said(key="canonical", value=address, selector="//link[@rel='canonical']/@href")
    title = root.find(".//head/title")
    if title is not None and title.text and len(title.text) < 1000:
        yield Said(key="headline", value=title.text, selector="//head/title")


def _key(name: str) -> str | None:
    if name in _PUBLISHED:
        return "published"
    if name in _UPDATED:
        return "updated"
    return {
        "og:site_name": "site",
        "og:url": "og:url",
        "og:title": "headline",
        "twitter:title": "headline",
        "application-name": "publisher",
        "headline": "headline",
    }.get(name)


def _linked_data(root: etree._Element) -> Iterator[Said]:
    for element in root.iter("script"):
        if "ld+json" not in (element.get("type") or "").lower() or not element.text or len(element.text) > 500_000:
            continue
        try:
            data = json.loads(element.text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles(data)


def _articles(data: object) -> Iterator[Said]:
    """Fields of every article object in the JSON-LD, whatever holds it."""
    selector = "//script[@type='application/ld+json']"
    stack = [data]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            if _ARTICLES.search(str(item.get("@type", ""))):
                for field, key in (
                    ("datePublished", "published"),
                    ("dateModified", "updated"),
                    ("headline", "headline"),
                ):
                    if isinstance(item.get(field), str):
                        yield Said(key=key, value=item[field], selector=f"{selector}/{field}")
                publisher = item.get("publisher")
                if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                    yield Said(key="publisher", value=publisher["name"], selector=f"{selector}/publisher/name")
            stack.extend(value for value in item.values() if isinstance(value, (dict, list)))


def _times(root: etree._Element) -> Iterator[Said]:
    """The first ``time`` element of the story's own header: further ones belong to other stories and to comments."""
    for element in root.iter("time"):
        value = element.get("datetime")
        outside = {"aside", "nav", "footer", "li"} & {
            str(a.tag) for _, a in zip(range(40), element.iterancestors(), strict=False)
        }
        if value and len(value) < 60 and not outside:
            yield Said(key="time", value=value, selector="//time/@datetime")
            return
