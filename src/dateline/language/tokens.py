"""Text -> words, by the conventions of Universal Dependencies' English treebanks (EWT, GUM), in linear time.

``don't`` is two words, ``Niger's`` two, ``Russian-made`` three; ``U.S.``, ``1,500``, ``20:30``, ``non-aligned`` and web
addresses are one. Offsets are Unicode code points. White space, control characters and invisible marks are no words.
"""

from __future__ import annotations

import re
from functools import lru_cache

Offsets = tuple[int, int]
"""Start and end (not included) of a word, in code points."""

_ABBREVIATIONS = """
    mr mrs ms mx dr prof gen col maj capt lt sgt cpl adm brig cmdr sen rep reps gov pres hon rev fr sr jr st ste mt ft
    supt insp det ald atty amb messrs mme mlle mgr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu
    thur thurs fri sat sun inc corp co ltd llc plc bros dept univ assn est gmbh etc vs al eg ie cf ca approx esp incl
    viz resp fig figs vol vols pp nos ext tel fax attn ave blvd rd hwy ariz calif colo conn del fla ga ill ind kan ky la
    md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Words that keep a full stop, lower-cased; most of them only if they are written with a capital."""

_SMALL = "etc vs al eg ie cf ca approx esp incl viz resp fig figs vol vols pp nos ext tel est"
_SMALL_TOO = frozenset(_SMALL.split())
_MONTHS_DAYS = "jan feb mar apr may jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
_CALENDAR = frozenset(_MONTHS_DAYS.split())
_WORDS_TOO = "co la ill mass miss ore wash del ind me fig est fr det ext rep mt ft rd tel al"
_COMMON = frozenset(_WORDS_TOO.split())
_NEVER_INITIALS = "the a an in it he she they we this that but and on at for"
_ARTICLES = frozenset(_NEVER_INITIALS.split())
_PREPOSITIONS = "by and with to of from the in for said than"
_BEFORE_NAMES = frozenset(_PREPOSITIONS.split())

_PREFIXES = """
    non pre re anti pro co ex mid multi post semi neo pan sub counter arch ultra inter intra bi pseudo socio psycho geo
    micro macro trans eco electro infra meta omni poly proto tele tri mis
"""
PREFIXES = tuple(_PREFIXES.split())
"""What stays one word with the word behind its hyphen, in the treebanks."""

_UNIT_NAMES = """
    m k b bn mn tn pm am km cm mm nm kg mg g lb lbs oz ft mi yd mins min hrs hr hours secs sec mph kph kmh gb mb kb tb
    hz khz mhz ghz kw mw gw kwh mwh x c f million billion percent p
"""
_UNITS = "|".join(_UNIT_NAMES.split())
_DOMAINS = "com|org|net|gov|edu|mil|int|info|io|eu|tv|co|uk|us|ru|ua|fr|de|ne|ng|ml|cn|jp|au|ca|ch|nl|se|br|za"

