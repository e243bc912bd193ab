"""Messages to a channel of Slack when nodes fail."""

import traceback
from typing import Any

from slack_sdk import WebClient

from hamilton.execution.graph_functions import create_input_string
from hamilton.lifecycle import NodeExecutionHook


class SlackNotifier(NodeExecutionHook):
    """Tells a channel of nodes that failed.

    :param api_key: the key of the client.
    :param channel: the channel.
    """

    def __init__(self, api_key: str, channel: str, **kwargs: Any):
        self.slack_client = WebClient(api_key)
        self.channel = channel
        self.kwargs = kwargs

    def run_before_node_execution(
        self,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        **future_kwargs: Any,
    ) -> None:
        """Nothing to tell."""

    def run_after_node_execution(
        self,
        node_name: str,
        node_tags: dict[str, Any],
        node_kwargs: dict[str, Any],
        node_return_type: type,
        result: Any,
        error: Exception | None,
        success: bool,
        task_id: str | None,
        run_id: str,
        **future_kwargs: Any,
    ) -> None:
        """Tell of a node that failed."""
        if error is None:
            return
        trace = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        told = (
            f"*Node `{node_name}` failed*\n> *Run:* {run_id}\n> *Task:* {task_id}\n> *Error:* {error}\n"
            f"> *Trace:* ```\n{trace}```\n> *Tags:* `{node_tags}`\n> *Inputs:* ```{create_input_string(node_kwargs)}```"
            f"\n> *Type:* `{node_return_type}`\n"
        )
        self.slack_client.chat_postMessage(channel=self.channel, text=told)
