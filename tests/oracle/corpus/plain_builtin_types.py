"""Builtin and typing generics, spelled in all the ways that people spell them."""

from typing import Any, Dict, List, Mapping, Optional, Sequence, Set, Tuple, Union


def words(text: str) -> List[str]:
    return text.split()


def unique_words(words: List[str]) -> Set[str]:
    return set(words)


def counts(words: Sequence[str]) -> Dict[str, int]:
    return {word: words.count(word) for word in words}


def most_common(counts: Mapping[str, int]) -> Tuple[str, int]:
    return max(counts.items(), key=lambda item: item[1])


def summary(most_common: tuple[str, int], unique_words: Any, note: Union[str, None]) -> dict[str, Any]:
    return {"most_common": most_common, "unique": len(unique_words), "note": note}


def first_word(words: list) -> Optional[str]:
    return words[0] if words else None


def shout(first_word: Optional[str]) -> str | None:
    return first_word.upper() if first_word else None


def anything(shout: Any, limits: tuple[int, ...], flags: frozenset[str]) -> object:
    return (shout, limits, flags)
