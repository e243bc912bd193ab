"""Results are kept until something that they were made from says something else."""

from __future__ import annotations

from collections.abc import Callable

from hamilton_ls.facts.files import SourceFile
from hamilton_ls.workspace.derived import Derived, Files, Reading


def files(**texts: str) -> Files:
    by_path = {f"{name}.py": SourceFile.read(f"{name}.py", text) for name, text in texts.items()}
    return Files(by_path, tuple(sorted(by_path)))


def with_text(before: Files, path: str, text: str) -> Files:
    by_path = {**before.by_path, path: before.by_path[path].replaced(text)}
    return Files(by_path, before.paths)


class Counted:
    """A computation that knows how often it was done."""

    def __init__(self, compute: Callable[[Reading], object]) -> None:
        self.times = 0
        self._compute = compute

    def __call__(self, reading: Reading) -> object:
        self.times += 1
        return self._compute(reading)


START = files(a="def f(x): return 1\n", b="def g(f): return 2\n")


def names_in(path: str) -> Counted:
    return Counted(lambda reading: [f.name for f in reading.facts(path).functions])


def test_a_result_is_kept_while_its_files_say_the_same() -> None:
    derived, compute = Derived(), names_in("a.py")
    first = derived.get(("names",), (), START, compute)
    later = with_text(with_text(START, "b.py", "def h(): ...\n"), "a.py", "def f(x): return 100\n")
    assert derived.get(("names",), (), later, compute) is first
    assert compute.times == 1


def test_a_result_is_made_again_when_a_file_that_was_read_says_something_else() -> None:
    derived, compute = Derived(), names_in("a.py")
    derived.get(("names",), (), START, compute)
    assert derived.get(("names",), (), with_text(START, "a.py", "def k(x): ...\n"), compute) == ["k"]


def test_a_file_that_was_missing_counts_as_read() -> None:
    derived, compute = Derived(), names_in("c.py")
    assert derived.get(("names",), (), START, compute) == []
    more = files(c="def late(): ...\n")
    assert derived.get(("names",), (), Files({**START.by_path, **more.by_path}, START.paths), compute) == [
        "late"
    ]


def test_who_listed_the_files_is_made_again_when_there_are_more() -> None:
    derived, compute = Derived(), Counted(lambda reading: reading.paths())
    derived.get(("paths",), (), START, compute)
    assert derived.get(("paths",), (), files(a=""), compute) == ("a.py",)


def test_other_arguments_make_another_result() -> None:
    derived, compute = Derived(), names_in("a.py")
    for argument in ("x", "x", "y", "x"):
        derived.get(("names",), (argument,), START, compute)
    assert compute.times == 3


def test_an_older_state_gets_an_answer_of_its_own() -> None:
    derived, compute = Derived(), names_in("a.py")
    later = with_text(START, "a.py", "def k(x): ...\n")
    assert derived.get(("names",), (), later, compute) == ["k"]
    assert derived.get(("names",), (), START, compute) == ["f"]


def test_what_is_about_a_subject_that_has_gone_is_forgotten() -> None:
    derived, compute = Derived(), names_in("a.py")
    names = [("graph", "old"), ("graph", "new"), ("dataflows",)]
    for name in names:
        derived.get(name, (), START, compute)
    derived.forget_others({"new"})
    for name in names:
        derived.get(name, (), START, compute)
    assert compute.times == 4
