/** What the context menu offers, on nodes and beside them all. */

import type { MenuItem } from "./furniture/menu";
import type { ExportFormat, PanelMessage, RevealPlace, Surroundings } from "./messages";
import type { GraphModel } from "./model";
import type { Group } from "./shown/groups";

export interface MenuContext {
  readonly model: GraphModel;
  readonly trusted: boolean;
  readonly shownIn: Surroundings;
  readonly send: (message: PanelMessage) => void;
}

export interface LensMenuActions {
  around(): void;
  upstream(): void;
  downstream(): void;
  between(): void;
  closeGroup(group: string): void;
}

/**
 * @param name the node that the menu was opened on.
 * @param selected all nodes that are selected, this one included.
 * @param around the groups that could be closed over it, innermost first.
 */
export function nodeMenu(
  context: MenuContext,
  name: string,
  selected: readonly string[],
  around: readonly Group[],
  lens: LensMenuActions,
): MenuItem[][] {
  return [
    inEditor(context, selected.length > 1 ? runSelected(context, selected) : runNode(context, name)),
    selected.length > 1 ? copySelected(context, selected) : inEditor(context, resultOf(context, name)),
    [
      { label: "Show Only Its Surroundings", key: "N", act: lens.around },
      { label: "Show Only Upstream", key: "U", act: lens.upstream },
      { label: "Show Only Downstream", key: "D", act: lens.downstream },
      ...(selected.length === 2 ? [{ label: "Show Only Paths Between", key: "P", act: lens.between }] : []),
      ...around.map((group, k) => ({
        label: `Close ${group.kind === "module" ? "Module" : "Group"} ${group.label}`,
        ...(k === 0 ? { key: "C" } : {}),
        act: () => lens.closeGroup(group.id),
      })),
    ],
    reveal(context, name),
  ].filter((items) => items.length > 0);
}

/** Items that need an editor around the panel. */
export function inEditor({ shownIn }: MenuContext, items: MenuItem[]): MenuItem[] {
  return shownIn === "editor" ? items : [];
}

function runNode({ model, trusted, send }: MenuContext, name: string): MenuItem[] {
  const cannotRun = !trusted || model.isRunning || runnable(model, [name]).length === 0;
  const hasUpstream = model.next(name, "upstream").length > 0;
  const run = (scope: "node" | "upstream") => () => send({ type: "run", nodes: [name], scope });
  return [
    { label: "Run Node", key: "R", isDisabled: cannotRun, act: run("node") },
    { label: "Run Upstream of Node", isDisabled: cannotRun || !hasUpstream, act: run("upstream") },
    {
      label: "Run Node and Downstream",
      isDisabled: cannotRun,
      act: () =>
        send({ type: "run", nodes: runnable(model, model.reach([name], "downstream")), scope: "node" }),
    },
  ];
}

function runSelected({ model, trusted, send }: MenuContext, selected: readonly string[]): MenuItem[] {
  const nodes = runnable(model, selected);
  return [
    {
      label: `Run ${nodes.length} Selected Nodes`,
      key: "R",
      isDisabled: !trusted || model.isRunning || nodes.length === 0,
      act: () => send({ type: "run", nodes, scope: "node" }),
    },
  ];
}

function copySelected({ send }: MenuContext, selected: readonly string[]): MenuItem[] {
  const list = `[${selected.map((name) => JSON.stringify(name)).join(", ")}]`;
  return [{ label: "Copy as List of Outputs", act: () => send({ type: "copyText", text: list }) }];
}

function resultOf({ model, send }: MenuContext, name: string): MenuItem[] {
  return [
    {
      label: "Show Result",
      isDisabled: !hasResult(model, name),
      act: () => send({ type: "showResult", node: name }),
    },
  ];
}

function reveal(context: MenuContext, name: string): MenuItem[] {
  const { shownIn, send } = context;
  const to = (where: RevealPlace) => () => send({ type: "reveal", node: name, where });
  return [
    {
      label: shownIn === "editor" ? "Reveal in Editor" : "Show File and Line",
      key: "Enter",
      act: to("here"),
    },
    ...inEditor(context, [{ label: "Reveal to the Side", key: "Shift+Enter", act: to("beside") }]),
    { label: "Copy Name", act: () => send({ type: "copyText", text: name }) },
  ];
}

/** How the whole is looked at. */
export interface ViewActions {
  zoomToSelection(): void;
  present(): void;
}

export interface CanvasMenuActions extends ViewActions {
  fit(): void;
  arrange(): void;
  turn(): void;
  /** Whatever can be done about configurations. */
  readonly variants: MenuItem[];
  openAll(): void;
  closeAll(): void;
  save(format: ExportFormat): void;
  copyPicture(): void;
}

export function canvasMenu(
  context: MenuContext,
  {
    fit,
    zoomToSelection,
    present,
    arrange,
    turn,
    variants,
    openAll,
    closeAll,
    save,
    copyPicture,
  }: CanvasMenuActions,
): MenuItem[][] {
  const { model, trusted, send } = context;
  return [
    inEditor(context, [
      {
        label: "Run All",
        isDisabled: !trusted || model.isRunning || model.nodes.size === 0,
        act: () => send({ type: "run", nodes: [], scope: "all" }),
      },
      { label: "Cancel Run", isDisabled: !model.isRunning, act: () => send({ type: "cancel" }) },
    ]),
    [
      { label: "Open All Groups", act: openAll },
      { label: "Close All Groups", act: closeAll },
    ],
    variants,
    [
      { label: "Zoom to Fit", key: "F", act: fit },
      { label: "Zoom to Selection", key: "Z", act: zoomToSelection },
      { label: "Arrange Anew", act: arrange },
      { label: "Turn Layout", key: "V", act: turn },
      { label: "Present", key: ".", act: present },
    ],
    [
      { label: "Copy as Picture", act: copyPicture },
      { label: "Save as SVG…", act: () => save("svg") },
      { label: "Save as PNG…", act: () => save("png") },
      { label: "Save as Graphviz DOT…", act: () => save("dot") },
      { label: "Save as Mermaid…", act: () => save("mmd") },
      { label: "Save as Interactive HTML…", act: () => save("html") },
    ],
  ].filter((items) => items.length > 0);
}

/** Those of some nodes that a function of the chosen configuration makes: inputs are given, not run. */
export function runnable(model: GraphModel, nodes: Iterable<string>): string[] {
  return [...nodes].filter((name) => {
    const kind = model.nodes.get(name)?.kind;
    return kind !== undefined && kind !== "input" && kind !== "config" && model.isChosen(name);
  });
}

function hasResult(model: GraphModel, name: string): boolean {
  const state = model.runs.get(name)?.state;
  return state === "ok" || state === "cached" || state === "stale" || state === "failed";
}
