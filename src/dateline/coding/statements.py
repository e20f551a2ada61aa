"""One statement for each predicate of a happening: everything that the coding room knows of it, put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dateline.coding import (
    attribution,
    chronicle_choice,
    labels,
    learned,
    learned_status,
    manual_rules,
    quantities,
    times,
)
from dateline.coding import contexts as context_lists
from dateline.coding import parties as party_slots
from dateline.coding import status as standing
from dateline.coding.arguments import objects, subjects
from dateline.coding.predicates import Predicate
from dateline.coding.timing import Dated, announced_on
from dateline.coding.tree import Tree
from dateline.model.article import Article, ZoneKind
from dateline.model.interval import NO_TIME, When
from dateline.model.plover import EventType, Role, Status
from dateline.model.reading import Leaning
from dateline.model.span import Quote
from dateline.model.statement import Party, Reason, Source, Statement, TimePhrase

LONGEST_TRIGGER = 40
_CONTENT_TAGS = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})
_OLD = 30
_PLACELESS = frozenset({EventType.AGREE, EventType.REJECT, EventType.SUPPORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What all statements of an article share."""

    article: Article
    tree: Tree
    phrases: tuple[TimePhrase, ...]
    dated: Mapping[int, Dated]
    leanings: Mapping[int, Leaning]
    telling: frozenset[int]
    """The words that tell of happenings, and the verbs that hold them."""


def statement(page: Page, predicate: Predicate) -> Statement:
    """The statement of one predicate."""
    article, tree = page.article, page.tree
    trigger = article.quote(tree.reading.starts[predicate.word], tree.reading.ends[predicate.word])
    typed, stands = _typed(page, predicate)
    sources = attribution.sources(article, tree.reading, predicate.holder)
    found = _with_speaker(tree, predicate, party_slots.parties(article, tree, predicate, typed.type), sources)
    dated = page.dated.get(predicate.word)
    if dated is None and stands.status is Status.ANNOUNCED:
        dated = announced_on(tree, predicate, page.phrases)
    when = read_time(dated, article)
    zone = article.zone_at(trigger.start)
    why_off = chronicle_choice.why_off(_telling(page, predicate, stands, zone, typed.type, dated, found))
    clause = _clause_words(tree, predicate)
    first, last = tree.sentence(predicate.word)
    return Statement(
        id=f"s-{article.id[2:]}-{trigger.start}-{trigger.end}",
        article=article.id,
        quote=sentence_quote(article, tree, predicate.word),
        trigger=trigger,
        lemma=predicate.entry.lemma,
        zone=zone,
        type=typed.type,
        mode=None if typed.type is EventType.OTHER else typed.mode,
        contexts=context_lists.contexts(tree, tuple(range(first, last))),
        label=_label(tree, predicate, typed),
        status=stands.status,
        historical=is_historical(when, article),
        parties=found,
        time=dated.phrase if dated else None,
        when=when,
        where=None if typed.type in _PLACELESS else party_slots.place(article, tree, predicate),
        quantities=quantities.told(article, tree, (predicate.word, predicate.holder), page.telling),
        according_to=sources,
        hedge=attribution.hedge(article, tree.reading, predicate.holder),
        words=_words(tree, clause, predicate),
        on_chronicle=why_off is None,
        why_off=why_off,
        reasons=_reasons(page, predicate, typed, stands, dated, found),
    )


def _telling(
    page: Page,
    predicate: Predicate,
    stands: standing.Standing,
    zone: ZoneKind,
    type_: EventType,
    dated: Dated | None,
    found: tuple[Party, ...],
) -> chronicle_choice.Telling:
    leaning = page.leanings.get(predicate.word)
    return chronicle_choice.Telling(
        tree=page.tree,
        predicate=predicate,
        standing=stands,
        zone=zone,
        type=type_,
        dated=dated is not None and dated.own,
        parties=len(found),
        objects=len(objects(page.tree, predicate.word)),
        nothing=leaning.nothing if leaning is not None else 0.0,
    )


