/** What all context menus know: the graph, whether something may run, and whom to tell. */

import type { MenuItem } from "./furniture/menu";
import type { PanelMessage, Surroundings } from "./messages";
import type { GraphModel } from "./model";

export interface MenuContext {
  readonly model: GraphModel;
  readonly trusted: boolean;
  readonly shownIn: Surroundings;
  readonly send: (message: PanelMessage) => void;
}

/** Items that need an editor around the panel. */
export function inEditor({ shownIn }: MenuContext, items: MenuItem[]): MenuItem[] {
  return shownIn === "editor" ? items : [];
}

/** Whether nothing can be run now: the workspace is not trusted, or a run goes on. */
export function isBusy({ model, trusted }: MenuContext): boolean {
  return !trusted || model.isRunning;
}

/** Those of some nodes that a function of the chosen configuration makes: inputs are given, not run. */
export function runnable(model: GraphModel, nodes: Iterable<string>): string[] {
  return [...nodes].filter((name) => {
    const kind = model.nodes.get(name)?.kind;
    return kind !== undefined && kind !== "input" && kind !== "config" && model.isChosen(name);
  });
}

/** Names as the list that a driver's `execute` takes. */
export function asFinalVars(nodes: readonly string[]): string {
  return `[${nodes.map((name) => JSON.stringify(name)).join(", ")}]`;
}

/** What is done with several nodes at once: to a selection, and to what a closed group stands for. */
export function itemsOfSeveral(context: MenuContext, nodes: readonly string[]): MenuItem[] {
  const { model, send } = context;
  const outputs = runnable(model, nodes);
  return [
    {
      label: "Copy as List of Outputs",
      key: "Ctrl+C",
      act: () => send({ type: "copyText", text: asFinalVars(nodes) }),
    },
    ...inEditor(context, [
      {
        label: "Save as Profile…",
        key: "S",
        isDisabled: outputs.length === 0,
        act: () => send({ type: "saveProfile", nodes: outputs }),
      },
    ]),
  ];
}
