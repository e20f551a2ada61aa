"""The tense of the clause that a time stands in."""

from __future__ import annotations

import pytest
from tests.unit.coding.times.readings import article_of, reading_of

from dateline.coding.times import find

CASES = [
    ("They met on Monday", {"met": "VERB/VBD/root"}, {"Monday": "met"}, "past"),
    ("They will meet on Monday", {"will": "AUX/MD/aux", "meet": "VERB/VB/root"}, {"will": "meet", "Monday": "meet"},
     "future"),
    ("It has been held on Monday",
     {"has": "AUX/VBZ/aux", "been": "AUX/VBN/aux:pass", "held": "VERB/VBN/root"},
     {"has": "held", "been": "held", "Monday": "held"}, "past"),
    ("They meet on Monday", {"meet": "VERB/VBP/root"}, {"Monday": "meet"}, "none"),
    ("The deal signed on Monday holds", {"signed": "VERB/VBN/acl", "holds": "VERB/VBZ/root"},
     {"signed": "deal", "deal": "holds", "Monday": "signed"}, "past"),
    ("They plan to meet in May", {"plan": "VERB/VBP/root", "meet": "VERB/VB/xcomp", "to": "PART/TO/mark"},
     {"meet": "plan", "to": "meet", "May": "meet"}, "future"),
    ("They came to meet in May", {"came": "VERB/VBD/root", "meet": "VERB/VB/advcl", "to": "PART/TO/mark"},
     {"meet": "came", "to": "meet", "May": "meet"}, "past"),
    ("They agreed to cooperate on Monday",
     {"agreed": "VERB/VBD/root", "cooperate": "VERB/VB/xcomp", "to": "PART/TO/mark"},
     {"cooperate": "agreed", "to": "cooperate", "Monday": "cooperate"}, "past"),
    ("They agree to leave in May", {"agree": "VERB/VBD/root", "leave": "VERB/VB/xcomp", "to": "PART/TO/mark"},
     {"leave": "agree", "to": "leave", "May": "leave"}, "future"),
    ("The vote is due on Monday", {"is": "AUX/VBZ/cop", "due": "ADJ/JJ/root"}, {"is": "due", "Monday": "due"},
     "future"),
    ("It extended the offer until May", {"extended": "VERB/VBD/root"}, {"May": "extended"}, "none"),
    ("Leaders to meet on Monday", {"meet": "VERB/VB/root", "to": "PART/TO/mark"}, {"to": "meet", "Monday": "meet"},
     "future"),
    ("Talks are to resume on Monday", {"are": "AUX/VBP/aux", "to": "PART/TO/mark", "resume": "VERB/VB/root"},
     {"are": "resume", "to": "resume", "Monday": "resume"}, "future"),
    ("The board set May 5 for it", {"set": "VERB/VBD/root", "May": "PROPN/NNP/obj"}, {"May": "set", "5": "May"},
     "none"),
    ("The year end May 5", {"end": "VERB/VBD/acl", "May": "PROPN/NNP/obj"}, {"May": "end", "5": "May"}, "past"),
    ("It was put off to May 5", {"put": "VERB/VBN/root", "May": "PROPN/NNP/obl"}, {"May": "put", "5": "May"}, "none"),
    ("It has named May 5", {"has": "AUX/VBZ/aux", "named": "VERB/VBN/root", "May": "PROPN/NNP/obl"},
     {"has": "named", "May": "named", "5": "May"}, "none"),
    ("It has been delayed until Monday", {"has": "AUX/VBZ/aux", "delayed": "VERB/VBN/root"},
     {"has": "delayed", "Monday": "delayed"}, "future"),
    ("He signed a pact to sell it in May", {"signed": "VERB/VBD/root", "sell": "VERB/VB/acl", "to": "PART/TO/mark"},
     {"pact": "signed", "sell": "pact", "to": "sell", "May": "sell"}, "none"),
    ("It will close by May", {"will": "AUX/MD/aux", "close": "VERB/VB/root"}, {"will": "close", "May": "close"},
     "future"),
    ("Friday attacks would be avenged",
     {"Friday": "PROPN/NNP/nmod:poss", "would": "AUX/MD/aux", "avenged": "VERB/VBN/root"},
     {"Friday": "attacks", "attacks": "avenged", "would": "avenged"}, "none"),
    ("They suspend it until Monday", {"suspend": "VERB/VBD/root"}, {"Monday": "suspend"}, "future"),
    ("It ran until Monday", {"ran": "VERB/VBD/root"}, {"Monday": "ran"}, "past"),
    ("The talks open on Monday", {"talks": "NOUN/NNS/nsubj", "open": "VERB/VBP/root"},
     {"talks": "open", "Monday": "open"}, "future"),
    ("They could not leave on Monday", {"could": "AUX/MD/aux", "not": "PART/RB/advmod", "leave": "VERB/VB/root"},
     {"could": "leave", "not": "leave", "Monday": "leave"}, "past"),
    ("It had been scheduled for Monday",
     {"had": "AUX/VBD/aux", "been": "AUX/VBN/aux:pass", "scheduled": "VERB/VBN/root"},
     {"had": "scheduled", "been": "scheduled", "Monday": "scheduled"}, "past"),
    ("Monday", {}, {}, "none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "tags", "heads", "tense"), CASES)
def test_tense_of_the_clause(text: str, tags: dict[str, str], heads: dict[str, str], tense: str) -> None:
    """The auxiliaries, the form and the governor of the nearest predicate tell."""
    *_, phrase = find(article_of(text), reading_of(text, tags, heads))
    assert phrase.tense == tense