_LETTER = r"[^\W\d_\u00ad]"
_IN_WORD = r"[^\W_]"
_CONTROLS = "\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e"
_FORMATS = "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
_MARKS = "\u0300-\u036f\u00ad\u200d"
# A run of letters is one step, and other repeats have an end: the matcher keeps 1 KB a step until the word ends.
_LETTERS = rf"{_IN_WORD}+(?:[{_MARKS}]+{_IN_WORD}*){{0,60}}"
_ATOMS = re.compile(
    rf"""
      (?P<plain>[A-Za-z]++(?=\s))
    | (?P<link>(?:https?|ftp)://[^\s<>"“”]{{1,2000}}|www\.[^\s<>"“”]{{1,2000}})
    | (?P<mail>[\w.+\-]{{1,64}}@(?:[\w\-]{{1,63}}\.){{1,5}}[^\W\d_]{{2,24}})
    | (?P<domain>\b(?:[A-Za-z0-9\-]{{1,63}}\.){{1,4}}(?:{_DOMAINS})\b(?:/[^\s<>"“”]{{1,2000}})?(?!\.?\w))
    | (?P<file>\b\w{{1,60}}\.(?:pdf|docx?|html?|jpe?g|png|xlsx?|pptx?|txt|zip|csv)\b
        | \b[a-z]{{2,20}}(?:\.[a-z]{{2,20}}){{2,5}}\b)
    | (?P<handle>(?<!\w)[@\#][^\W\d]\w{{1,140}})
    | (?P<smile>(?<![\w)])[:;=8][\-']?[)(DPp|/](?!\w)|<3\b)
    | (?P<dotted>\b(?:{_LETTER}\.){{2,10}}(?:{_LETTER}\b)?|\b(?:[A-Z]\.[A-Z]|[ap]\.m)\b|\b(?:Ph|M|B)\.(?:D|Sc|A)\.)
    | (?P<currency>\b(?:US|AU|NZ|HK|CA|A|C|S|R|U)\$(?=\s?\d))
    | (?P<telephone>(?<![\w\-])\+?(?:\d-)?(?:\d{{3}}[\-/])?\d{{3}}-\d{{4}}(?![\w\-])
        | (?<![\w\-])\d{{1,2}}-\d{{1,2}}-\d{{2,4}}(?![\w\-]) | (?<![\w\-])\d{{4}}-\d{{2}}-\d{{2}}(?![\w\-]))
    | (?P<number>(?<!\w)\+?\d+(?:[.,:/]\d+){{0,200}}
        (?:(?:st|nd|rd|th|s|ST|ND|RD|TH)\b|(?=(?i:{_UNITS})\b)|(?!{_IN_WORD})))
    | (?P<decade>(?<![\w'’])['’]\d\d(?:s\b)?(?!\w))
    | (?P<decimal>(?<![\w.])\.\d+(?!\w))
    | (?P<joined>\b(?i:{"|".join(PREFIXES)})-{_LETTER}{{2,60}}
        | \b(?i:e-?mail(?:s|ed|ing)?)\b|\b[A-Z]{{1,4}}&[A-Z]{{1,4}}\b)
    | (?P<word>{_LETTERS}(?:['’`]{_LETTERS}){{0,60}})
    | (?P<picture>[\U0001F1E6-\U0001F1FF]{{2}}|[\u2190-\u2bff\U0001F000-\U0001FAFF][\ufe0f\U0001F3FB-\U0001F3FF]?
        (?:\u200d[\u2190-\u2bff\U0001F000-\U0001FAFF][\ufe0f\U0001F3FB-\U0001F3FF]?){{0,60}})
    | (?P<dots>\.{{2,}}|…+)
    | (?P<run>(?P<same>[^\w\s])(?P=same){{3,}})
    | (?P<marks>[!?]{{2,}}|''|``|--+|\*\*+|==+|__+|~~+|\+\++|\#\#+|<<+|>>+|\|\|+)
    | (?P<space>[\s{_CONTROLS}{_FORMATS}]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)

_CLITIC = re.compile(r"^(.+?)(n['’`]t|['’`](?:s|m|d|re|ve|ll))$", re.IGNORECASE)
_CONTRACTIONS = {
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3, "dunno": 2, "dont": 2, "didnt": 3,
    "doesnt": 4, "isnt": 2, "wasnt": 3, "wont": 2, "cant": 2, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4,
    "hasnt": 3, "arent": 3, "werent": 4, "aint": 2, "thats": 4, "ive": 1, "youre": 3, "theyre": 4,
}  # fmt: skip
"""Words written as one that are two, and the length of the first."""

LONGEST_SPLIT = 60
"""Characters of a word that is looked at for clitics; a longer one is one word, and is not kept in the cache."""

_TRAILING = ".,;:!?'\"’”)]}>"


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Offsets]:
    """Return the offsets of the words of ``text[start:end]``, in order, without overlap; they index the whole text."""
    stop = len(text) if end is None else min(end, len(text))
    found: list[Offsets] = []
    place = start
    while place < stop:
        atom = _ATOMS.match(text, place, stop)
        assert atom is not None, "the last alternative matches any character"
        place = _take(text, atom, stop, found)
    return found


def _take(text: str, atom: re.Match[str], stop: int, found: list[Offsets]) -> int:
    """Add the words of one match to those found; return where the next begins."""
    first, last = atom.span()
    kind = atom.lastgroup
    if kind == "space":
        return last
    if kind in ("link", "domain"):
        last = first + link_length(atom.group())
    elif kind in ("plain", "word"):
        if _keeps_stop(text, first, last, stop):
            found.append((first, last + 1))
            return last + 1
        for length in word_lengths(atom.group()) if last - first <= LONGEST_SPLIT else (last - first,):
            found.append((first, first + length))
            first += length
        return last
    found.append((first, last))
    return last


def link_length(link: str) -> int:
    """Return the length of a web address without the punctuation of the sentence around it."""
    kept = link.rstrip(_TRAILING)
    if "(" in kept and link[len(kept) : len(kept) + 1] == ")":
        kept += ")"
    return len(kept)


@lru_cache(maxsize=50_000)
def word_lengths(word: str) -> tuple[int, ...]:
    """Return the lengths of the words that a run of letters and apostrophes is made of."""
    first = _CONTRACTIONS.get(word.lower().replace("’", "'"))
    if first:
        return (first, len(word) - first)
    clitic = _CLITIC.match(word)
    if clitic:
        return (*word_lengths(clitic.group(1)), len(clitic.group(2)))
    return (len(word),)


def _keeps_stop(text: str, first: int, last: int, stop: int) -> bool:
    """Tell whether the full stop behind a word belongs to it."""
    if last >= stop or text[last] != "." or text[last + 1 : last + 2] == ".":
        return False
    word = text[first:last]
    behind = text[last + 1 : min(stop, last + 3)]
    lowered = word.lower()
    if len(word) == 1 and word.isalpha() and word.isupper() and word != "I":
        return behind[:1].isspace() and behind[1:2].isupper() and _names_go_on(text, first, last, stop)
    if lowered in ("no", "c"):
        return behind[1:2].isdigit()
    known = lowered in ABBREVIATIONS and (word[0].isupper() or lowered in _SMALL_TOO)
    return known and _may_be_short(lowered, behind)


def _may_be_short(lowered: str, behind: str) -> bool:
    """Tell whether an abbreviation that is a word, too, is one here, by what is behind its full stop."""
    if lowered in _CALENDAR:
        never_words = lowered in ("sept", "oct", "dec")
        return never_words or behind[1:2].isdigit() or behind[1:2].islower() or behind[:1] in (",", ")")
    if lowered in _COMMON:
        return bool(behind) and behind[:1] not in "\"”'’"
    return True


def _names_go_on(text: str, first: int, last: int, stop: int) -> bool:
    """Tell whether a capital and full stop are an initial: between names, not at a sentence's end ("Plan B. The …")."""
    before = text[max(0, first - 40) : first].split()
    behind = text[last + 1 : min(stop, last + 12)].split()
    if behind and behind[0].lower() in _ARTICLES:
        return False
    return not before or before[-1][0].isupper() or not before[-1][-1].isalnum() or before[-1].lower() in _BEFORE_NAMES
