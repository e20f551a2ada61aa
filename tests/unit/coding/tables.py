"""Sentences by hand that several tests look at."""

from __future__ import annotations

VISITED = """
Kenya kenya NNP/L 2 nsubj
visited visit VBD 0 root
Togo togo NNP/L 2 obj
. . . 2 punct
"""

RECEIVED = """
The the DT 2 det
envoy envoy NN 4 nsubj:pass
was be VBD 4 aux:pass
received receive VBN 0 root
by by IN 7 case
the the DT 7 det
king king NN 4 obl:agent
. . . 4 punct
"""

HELD_TALKS = """
Kenya kenya NNP/L 2 nsubj
held hold VBD 0 root
talks talk NNS 2 obj
with with IN 5 case
Togo togo NNP/L 3 nmod
. . . 2 punct
"""

FAILED_TO_MEET = """
They they PRP 2 nsubj
failed fail VBD 0 root
to to TO 4 mark
meet meet VB 2 xcomp
Okello okello NNP/P 4 obj
. . . 2 punct
"""

ORDERED_TO_LEAVE = """
Kenya kenya NNP/L 2 nsubj
ordered order VBD 0 root
the the DT 4 det
soldiers soldier NNS 2 obj
to to TO 6 mark
leave leave VB 2 xcomp
. . . 2 punct
"""

WILL_WITHDRAW = """
Kenya kenya NNP/L 3 nsubj
will will MD 3 aux
withdraw withdraw VB 0 root
its its PRP$ 5 nmod:poss
troops troop NNS 3 obj
from from IN 7 case
Togo togo NNP/L 3 obl
. . . 3 punct
"""

WILL_NOT_WITHDRAW = """
Kenya kenya NNP/L 4 nsubj
will will MD 4 aux
not not RB 4 advmod
withdraw withdraw VB 0 root
its its PRP$ 6 nmod:poss
troops troop NNS 4 obj
. . . 4 punct
"""

RELUCTANT = """
Officials official NNS 3 nsubj
are be VBP 3 cop
reluctant reluctant JJ 0 root
to to TO 5 mark
leave leave VB 3 xcomp
the the DT 7 det
base base NN 5 obj
. . . 3 punct
"""

ACCUSED_OF = """
Kenya kenya NNP/L 2 nsubj
accused accuse VBD 0 root
Togo togo NNP/L 2 obj
of of IN 5 mark
attacking attack VBG 2 advcl
a a DT 7 det
village village NN 5 obj
. . . 2 punct
"""

SINCE_THE_COUP = """
She she PRP 3 nsubj
has have VBZ 3 aux
ruled rule VBN 0 root
since since IN 7 case
the the DT 7 det
July july NNP 7 compound
coup coup NN 3 obl
. . . 3 punct
"""

ATTACK_HELICOPTER = """
The the DT 3 det
attack attack NN 3 compound
helicopter helicopter NN 5 nsubj:pass
was be VBD 5 aux:pass
built build VBN 0 root
. . . 5 punct
"""

SUSPENDED_AID = """
Kenya kenya NNP/L 3 compound
suspended suspend VBD 3 amod
aid aid NN 0 root
to to IN 5 case
Togo togo NNP/L 3 nmod
. . . 3 punct
"""

NURSES_WALKOUT = """
Nurses nurse NNS 3 compound
stage stage NN 3 compound
walkout walkout NN 0 root
in in IN 5 case
Harare harare NNP/L 3 nmod
"""

TOLD_CONGRESS = """
Okello okello NNP/P 2 nsubj
told tell VBD 0 root
Congress congress NNP/O 7 nsubj
that that IN 7 mark
Kenya kenya NNP/L 7 nsubj
was be VBD 7 aux
leaving leave VBG 2 ccomp
. . . 2 punct
"""
