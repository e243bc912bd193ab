import sys
from typing import TYPE_CHECKING, overload
import hamilton.function_modifiers
from hamilton.function_modifiers import tag

USE_NEW = True

if TYPE_CHECKING:
    def typed_only() -> int: ...

if sys.version_info >= (3, 8):
    def versioned(a: int) -> int:
        return a
else:
    def versioned(b: str) -> int:
        return 1

if USE_NEW:
    def chosen(new: int) -> int:
        return new
else:
    def chosen(old: int) -> int:
        return old

if not USE_NEW:
    def unwanted() -> int:
        return 1

if __name__ == "__main__":
    def only_as_script() -> int:
        return 1

def removed() -> int:
    return 1
del removed

def becomes_constant() -> int:
    return 1
becomes_constant = 3

def becomes_class() -> int:
    return 1
class becomes_class: pass

def tagged(x: int) -> int:
    return x
tagged = tag(late="yes")(tagged)

@overload
def loaded(x: int) -> int: ...
@overload
def loaded(x: str) -> str: ...
def loaded(x: int) -> int:
    return x

def replaced(x: int) -> int:
    return x
from os.path import join as replaced

constant = 3
def constant() -> int:
    return 1

@hamilton.function_modifiers.tag(owner="me")
def plain_import() -> int:
    return 1

class Model:
    def method(self) -> int:
        return 1
