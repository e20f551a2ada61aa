"""According to whom: the chain of sources of a clause below the outlet, by verbs of speech, "according to" and hedges.

A clause is a source's only where it stands inside what the source says: the verb's clausal complement, its quotation,
or the clause that a trailing "X said" is set behind. What merely stands in the same sentence is the outlet's."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from dateline.coding import attribution_cues as cues
from dateline.coding import attribution_tails as tails
from dateline.coding.attribution_channels import channels, is_own
from dateline.coding.attribution_cited import cited
from dateline.coding.attribution_hedges import hedge_at
from dateline.coding.attribution_sources import (
    Cue,
    cue_of,
    lemma_of,
    passive,
    phrase_end,
    quote_of,
    source_of,
)
from dateline.coding.attribution_witness import CLAIM_NOUNS, contradicted, witnessed
from dateline.coding.mention_chunks import base_start
from dateline.model.article import Article
from dateline.model.reading import Reading
from dateline.model.span import Quote
from dateline.model.statement import Source

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")


def sources(article: Article, reading: Reading, word: int) -> tuple[Source, ...]:
    """The sources of the clause whose predicate is ``word``, outermost first, without the outlet."""
    found: list[tuple[Cue, Source]] = []
    for cue in _cues(article, reading, word):
        if cues.in_kind(reading, cue.word) or contradicted(reading, cue, word):
            continue
        source = source_of(article, reading, cue, word)
        if source is not None and _new(source, found):
            found.append((cue, source))
    for cue, one in witnessed(article, reading, word):
        source = source_of(article, reading, cue, word)
        if source is not None and _new(source, found):
            inside = [n for n, (c, _) in enumerate(found) if any(s.first <= c.word < s.last for s in one.content)]
            found.insert(max(inside, default=-1) + 1, (cue, source))
    return tuple(source for _, source in reversed(_with_channels(article, reading, found, word)))


def _with_channels(
    article: Article, reading: Reading, found: list[tuple[Cue, Source]], word: int
) -> list[tuple[Cue, Source]]:
    """The sources, each followed by the document or outlet through which it spoke."""
    together: list[tuple[Cue, Source]] = []
    for cue, source in found:
        for inner in cited(article, reading, cue):
            quoted = source_of(article, reading, inner, word)
            if quoted is not None and not _held(inner, together):
                together.append((inner, quoted))
        if not _held(cue, together):
            together.append((cue, source))
        for channel in channels(reading, cue):
            through = source_of(article, reading, channel, word)
            if through is None or not through.on_record or is_own(article, through):
                continue
            others = [(c, s) for c, s in (*found, *together) if c is not cue]
            if _new(through, others) and through.name != source.name:
                together.append((channel, through))
    return together


def _held(cue: Cue, found: list[tuple[Cue, Source]]) -> bool:
    """True where somebody already speaks by the cue's source."""
    return cue.source is not None and any(cue.source == other.source for other, _ in found)


def _new(source: Source, found: list[tuple[Cue, Source]]) -> bool:
    """True for a source whose words are not among those found, and who does not speak there already."""
    return not any(
        source.evidence.overlaps(other.evidence) or (source.on_record and source.name == other.name)
        for _, other in found
    )


def hedge(article: Article, reading: Reading, word: int) -> Quote | None:
    """The word by which the report leaves the clause open ("reportedly", "alleged", "appears to"), or None."""
    at = hedge_at(reading, word)
    return None if at is None else quote_of(article, reading, at[0], at[0] + 1)


def _cues(article: Article, reading: Reading, word: int) -> Iterator[Cue]:
    """Every cue that the clause stands under, from the innermost to the outermost."""
    at = hedge_at(reading, word)
    if at is not None and at[1]:
        yield Cue(word=at[0], source=None, first=at[0], last=at[0] + 1)
    below, path = word, [word, *reading.ancestors(word)]
    for n, clause in enumerate(path):
        if n:
            below = path[n - 1]
        yield from _beside(reading, clause, word, below if n else None)
        if n + 1 < len(path):
            yield from _above(article, reading, below=clause, head=path[n + 1], word=word)
        if reading.deprels[clause] in ("acl:relcl", "appos") and n + 1 < len(path):
            yield from _over_relative(reading, path[n + 1 :], word)
            return
    yield from _set_in(reading, word)
    yield from _at_the_end(reading, word)
    yield from _after_quotation(article, reading, word)
    yield from _in_the_next(reading, word)


