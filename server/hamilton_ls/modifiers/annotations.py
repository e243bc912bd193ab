"""Annotations that are texts when the module runs, where a modifier reads them as they are."""

from __future__ import annotations

from hamilton_ls.modifiers.application import Application
from hamilton_ls.modifiers.evaluation import Invalid


def refuse_annotations_as_texts(use: Application) -> None:
    """Refuse a modifier that does not resolve annotations, where all of the module are texts.

    Raises:
        Invalid: the module says ``from __future__ import annotations``.
    """
    if use.scope.full_path("annotations") == "__future__.annotations":
        raise Invalid(
            f"`{use.label}` reads annotations as they are, and `from __future__ import annotations` makes texts "
            f"of them. Move `{use.function.name}` to a module without that import.",
            use.anchor,
        )
