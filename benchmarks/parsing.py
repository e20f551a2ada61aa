"""Tags and trees from raw text and from gold words, by the rules of CoNLL 2018."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.language import sentences, tokens
from dateline.language.network import Network, Parse, shipped

from .conllu import Corpus, Word, align, read_corpus
from .scoring import f1_of_counts


def run(path: Path) -> dict[str, float]:
    """Return percentages for one CoNLL-U file."""
    gold = read_corpus(path)
    figures = score(gold, read_text(gold.text, shipped()))
    return figures | {"las_gold_tokens": score(gold, read_gold_words(gold, shipped()))["las"]}


def score(gold: Corpus, read: Corpus) -> dict[str, float]:
    """Return F1 in percent: words, sentences, upos, uas, las (without subtypes)."""
    pairs = align(gold.words, read.words)
    matched = [(gold.words[g], read.words[r]) for r, g in pairs.items()]
    attached = [(g, r) for g, r in matched if (pairs.get(r.head, -2) if r.head >= 0 else -1) == g.head]
    size = (len(gold.words), len(read.words))
    return {
        "words": f1_of_counts(len(matched), *size),
        "sentences": f1_of_counts(_same_sentences(gold, read), len(gold.sentences), len(read.sentences)),
        "upos": f1_of_counts(sum(g.upos == r.upos for g, r in matched), *size),
        "uas": f1_of_counts(len(attached), *size),
        "las": f1_of_counts(sum(universal(g) == universal(r) for g, r in attached), *size),
    }


def universal(word: Word) -> str:
    """Return a word's relation without its subtype."""
    return word.deprel.split(":")[0]


def _same_sentences(gold: Corpus, read: Corpus) -> int:
    """Count the sentences with the same first and last character."""
    return len(set(_sentence_places(gold)) & set(_sentence_places(read)))


def _sentence_places(corpus: Corpus) -> Iterator[tuple[int, int]]:
    """Yield each sentence's place in non-space characters."""
    return ((corpus.words[first].start, corpus.words[last - 1].end) for first, last in corpus.sentences)


def read_text(text: str, network: Network) -> Corpus:
    """Read raw text: words and sentences are the reader's own."""
    words = tokens.tokenize(text)
    found = sentences.split(text, words)
    parses = network.parse([[text[a:b] for a, b in words[first:last]] for first, last in found])
    places = _places_without_space(text)
    spans = [(places[a], places[b]) for a, b in words]
    forms = [text[a:b] for a, b in words]
    return Corpus(text=text, words=tuple(_words(forms, spans, found, parses)), sentences=tuple(found))


def read_gold_words(gold: Corpus, network: Network) -> Corpus:
    """Read the gold words and sentences; only tags and trees are the reader's own."""
    forms = [word.form for word in gold.words]
    parses = network.parse([forms[first:last] for first, last in gold.sentences])
    spans = [(word.start, word.end) for word in gold.words]
    words = _words(forms, spans, gold.sentences, parses, [word.multiword for word in gold.words])
    return Corpus(text=gold.text, words=tuple(words), sentences=gold.sentences)


def _words(
    forms: Sequence[str],
    spans: Sequence[tuple[int, int]],
    found: Sequence[tuple[int, int]],
    parses: Sequence[Parse],
    multiword: Sequence[bool] = (),
) -> Iterator[Word]:
    """Yield the words of parsed sentences."""
    for (first, last), parse in zip(found, parses, strict=True):
        for index in range(first, last):
            head = parse.heads[index - first]
            yield Word(
                form=forms[index],
                upos=parse.upos[index - first],
                deprel=parse.deprels[index - first],
                head=first + head - 1 if head else -1,
                start=spans[index][0],
                end=spans[index][1],
                multiword=bool(multiword) and multiword[index],
            )


def _places_without_space(text: str) -> list[int]:
    """Return for each offset of the text (its end included) the number of non-space characters before it."""
    places = [0]
    for character in text:
        places.append(places[-1] + (not character.isspace()))
    return places
