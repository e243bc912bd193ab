"""``check_output``: the node that is checked, its raw value, and one node for each validator."""

from __future__ import annotations

from dataclasses import replace

from hamilton_ls.modifiers.application import Application, Nodes
from hamilton_ls.modifiers.evaluation import Arguments
from hamilton_ls.modifiers.metadata import with_tags
from hamilton_ls.modifiers.selection import targets
from hamilton_ls.modifiers.specs import Dependency, NodeSpec, TagValue, TypeRef

VALIDATION_RESULT = TypeRef("ValidationResult", "hamilton.data_quality.base.ValidationResult")

_OWN_ARGUMENTS = ("importance", "default_validator_candidates", "target_")


def check_output(use: Application, nodes: Nodes) -> Nodes:
    """``@check_output(range=(0, 1), importance="fail")``: ``x_raw``, ``x_range_validator`` and ``x``."""
    arguments = use.arguments()
    chosen = targets(use, arguments, nodes)
    kept = tuple(node for node in nodes if all(node is not other for other in chosen))
    return kept + tuple(made for node in chosen for made in _checked(use, arguments, node))


def _checked(use: Application, arguments: Arguments, node: NodeSpec) -> Nodes:
    here = use.site.anchor(use.function.name_span)
    raw = replace(node, name=f"{node.name}_raw")
    validators = []
    for keyword in arguments.others(*_OWN_ARGUMENTS):
        validator = NodeSpec(
            name=f"{node.name}_{keyword.name}_validator",
            type=VALIDATION_RESULT,
            dependencies=(Dependency(raw.name, node.type, False, raw.name, here),),
            tags=node.tags,
            anchor=keyword.anchor,
            documentation=f"Checks `{keyword.name}` of `{node.name}`.",
            opaque=node.opaque,
        )
        marks: dict[str, TagValue] = {
            "hamilton.data_quality.contains_dq_results": True,
            "hamilton.data_quality.source_node": node.name,
        }
        validators.append(with_tags(validator, marks))
    dependencies = (
        Dependency(raw.name, node.type, False, raw.name, here),
        *(Dependency(v.name, VALIDATION_RESULT, False, v.name, here) for v in validators),
    )
    return (*validators, replace(node, dependencies=dependencies), raw)
