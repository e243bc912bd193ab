"""Which known name was probably meant by an unknown one.

Knows how names are mistyped: a letter lost, doubled, swapped or wrong, another case, a plural, an
underscore too many. Deliberately does not offer names that differ in a digit or in a short word
(``x_train`` and ``y_train``, ``min_price`` and ``max_price``), for these are meant to differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import TypeAlias

_DIGITS = re.compile(r"\d+")
_SHORTEST_ALONE = 4
"""Letters that a name of one word has at least, for a letter more or less to be a slip."""
_SHORTEST_AMONG = 3
"""The same for a word among others, which agree."""
_SHORTEST_REPLACED = 5
"""Letters of a word in which another letter is a slip: ``date`` and ``rate`` are two words."""
_WORD_THAT_MAY_LOSE_TWO = 7

_Shape: TypeAlias = "tuple[tuple[str, ...], int, int]"
"""Digits, underscores and length."""


class NameIndex:
    """Finds near misses among many names. To be one is mutual."""

    def __init__(self, names: Collection[str]) -> None:
        """An index of these names."""
        self._by_shape: dict[_Shape, dict[str, int]] = {}
        self._by_form: dict[str, frozenset[str]] = {}
        self._answers: dict[str, tuple[str, ...]] = {}
        self._change(frozenset(names), frozenset())

    def changed(self, added: Collection[str], removed: Collection[str]) -> NameIndex:
        """The index with some names more, and some less."""
        changed = NameIndex(())
        changed._by_shape, changed._by_form = self._by_shape.copy(), self._by_form.copy()
        changed._change(added, removed)
        return changed

    def _change(self, added: Collection[str], removed: Collection[str]) -> None:
        shapes: dict[_Shape, dict[str, int]] = {}
        forms: dict[str, set[str]] = {}
        for name in (*removed, *added):
            shape, form = _shape(name), _plain_form(name)
            if shape not in shapes:
                shapes[shape] = self._by_shape[shape] = dict(self._by_shape.get(shape, {}))
            if form not in forms:
                forms[form] = set(self._by_form.get(form, ()))
        for name in removed:
            shapes[_shape(name)].pop(name, None)
            forms[_plain_form(name)].discard(name)
        for name in added:
            shapes[_shape(name)][name] = _letters(name)
            forms[_plain_form(name)].add(name)
        self._by_form.update((form, frozenset(names)) for form, names in forms.items())

    def near(self, name: str) -> tuple[str, ...]:
        """The other names that ``name`` is a likely slip of, the likeliest first."""
        if (answer := self._answers.get(name)) is None:
            answer = self._answers[name] = self._search(name)
        return answer

    def _search(self, name: str) -> tuple[str, ...]:
        found = sorted(self._by_form.get(_plain_form(name), frozenset()) - {name})
        letters, ranked = _letters(name), []
        digits, words, length = _shape(name)
        for near_length in range(length - 2, length + 3):
            for other, other_letters in self._by_shape.get((digits, words, near_length), {}).items():
                # An edit changes at most two letters of the set, so most names are dropped here.
                if (letters ^ other_letters).bit_count() <= 4 and (distance := _slips(name, other)):
                    ranked.append((distance, other))
        found.extend(other for _, other in sorted(ranked) if other not in found)
        return tuple(found)


def _shape(name: str) -> _Shape:
    """What names have in common with their slips, but for the length: the digits and the number of words."""
    return tuple(_DIGITS.findall(name)), name.count("_"), len(name)


def _letters(name: str) -> int:
    """The set of a name's letters as bits."""
    bits = 0
    for letter in name.lower():
        bits |= 1 << (ord(letter) & 31)
    return bits


def _plain_form(name: str) -> str:
    """The name without case, underscores and plurals."""
    return "".join(_singular(word) for word in name.lower().split("_"))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return word


def _slips(name: str, other: str) -> int:
    """How many slips of the fingers lead from one name to the other; 0 for too many."""
    if name == other or _DIGITS.findall(name) != _DIGITS.findall(other):
        return 0
    words, other_words = name.lower().split("_"), other.lower().split("_")
    if len(words) != len(other_words):
        return 0
    total = 0
    for word, other_word in zip(words, other_words, strict=True):
        if word != other_word:
            slips = _slips_in_word(word, other_word, _SHORTEST_ALONE if len(words) == 1 else _SHORTEST_AMONG)
            if not slips:
                return 0
            total += slips
    return total if total <= 2 else 0


def _slips_in_word(word: str, other: str, shortest: int) -> int:
    shorter = min(len(word), len(other))
    distance = _distance(word, other)
    if distance == 1:
        replaced = len(word) == len(other) and sorted(word) != sorted(other)
        return 1 if shorter >= (_SHORTEST_REPLACED if replaced else shortest) else 0
    if distance != 2 or shorter < _WORD_THAT_MAY_LOSE_TWO - 1 or word[0] != other[0]:
        return 0
    # Two letters replaced make another word more often than a slip: minimum, maximum.
    ours, theirs = Counter(word), Counter(other)
    differing = (ours - theirs).total() + (theirs - ours).total()
    return 2 if differing <= 3 and max(len(word), len(other)) >= _WORD_THAT_MAY_LOSE_TWO else 0


def _distance(one: str, other: str) -> int:
    """Letters inserted, deleted, replaced, or swapped with their neighbour, up to 3."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, above, row = row, before, [i]
        for j, other_letter in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other_letter:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
        if min(row) > 2:
            return 3
    return min(row[-1], 3)
