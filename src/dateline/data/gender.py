"""Titles and nouns that tell whether a man or a woman is meant; names tell nothing of it here."""

from __future__ import annotations

MALE_TITLES = frozenset(("mr", "mr.", "sir", "lord", "king", "prince", "sheikh", "emir"))
FEMALE_TITLES = frozenset(("mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "queen", "princess"))
MALE_NOUNS = frozenset(
    ("man", "boy", "husband", "father", "son", "brother", "uncle", "grandfather", "nephew", "king", "prince", "duke",
     "lord", "businessman", "policeman", "guy")
)  # fmt: skip
FEMALE_NOUNS = frozenset(
    ("woman", "girl", "wife", "mother", "daughter", "sister", "aunt", "grandmother", "niece", "queen", "princess",
     "duchess", "actress", "businesswoman", "policewoman", "widow")
)  # fmt: skip
