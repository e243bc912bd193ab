import functools
from typing import Callable
from hamilton.function_modifiers import tag, extract_columns, check_output
from hamilton import function_modifiers as fm

def owned_by(team):
    """Documentation."""
    return tag(owner=team)

def team(name: str, *, level: str = "gold") -> Callable:
    return fm.tag(team=name, level=f"level_{level}")

def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)
    return wrapper

def retry(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return function(*args, **kwargs)
        return wrapper
    return decorate

def registered(function):
    REGISTRY.append(function)
    return function
REGISTRY = []

def both(function):
    return tag(kind="both")(extract_columns("col_a", "col_b")(function))

def columns(*names):
    return extract_columns(*names)

def marked(value):
    def deco(fn):
        return tag(mark=value)(fn)
    return deco
