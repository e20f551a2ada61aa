"""What the tense says of the time: the simple past is of some one time before.

The present gives no time. In news it tells states, which hold before and after the report, habits, plans, and what was
said on an earlier day (the reportative present, "experts say"): read as the report's day it would be wrong two times in
three on TimeBank.
"""

from __future__ import annotations

from dateline.coding.tree import Tree


def is_simple_past(tree: Tree, verb: int) -> bool:
    """ "met", "was arrested", "were meeting", not "had met", "did not meet" or "would meet"."""
    helpers = tree.kids(verb, "aux")
    if any(tree.xpos(k) == "MD" or tree.lemma(k) in ("have", "do") for k in helpers):
        return False
    return tree.xpos(verb) == "VBD" or any(tree.xpos(k) == "VBD" for k in helpers)
