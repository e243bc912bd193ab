"""The messages between the server and its clients beyond LSP itself, as they look on the wire.

``extension/src/protocol.gen.ts`` is generated from this module by ``scripts/protocol.py``; a test
checks that it is current. Keys are camelCase because this is the wire. All names of nodes are
names within a dataflow; all dataflows are named by ``DataflowInfo.name``.

Which methods carry them is said in ``methods.py``.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from typing_extensions import NotRequired

PROTOCOL_VERSION = 1

NodeKind = Literal["function", "input", "config", "opaque", "materializer"]
NodeStatus = Literal["exact", "partial", "stale", "opaque"]
RunState = Literal["queued", "running", "ok", "cached", "failed", "skipped", "cancelled", "stale"]
Outcome = Literal["ok", "failed", "cancelled", "crashed", "refused"]
VerdictKind = Literal["same", "differs", "could not be built", "not known statically", "not compared"]
InputKind = Literal["literal", "expression", "file"]


class WirePosition(TypedDict):
    """LSP's position: zero-based line, character in the negotiated encoding."""

    line: int
    character: int


class WireRange(TypedDict):
    """LSP's range."""

    start: WirePosition
    end: WirePosition


class InitializationOptions(TypedDict):
    """What the client says at the start; every key may be missing."""

    trusted: NotRequired[bool]
    """False in an untrusted workspace: everything static works, running is refused."""
    interpreter: NotRequired[str | None]
    """The user's Python, where the client knows it; else the server looks for one."""
    interpreterSource: NotRequired[str | None]
    """Who chose it, for messages: ``the setting hamilton.interpreter``, say."""
    folders: NotRequired[dict[str, FolderSettings] | None]
    """By the URI of a workspace folder: what holds there instead."""
    runtimePath: NotRequired[str | None]
    """The folder that holds the bundled ``hamilton`` package."""
    documentation: NotRequired[str | None]
    """The URI of the folder with the pages of diagnostics, ``HAM001.md`` and so on."""
    diagnostics: NotRequired[DiagnosticSettings | None]
    exclude: NotRequired[list[str] | None]
    """The client's setting ``hamilton.exclude``: patterns as in a .gitignore, of files to leave out."""
    cache: NotRequired[str | None]
    """The folder to keep what was read in for the next start, or ``off``; else one of the user's own."""


class FolderSettings(TypedDict):
    """What the client says of one of several workspace folders."""

    interpreter: str | None
    interpreterSource: str | None


class DiagnosticSettings(TypedDict):
    """The client's settings ``hamilton.diagnostics``."""

    severity: NotRequired[dict[str, Any]]
    """By code: a severity, or ``off``. Goes before pyproject.toml; what means nothing is left out."""


class ConfigChoice(TypedDict):
    """A configuration key that the dataflow's functions ask about, and the values they name."""

    key: str
    values: list[Any]


class DataflowInfo(TypedDict):
    """One dataflow of the workspace."""

    name: str
    origin: Literal["pyproject", "driver", "module"]
    modules: list[str]
    uris: list[str]
    config: dict[str, Any]
    """The configuration in force: the chosen one, else the dataflow's own."""
    choices: list[ConfigChoice]
    nodeCount: int


class ConfigureParams(TypedDict):
    """``config`` None goes back to the dataflow's own."""

    dataflow: str
    config: dict[str, Any] | None


class GraphOpenParams(TypedDict):
    """Names the dataflow to show."""

    dataflow: str


class GraphNode(TypedDict):
    """A node as the graph panel shows it. ``name`` is its identity within the dataflow."""

    name: str
    kind: NodeKind
    type: str | None
    module: str | None
    function: str | None
    """The function that makes it, as written; None for what comes from outside."""
    summary: str | None
    """The first line of the documentation."""
    tags: dict[str, Any]
    status: NodeStatus
    reason: str | None
    """Why an opaque node is opaque."""
    errors: int
    warnings: int


