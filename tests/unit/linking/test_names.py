"""Spellings of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.linking.names import compare, distance, sound, tokens


@pytest.mark.parametrize(
    ("a", "b"),
    [("Tchernov", "Chernov"), ("Mohamed", "Muhamad"), ("Khaled", "Kaled"), ("Zhukov", "Jukov"), ("Yevgeny", "Evgeni")],
)
def test_one_sound(a: str, b: str) -> None:
    """Romanisations of one name sound alike."""
    assert compare(f"Ivan {a}", f"Ivan {b}").score >= 0.8


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Maria Silva", "Mario Silva"),
        ("Kim Myong-sik", "Kim Myong-guk"),
        ("Maria Silva", "Marta Sousa"),
        ("Olga Barynova", "Oleg Baranov"),
    ],
)
def test_other_names(a: str, b: str) -> None:
    """Different names are told apart."""
    assert compare(a, b).score < 0.75


def test_distance_counts_swaps_as_one() -> None:
    """Two neighbouring letters swapped are one edit."""
    assert distance("brain", "brian") == 1


def test_tokens_open_hyphens_and_drop_suffixes() -> None:
    """Hyphens part tokens and "Jr." is none."""
    assert tokens("Jean-Pierre Bem Jr.") == ("jean", "pierre", "bem")


@given(st.text(max_size=12), st.text(max_size=12))
def test_distance_is_symmetric(a: str, b: str) -> None:
    """The way back is as long."""
    assert distance(a, b) == distance(b, a)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéü'", min_size=1, max_size=14))
def test_sound_settles(token: str) -> None:
    """Re-spelling never makes a token longer than twice its letters, and takes any letters."""
    assert len(sound(token)) <= 2 * len(token)


@given(st.sampled_from(["Ana Maria Lopes", "Kofi Badu", "J. Park", "al-Masri"]))
def test_a_name_is_itself(name: str) -> None:
    """Every name is the same as itself."""
    assert compare(name, name).score == 1.0
