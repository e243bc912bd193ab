#- /no_tuple.py
"""HAM010"""

from hamilton.function_modifiers import dataloader


@dataloader()
def rows(path: str) -> list: ...


#- /three_parts.py
"""HAM010"""

from hamilton.function_modifiers import dataloader


@dataloader()
def rows(path: str) -> tuple[list, dict, int]: ...


#- /no_metadata.py
"""HAM010"""

from hamilton.function_modifiers import dataloader


@dataloader()
def rows(path: str) -> tuple[list, int]: ...


#- /of_no_node.py
"""HAM010"""

from hamilton.function_modifiers import dataloader, hamilton_exclude


@hamilton_exclude
@dataloader()
def loaded(path: str) -> int: ...


def total(path: str) -> int: ...