class GraphEdge(TypedDict):
    """``source`` is needed by ``target``. Identity: the pair."""

    source: str
    target: str
    optional: bool
    mismatch: bool
    """The types of its two ends do not go together."""


class NodeVariant(TypedDict):
    """One of the functions that make a node, each under its own configurations."""

    function: str
    when: list[str]
    """All of these must hold: ``region='UK'``, ``year in [2023, 2024]``."""
    chosen: bool
    """Whether the configuration in force keeps it."""
    type: str | None
    config: dict[str, Any] | None
    """The configuration in force, changed as little as it takes to keep it; None where nothing would."""


class GraphVariants(TypedDict):
    """A dataflow under all configurations at once: each node on one card, whoever makes it.

    Edges are those of all variants of their target. A picture of the moment: no patches follow.
    """

    dataflow: str
    nodes: list[GraphNode]
    edges: list[GraphEdge]
    variants: dict[str, list[NodeVariant]]
    """For the nodes that depend on the configuration."""


class GraphPage(TypedDict):
    """What a page that shows a dataflow by itself must hold beside the graph: there is nobody to ask later."""

    dataflow: str
    places: dict[str, str]
    """By node: `features.py:12`. What comes from outside has none."""
    descriptions: dict[str, NodeDescription]
    variants: GraphVariants


class GraphSnapshot(TypedDict):
    """A whole graph; patches of the same dataflow follow with rising revisions."""

    dataflow: str
    revision: int
    config: dict[str, Any]
    nodes: list[GraphNode]
    edges: list[GraphEdge]


class EdgeKey(TypedDict):
    """Names an edge."""

    source: str
    target: str


class GraphPatch(TypedDict):
    """From ``base`` to ``revision``. A client whose revision is not ``base`` opens the graph anew."""

    dataflow: str
    base: int
    revision: int
    nodes: list[GraphNode]
    """Added or changed."""
    removedNodes: list[str]
    edges: list[GraphEdge]
    """Added or changed."""
    removedEdges: list[EdgeKey]


class NodeParams(TypedDict):
    """Names a node."""

    dataflow: str
    node: str


class NodeDescription(TypedDict):
    """A node in full, for whoever points at it."""

    dataflow: str
    node: str
    signature: str | None
    """The header of the function that makes it, as it is written; None for what comes from outside."""
    documentation: str | None
    value: str | None
    """Of what comes from outside: the configuration's value, or the default, in Python."""


class NodeLocation(TypedDict):
    """Where a node is defined."""

    uri: str
    range: WireRange
    """The whole function."""
    selection: WireRange
    """Its name, or the string in the decorator that makes this node."""


class NodeAtParams(TypedDict):
    """A cursor."""

    uri: str
    position: WirePosition


class InputValue(TypedDict):
    """What the user gave for an input: a Python literal, a Python expression evaluated in the
    runner, or the path of a data file (csv, parquet, json, pickle...) that the runner loads."""

    kind: InputKind
    text: str


class InputField(TypedDict):
    """An external input that a run needs."""

    name: str
    type: str | None
    required: bool
    default: str | None
    """The source text of the default, where it is optional."""
    neededBy: list[str]


class RunPlanParams(TypedDict):
    """``targets`` empty means all nodes of the dataflow."""

    dataflow: str
    targets: list[str]


class RunPlan(TypedDict):
    """What a run would execute and which inputs it needs."""

    dataflow: str
    targets: list[str]
    nodes: list[str]
    """All nodes that would be executed or reused, upstream first."""
    inputs: list[InputField]
    problems: list[str]
    """Why it cannot run, in sentences; empty when it can."""


class RunStartParams(TypedDict):
    """Run ``targets`` and all that they need."""

    dataflow: str
    targets: list[str]
    inputs: dict[str, InputValue]


class DebugRule(TypedDict):
    """Whether a debugger that stays in the user's code goes into some other code, too. In the words
    of debugpy: one of ``path`` (a pattern) and ``module`` (with all below it) is there."""

    path: NotRequired[str]
    module: NotRequired[str]
    include: bool


