"""Functions written for narwhals, run on frames of other libraries."""

from typing import Any

import narwhals as nw

from hamilton.lifecycle import api


class NarwhalsAdapter(api.NodeExecutionMethod):
    """Hands frames of other libraries to nodes as frames of narwhals, and back.

    The tag ``nw_kwargs`` of a node names options of ``narwhals.narwhalify`` that are to be True.
    """

    def run_to_execute_node(
        self,
        *,
        node_name: str,
        node_tags: dict[str, Any],
        node_callable: Any,
        node_kwargs: dict[str, Any],
        task_id: str | None,
        **future_kwargs: Any,
    ) -> Any:
        """Run a node."""
        options = dict.fromkeys(node_tags.get("nw_kwargs", ()), True)
        return nw.narwhalify(node_callable, **options)(**node_kwargs)


class NarwhalsDataFrameResultBuilder(api.ResultBuilder):
    """Builds results of frames of other libraries in place of those of narwhals.

    :param result_builder: builds them.
    """

    def __init__(self, result_builder: api.ResultBuilder | api.LegacyResultMixin):
        self.result_builder = result_builder

    def build_result(self, **outputs: Any) -> Any:
        """Build the result."""
        native = {
            name: nw.to_native(value) if isinstance(value, (nw.DataFrame, nw.Series)) else value
            for name, value in outputs.items()
        }
        return self.result_builder.build_result(**native)

    def output_type(self) -> type:
        return self.result_builder.output_type()
