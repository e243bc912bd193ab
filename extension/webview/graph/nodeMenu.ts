/** What the context menu offers, on a node and beside them all. */

import type { MenuItem } from "./furniture/menu";
import type { PanelMessage } from "./messages";
import type { GraphModel } from "./model";

export interface MenuContext {
  readonly model: GraphModel;
  readonly trusted: boolean;
  readonly send: (message: PanelMessage) => void;
}

export function nodeMenu({ model, trusted, send }: MenuContext, name: string): MenuItem[][] {
  const isExternal = ["input", "config"].includes(model.nodes.get(name)?.kind ?? "");
  const cannotRun = !trusted || isExternal || model.isRunning;
  const hasUpstream = model.next(name, "upstream").length > 0;
  return [
    [
      {
        label: "Run Node",
        key: "R",
        isDisabled: cannotRun,
        act: () => send({ type: "run", nodes: [name], scope: "node" }),
      },
      {
        label: "Run Upstream of Node",
        isDisabled: cannotRun || !hasUpstream,
        act: () => send({ type: "run", nodes: [name], scope: "upstream" }),
      },
    ],
    [
      {
        label: "Show Result",
        isDisabled: !hasResult(model, name),
        act: () => send({ type: "showResult", node: name }),
      },
    ],
    [
      {
        label: "Reveal in Editor",
        key: "Enter",
        act: () => send({ type: "reveal", node: name, beside: false }),
      },
      {
        label: "Reveal to the Side",
        key: "Shift+Enter",
        act: () => send({ type: "reveal", node: name, beside: true }),
      },
      { label: "Copy Name", act: () => send({ type: "copyName", node: name }) },
    ],
  ];
}

export interface CanvasMenuActions {
  fit(): void;
  arrange(): void;
  turn(): void;
}

export function canvasMenu(
  { model, trusted, send }: MenuContext,
  { fit, arrange, turn }: CanvasMenuActions,
): MenuItem[][] {
  return [
    [
      {
        label: "Run All",
        isDisabled: !trusted || model.isRunning || model.nodes.size === 0,
        act: () => send({ type: "run", nodes: [], scope: "all" }),
      },
      { label: "Cancel Run", isDisabled: !model.isRunning, act: () => send({ type: "cancel" }) },
    ],
    [
      { label: "Zoom to Fit", key: "F", act: fit },
      { label: "Arrange Anew", act: arrange },
      { label: "Turn Layout", key: "V", act: turn },
    ],
  ];
}

function hasResult(model: GraphModel, name: string): boolean {
  const state = model.runs.get(name)?.state;
  return state === "ok" || state === "cached" || state === "stale" || state === "failed";
}