class DebugPlan(TypedDict):
    """What a debugger has to launch to compute nodes in the user's interpreter."""

    python: str
    program: str
    args: list[str]
    cwd: str
    env: dict[str, str]
    """On top of the debugger's own."""
    rules: list[DebugRule]
    """For what lies in no library folder and would pass for the user's code."""


class RunStarted(TypedDict):
    """The run was accepted; events follow."""

    runId: str


class RunIdParams(TypedDict):
    """Names a run."""

    runId: str


class Frame(TypedDict):
    """One level of a traceback. ``uri`` is None where there is no such file."""

    uri: str | None
    file: str
    line: int
    """From 1."""
    function: str
    code: str
    isUser: bool
    """In the workspace, not in a library."""


class RunError(TypedDict):
    """Why a node failed."""

    type: str
    message: str
    node: str | None
    frames: list[Frame]
    text: str
    """The traceback as Python prints it."""


class NodeRun(TypedDict):
    """The last run of one node."""

    state: RunState
    seconds: float | None
    summary: str | None
    """The shape or the value, short: ``6 × 3 DataFrame``, ``0.25``."""


class RunEvent(TypedDict):
    """Something happened in a run. Which keys are there depends on ``event``:

    started: nodes, python, hamilton; node: node, run; output: stream, text; error: error;
    finished: outcome, seconds, message.
    """

    event: Literal["started", "node", "output", "error", "finished"]
    runId: str
    dataflow: str
    nodes: NotRequired[list[str]]
    targets: NotRequired[list[str]]
    python: NotRequired[str]
    hamilton: NotRequired[str]
    """Version and origin: ``1.90.0 (installed)`` or ``bundled``."""
    node: NotRequired[str]
    run: NotRequired[NodeRun]
    stream: NotRequired[Literal["stdout", "stderr"]]
    text: NotRequired[str]
    error: NotRequired[RunError]
    outcome: NotRequired[Outcome]
    seconds: NotRequired[float]
    message: NotRequired[str | None]


class RunStates(TypedDict):
    """All nodes of a dataflow that have a result, failed, were left out (cancelled, skipped) or are
    part of the run that goes on, as of now. It replaces what was known."""

    dataflow: str
    nodes: dict[str, NodeRun]


class VerifiedDifference(TypedDict):
    """One way in which a node of the graph differs from that of the real one."""

    what: str
    """``type``, ``dependencies``, ``missing``..."""
    static: str
    runtime: str


class VerifiedNode(TypedDict):
    """What came of one node."""

    name: str
    verdict: VerdictKind
    differences: list[VerifiedDifference]
    reason: str | None


class GraphVerification(TypedDict):
    """A graph beside the one that Hamilton itself builds of the same modules."""

    dataflow: str
    hamilton: str
    """Version and origin."""
    failure: str | None
    """Why the dataflow as a whole cannot be built."""
    nodes: list[VerifiedNode]
    """Sorted by name."""


class TableColumn(TypedDict):
    """A column of a table preview."""

    name: str
    dtype: str


class MappingEntry(TypedDict):
    """An entry of a mapping or sequence preview."""

    key: str
    type: str
    text: str


class ResultPreview(TypedDict):
    """A bounded picture of a node's value. Which keys are there depends on ``kind``:

    table: columns, index, rows, shape; image: mime, data; mapping and sequence: entries, length;
    text, number and other: text.
    """

    dataflow: str
    node: str
    kind: Literal["table", "image", "mapping", "sequence", "text", "number", "none", "other"]
    type: str
    """The type's full name: ``pandas.core.frame.DataFrame``."""
    summary: str
    seconds: float | None
    stale: bool
    columns: NotRequired[list[TableColumn]]
    index: NotRequired[list[str]]
    rows: NotRequired[list[list[str]]]
    shape: NotRequired[list[int]]
    mime: NotRequired[str]
    data: NotRequired[str]
    """Base64."""
    entries: NotRequired[list[MappingEntry]]
    length: NotRequired[int]
    text: NotRequired[str]
    truncated: NotRequired[bool]