def _over_relative(reading: Reading, path: list[int], word: int) -> Iterator[Cue]:
    """Over a relative clause only a clausal complement of a speech verb holds: "X said the men who …"."""
    for below, head in itertools.pairwise(path):
        if reading.deprels[below] == "ccomp" and cues.content_verb(lemma_of(reading, head)):
            yield from _speaker(reading, head)


def _above(article: Article, reading: Reading, below: int, head: int, word: int) -> Iterator[Cue]:
    """The cue that the clause headed at ``below`` is the content of, by its relation to its head."""
    relation, lemma = reading.deprels[below], lemma_of(reading, head)
    if (
        (relation in ("ccomp", "csubj:pass") and (cues.quote_verb(lemma) or _document_shows(reading, head)))
        or (
            relation in ("parataxis", "dep", "advcl", "obj")
            and below < head
            and cues.quote_verb(lemma)
            and _is_said(reading, below, head)
        )
        or (
            relation.startswith(("advcl", "acl"))
            and cues.content_verb(lemma)
            and below > head + 1
            and reading.forms[head + 1].lower() == "how"
        )
        or (
            relation == "parataxis"
            and below > head
            and cues.content_verb(lemma)
            and not _has_content(reading, head, below)
        )
    ):
        yield from _speaker(reading, head)
    elif relation == "xcomp" and passive(reading, head) and cues.says_unnamed("passive", reading.forms[head].lower()):
        yield Cue(word=head, source=None, first=head, last=head + 1)
    elif relation in ("acl", "ccomp") and lemma in CLAIM_NOUNS and _that_clause(reading, below):
        yield _claim(reading, head)


def _beside(reading: Reading, clause: int, word: int, below: int | None) -> Iterator[Cue]:
    """Cues that hang on a clause and speak for it: "…, X said", "as X put it", "according to X", "citing X"."""
    for child in reading.children(clause):
        if child in (below, word):
            continue
        relation, lemma = reading.deprels[child].split(":")[0], lemma_of(reading, child)
        verb = reading.upos[child] in ("VERB", "AUX")
        put = lemma == "put" and any(reading.forms[c].lower() == "it" for c in reading.children(child))
        if (
            verb
            and relation in ("parataxis", "discourse", "advcl", "ccomp")
            and (put or cues.quote_verb(lemma))
            and (put or not _has_content(reading, child, clause))
        ):
            as_x = any(reading.forms[c].lower() == "as" for c in reading.children(child) if c < child)
            if (
                (relation == "parataxis" or as_x)
                and _subject(reading, child) is not None
                and _covers(reading, child, word)
            ):
                yield from _speaker(reading, child)
        if (
            verb
            and lemma in ("cite", "quote")
            and relation in ("advcl", "acl", "parataxis", "case")
            and reading.forms[child].lower() in ("citing", "quoting")
        ):
            yield from _citing(reading, child)
        if (
            any(reading.forms[c].lower() == "according" for c in reading.children(child))
            or reading.forms[child].lower() == "according"
        ):
            yield from _according(reading, child)


def _document_shows(reading: Reading, verb: int) -> bool:
    """True for "records show that": a document tells by its words."""
    subject = _subject(reading, verb)
    return lemma_of(reading, verb) == "show" and subject is not None and cues.speech_noun(lemma_of(reading, subject))


def _covers(reading: Reading, cue: int, word: int) -> bool:
    """True unless the cue's clause stands before the word with no comma or mark between (then it is no aside).

    An aside within the words behind a colon speaks for these alone.
    """
    if word < cue:
        return not _parted(reading, word, cue)
    return any(reading.upos[i] == "PUNCT" for i in range(cue, word))


def _parted(reading: Reading, word: int, cue: int) -> bool:
    """True where a colon parts a word from an aside behind it, and what is said goes on behind the aside."""
    goes_on = any(reading.upos[i] in ("VERB", "AUX") for i in range(cue + 1, reading.sentence_of(cue)[1]))
    return goes_on and ":" in reading.forms[word:cue]


