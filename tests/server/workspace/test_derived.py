"""Results are kept until something that they were made from is another object."""

from __future__ import annotations

from hamilton_ls.workspace.derived import Derived

ONE, OTHER = ("one",), ("other",)


def test_a_result_is_kept_while_its_arguments_are_the_same_objects() -> None:
    derived = Derived()
    first = derived.get(("names",), (ONE, OTHER), lambda before: ["first"])
    assert derived.get(("names",), (ONE, OTHER), lambda before: ["second"]) is first
    assert derived.get(("names",), (ONE, ONE), lambda before: ["second"]) == ["second"]


def test_a_new_result_may_be_made_from_the_last_one() -> None:
    derived = Derived()
    derived.get(("count",), (ONE,), lambda before: 1 if before is None else before + 1)
    assert derived.get(("count",), (OTHER,), lambda before: 1 if before is None else before + 1) == 2


def test_results_about_others_are_forgotten_and_those_about_all_stay() -> None:
    derived = Derived()
    for name in (("all",), ("graph", "kept"), ("graph", "gone")):
        derived.get(name, (), lambda before: "first")
    derived.forget_others({"kept"})
    again = [
        derived.get(name, (), lambda before: "again")
        for name in (("all",), ("graph", "kept"), ("graph", "gone"))
    ]
    assert again == ["first", "first", "again"]
