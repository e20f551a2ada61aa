"""The status of a predicate where the rules and the learned coder part.

On those of our own sentences that ``training.plover_coder`` leaves out of training with ``--leave-out-choosing`` the
learned coder alone has 92.7 % of the statuses right, both together 86.3 % with .8 for either share and 84.8 % with .9
and .95. A status that is wrong does harm, so against a rule's sign the learned coder has to be surer.
"""

from __future__ import annotations

from dateline.coding.status import PLAIN, STRUCTURAL, Standing
from dateline.model.plover import Status
from dateline.model.reading import Leaning

SURE_OF_PLAIN, SURE_OF_RULED = 0.8, 0.9
"""From these shares on another status is believed: against none of the rules, and against one of them."""


def stand(standing: Standing, word: int, leaning: Leaning | None) -> Standing:
    """The standing of a predicate: the rules', or the status that the learned coder is sure of.

    A clause in which no rule found a sign is the easiest to misread; what is another act's content or purpose is read
    off the tree and stays. Where another sign stands at the predicate, a negation is of another word ("did not say when
    it would begin"). What somebody said is no allegation by being said: according to whom stands beside the status, and
    only words of doubt or charge, which the rules know, make it one.
    """
    if leaning is None or leaning.status is standing.status or standing.rule in STRUCTURAL:
        return standing
    least = SURE_OF_PLAIN if standing.rule == PLAIN else SURE_OF_RULED
    beside = standing.rule != PLAIN and leaning.status is Status.NEGATED
    if leaning.status_share < least or beside or leaning.status is Status.ALLEGED:
        return standing
    return Standing(
        status=leaning.status, rule=f"learned coder: {leaning.status_share:.0%}, not {standing.rule}", word=word
    )