def _speaker(reading: Reading, verb: int) -> Iterator[Cue]:
    """The cue of a speech verb: its subject, the agent of a passive, the one whose participle it is."""
    behind = tails.tail(reading, reading.sentence_of(verb))
    if behind is not None and behind.verb == verb:
        yield cue_of(reading, verb, behind.source)
        return
    if passive(reading, verb):
        yield cue_of(reading, verb, _agent(reading, verb))
        return
    quoted = next(
        (
            a
            for a in reading.ancestors(verb)
            if passive(reading, a) and lemma_of(reading, a) in ("quote", "cite", "report")
        ),
        None,
    )
    if quoted is not None and reading.deprels[verb].split(":")[0] in ("advcl", "xcomp", "obl", "ccomp"):
        yield from _quoted_by(reading, quoted)
        return
    subject = _subject(reading, verb)
    if subject is None and reading.xpos[verb] == "VBG":
        subject = tails.participle_source(reading, verb)
    yield cue_of(reading, verb, _controller(reading, verb) if subject is None else subject)


def _quoted_by(reading: Reading, quoted: int) -> Iterator[Cue]:
    """ "X was quoted by Y as saying": X speaks, Y passes it on."""
    subject, agent = _subject(reading, quoted), _agent(reading, quoted)
    if subject is not None:
        low, _ = reading.sentence_of(subject)
        yield Cue(word=quoted, source=subject, first=base_start(reading, subject, low), last=quoted + 1)
    if agent is not None:
        low, _ = reading.sentence_of(agent)
        yield Cue(word=agent, source=agent, first=base_start(reading, agent, low), last=phrase_end(reading, agent))


def _subject(reading: Reading, verb: int) -> int | None:
    return next((c for c in reading.children(verb) if reading.deprels[c] in _SUBJECTS), None)


def _controller(reading: Reading, verb: int) -> int | None:
    """Who speaks where the verb has no subject: the noun it modifies, or the subject of the clause that it hangs on."""
    below = verb
    for above in reading.ancestors(verb):
        relation = reading.deprels[below].split(":")[0]
        if relation == "acl":
            return above
        subject = _subject(reading, above)
        if subject is not None and relation in ("conj", "advcl", "xcomp", "parataxis", "ccomp", "obl"):
            return subject if subject != below else None
        below = above
    return None


def _agent(reading: Reading, verb: int) -> int | None:
    for child in reading.children(verb):
        by = any(reading.forms[c].lower() == "by" for c in reading.children(child))
        if child > verb and reading.deprels[child].startswith("obl") and by:
            return child
    return None


def _citing(reading: Reading, verb: int) -> Iterator[Cue]:
    """ "citing X" where X can speak: somebody, or a document."""
    for child in reading.children(verb):
        if child > verb and reading.deprels[child] in ("obj", "obl", "nmod", "ccomp"):
            yield cue_of(reading, verb, child)
            return


def _according(reading: Reading, child: int) -> Iterator[Cue]:
    """ "according to X", however the tree hangs it."""
    low, high = reading.sentence_of(child)
    for i in range(low, high - 2):
        if reading.forms[i].lower() == "according" and reading.forms[i + 1].lower() == "to":
            noun = _noun_from(reading, i + 2, high)
            if noun is not None and (child in (i, noun) or i in reading.subtree(child)):
                yield Cue(word=i, source=noun, first=i, last=phrase_end(reading, noun))


def _noun_from(reading: Reading, start: int, high: int) -> int | None:
    """The head of the noun phrase that begins at ``start``."""
    last = None
    for i in range(start, high):
        if reading.upos[i] in ("NOUN", "PROPN", "PRON") and not (
            reading.upos[i] == "PRON" and "Poss=Yes" in reading.feats[i]
        ):
            last = i
        elif not (
            reading.upos[i] in ("DET", "ADJ", "NUM", "PRON", "ADV")
            or reading.xpos[i] == "POS"
            or reading.forms[i] in "-‑"
            or reading.deprels[i] == "amod"
        ):
            break
    return last


