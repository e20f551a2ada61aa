"""Values to JSON and back, for the rows of the case file. The only module that knows how a noun is written down.

Bytes and long texts stay out of the JSON: an article's ``original`` and ``text`` have columns of their own.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any, TypeVar, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from dateline.model.article import Article
from dateline.model.interval import Interval

T = TypeVar("T")


def dump(value: object) -> str:
    """The value as JSON, the same for equal values: fields in their order, fields at their default left out."""
    return json.dumps(_converter().unstructure(value), ensure_ascii=True, separators=(",", ":"))


def load(text: str, kind: type[T]) -> T:
    """The value that ``dump`` wrote; raises ValueError, KeyError or TypeError where it is none."""
    return restore(json.loads(text), kind)


def restore(plain: Any, kind: type[T]) -> T:
    """A value from parsed JSON."""
    return _converter().structure(plain, kind)


def load_article(text: str, original: bytes, body: str) -> Article:
    """The article of this JSON with its original bytes and its text."""
    return restore_article(json.loads(text), original, body)


def restore_article(plain: dict[str, Any], original: bytes, body: str) -> Article:
    """An article from parsed JSON, its original bytes and its text."""
    return restore({**plain, "original": original, "text": body}, Article)


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True, detailed_validation=False)
    register = converter.register_structure_hook
    # The hooks of parts come first: cattrs builds those of the wholes from them, at once.
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook_func(lambda kind: frozenset in (kind, get_origin(kind)), sorted)
    register(date, lambda plain, _: date.fromisoformat(plain))
    converter.register_unstructure_hook(
        Article,
        make_dict_unstructure_fn(
            Article,
            converter,
            _cattrs_omit_if_default=True,
            original=override(omit=True),
            text=override(omit=True),
        ),
    )
    register(Interval | str, lambda plain, _: plain if isinstance(plain, str) else restore(plain, Interval))
    return converter
