"""Documentation of nodes: none, one line, several, and an iterator as a result."""

from typing import Generator, Iterator, List

from hamilton.function_modifiers import parameterize, value


def lines(path: str) -> Iterator[str]:
    yield from open(path)


def pairs(lines: Iterator[str]) -> Generator[tuple[str, str], None, None]:
    """Key and value of every line.

    Lines without a colon are left out:

        key: value
    """
    for line in lines:
        key, _, text = line.partition(":")
        yield key, text


def settings(pairs: Generator[tuple[str, str], None, None]) -> List[str]:
    """   Oddly indented.
        Second line.
    """
    return [key for key, _ in pairs]


@parameterize(first={"position": value(0)}, last={"position": value(-1)})
def setting(settings: List[str], position: int) -> str:
    """The setting at {position}."""
    return settings[position]