def _claim(reading: Reading, noun: int) -> Cue:
    """A noun of saying with its "that" clause ("reports that …"): its owner speaks, or somebody unnamed."""
    owner = next(
        (
            c
            for c in reading.children(noun)
            if reading.deprels[c] == "nmod:poss"
            or (reading.deprels[c] == "nmod" and _has_case(reading, c, ("by", "from")))
        ),
        None,
    )
    if owner is None:
        return Cue(word=noun, source=None, first=noun, last=noun + 1)
    return cue_of(reading, noun, owner)


def _has_case(reading: Reading, word: int, forms: tuple[str, ...]) -> bool:
    return any(reading.forms[c].lower() in forms and reading.deprels[c] == "case" for c in reading.children(word))


def _that_clause(reading: Reading, verb: int) -> bool:
    return any(reading.deprels[c] == "mark" and reading.forms[c].lower() == "that" for c in reading.children(verb))


def _set_in(reading: Reading, word: int) -> Iterator[Cue]:
    """Words set into a sentence between commas, ", he said,", by the order of words."""
    low, high = reading.sentence_of(word)
    for verb in range(low + 2, high - 1):
        spoken = cues.quote_verb(lemma_of(reading, verb)) and reading.xpos[verb] in ("VBD", "VBZ", "VBP")
        set_in = reading.forms[verb - 2] == "," == reading.forms[verb + 1] and reading.xpos[verb - 1] == "PRP"
        parted = {":", ";"} & set(reading.forms[min(word, verb) : max(word, verb)])
        if spoken and set_in and not parted:
            yield cue_of(reading, verb, verb - 1)


def _at_the_end(reading: Reading, word: int) -> Iterator[Cue]:
    """A trailing ", X said" or ", said X", by the order of words."""
    behind = tails.tail(reading, reading.sentence_of(word))
    if behind is not None and word < behind.start and not _parted(reading, word, behind.verb):
        yield cue_of(reading, behind.verb, behind.source)


def _after_quotation(article: Article, reading: Reading, word: int) -> Iterator[Cue]:
    """The speaker named right behind a quotation of several sentences that holds the word."""
    at = reading.starts[word]
    span = next(((a, b) for a, b in cues.quotations(article, reading) if a < at < b), None)
    if span is None or reading.ends[reading.sentence_of(word)[1] - 1] > span[1]:
        return
    closing = next((i for i in range(word, len(reading)) if reading.starts[i] >= span[1]), None)
    if closing is None or "\n" in article.text[at : reading.starts[closing]]:
        return
    _, high = reading.sentence_of(closing)
    for verb in range(closing, min(high, closing + 10)):
        if (
            reading.upos[verb] == "VERB"
            and cues.quote_verb(lemma_of(reading, verb))
            and _subject(reading, verb) is not None
        ):
            yield from _speaker(reading, verb)
            return


def _in_the_next(reading: Reading, word: int) -> Iterator[Cue]:
    """Whom the next sentence names as the source of the whole one: "That is according to X"."""
    _, first = reading.sentence_of(word)
    if first >= len(reading) or reading.forms[first].lower() not in ("that", "this"):
        return
    _, last = reading.sentence_of(first)
    for i in range(first + 1, min(first + 4, last - 2)):
        noun = _noun_from(reading, i + 2, last)
        if reading.forms[i].lower() == "according" and noun is not None:
            yield Cue(word=i, source=noun, first=i, last=phrase_end(reading, noun))


def _is_said(reading: Reading, content: int, verb: int) -> bool:
    """True for a clause of its own, set off from the speech verb behind it that has nothing else to say."""
    own = _subject(reading, content) is not None
    return own and _set_off(reading, content, verb) and not _has_content(reading, verb, content)


def _set_off(reading: Reading, content: int, verb: int) -> bool:
    """True when a comma or a quotation mark stands between a clause and the speech verb that follows it."""
    start = (
        min(reading.subtree(_subject(reading, verb) or verb)[0], verb) if _subject(reading, verb) is not None else verb
    )
    return any(reading.forms[i] in (",", "”", '"', "’", "'", "–", "—") for i in range(content, max(start, content + 1)))


def _has_content(reading: Reading, verb: int, besides: int) -> bool:
    """True when the speech verb has a clause or an object of its own, so that it does not speak for its neighbour."""
    return any(c != besides and c > verb and reading.deprels[c] in ("ccomp", "obj") for c in reading.children(verb))