def _typed(page: Page, predicate: Predicate) -> tuple[manual_rules.Typed, standing.Standing]:
    """The type after the manual's rules, and the standing, which a rule may put right."""
    tree = page.tree
    stands = learned_status.stand(standing.read(tree, predicate), predicate.word, page.leanings.get(predicate.word))
    case = manual_rules.Case(
        tree=tree, word=predicate.word, holder=predicate.holder, entry=predicate.entry, standing=stands
    )
    typed = manual_rules.typed(case)
    return typed, stands if typed.status is None else replace(stands, status=typed.status)


def _with_speaker(
    tree: Tree, predicate: Predicate, found: tuple[Party, ...], sources: tuple[Source, ...]
) -> tuple[Party, ...]:
    """ "I" and "we" in quoted words are their speaker."""
    speaker = next((s.mention for s in reversed(sources) if s.mention is not None), None)
    spoken = tree.is_verb(predicate.holder) and any(
        tree.form(w) in ("i", "we") for w in subjects(tree, predicate.holder)
    )
    if speaker is None or not spoken or any(p.mention.key == speaker.key for p in found):
        return found
    return (Party(role=Role.ACTOR, mention=speaker), *found)


def read_time(dated: Dated | None, article: Article) -> When:
    """The phrase read against the report's day; without a phrase, no time."""
    if dated is None:
        return NO_TIME
    return times.normalise(dated.phrase, article.published.interval, article.published.basis)


def is_historical(when: When, article: Article) -> bool:
    """True for dated background that ended more than thirty days before the report's day."""
    published = article.published.interval.earliest
    latest = when.interval.latest
    return published is not None and latest is not None and (published - latest).days > _OLD


def sentence_quote(article: Article, tree: Tree, word: int) -> Quote:
    """The sentence or headline that holds the word, from its first to its last word."""
    first, last = tree.sentence(word)
    return article.quote(tree.reading.starts[first], tree.reading.ends[last - 1])


def _clause_words(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    return tuple(sorted({*tree.clause(predicate.word), *tree.clause(predicate.holder)}))


def _words(tree: Tree, clause: tuple[int, ...], predicate: Predicate) -> tuple[str, ...]:
    lemmas = [tree.lemma(w) for w in clause if tree.upos(w) in _CONTENT_TAGS]
    return tuple(dict.fromkeys((tree.lemma(predicate.word), *lemmas)))


def _label(tree: Tree, predicate: Predicate, typed: manual_rules.Typed) -> str:
    if typed.type is EventType.OTHER:
        kind = predicate.entry.mode if predicate.entry.type is EventType.OTHER else typed.mode
        return labels.plain(tree, predicate.word, kind)
    return labels.label(typed.type, typed.mode)


def _reasons(
    page: Page,
    predicate: Predicate,
    typed: manual_rules.Typed,
    stands: standing.Standing,
    dated: Dated | None,
    found: tuple[Party, ...],
) -> tuple[Reason, ...]:
    article, tree = page.article, page.tree
    rules = "".join(f"; {rule}" for rule in typed.rules)
    reasons = [Reason(field="type", rule=predicate.entry.line + rules)]
    if (leaning := page.leanings.get(predicate.word)) is not None:
        reasons.append(Reason(field="type", rule=learned.told(leaning)))
    cue = None
    if stands.word >= 0:
        cue = article.quote(tree.reading.starts[stands.word], tree.reading.ends[stands.word])
    reasons.append(Reason(field="status", rule=stands.rule, evidence=cue))
    if dated is not None:
        reasons.append(Reason(field="when", rule=dated.rule, evidence=dated.phrase.quote))
    reasons.extend(Reason(field="parties", rule=p.role.value, evidence=p.mention.core) for p in found)
    return tuple(reasons)
