/** What the context menu offers beside all nodes: the graph as a whole, and how it is looked at. */

import type { MenuItem } from "./furniture/menu";
import { inEditor, isBusy, type MenuContext } from "./menuContext";
import type { ExportFormat } from "./messages";

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

export function canvasMenu(context: MenuContext, actions: CanvasMenuActions): MenuItem[][] {
  const { save } = actions;
  return [
    inEditor(context, runs(context)),
    inEditor(context, panels(context)),
    [
      { label: "Open All Groups", act: actions.openAll },
      { label: "Close All Groups", act: actions.closeAll },
    ],
    actions.variants,
    [
      { label: "Zoom to Fit", key: "F", act: actions.fit },
      { label: "Zoom to Selection", key: "Z", act: actions.zoomToSelection },
      { label: "Tidy: Lay Out Anew", key: "T", act: actions.arrange },
      { label: "Turn Layout", key: "V", act: actions.turn },
      { label: "Present", key: ".", act: actions.present },
    ],
    [
      { label: "Copy as Picture", act: actions.copyPicture },
      { label: "Save as SVG…", act: () => save("svg") },
      { label: "Save as PNG…", act: () => save("png") },
      { label: "Save as Graphviz DOT…", act: () => save("dot") },
      { label: "Save as Mermaid…", act: () => save("mmd") },
      { label: "Save as Interactive HTML…", act: () => save("html") },
    ],
  ].filter((items) => items.length > 0);
}

function runs(context: MenuContext): MenuItem[] {
  const { model, send } = context;
  return [
    {
      label: "Run All",
      isDisabled: isBusy(context) || model.nodes.size === 0,
      act: () => send({ type: "run", nodes: [], scope: "all" }),
    },
    { label: "Run Profile…", isDisabled: isBusy(context), act: () => send({ type: "runProfile" }) },
    { label: "Cancel Run", isDisabled: !model.isRunning, act: () => send({ type: "cancel" }) },
  ];
}

function panels({ model, send }: MenuContext): MenuItem[] {
  const { dataflow } = model;
  if (dataflow === null) return [];
  return [{ label: "Open in Another Panel", act: () => send({ type: "openAnother", dataflow }) }];
}
