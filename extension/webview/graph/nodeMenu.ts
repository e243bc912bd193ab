/** What the context menu offers on a node, and on several that are selected. */

import type { MenuItem } from "./furniture/menu";
import { inEditor, isBusy, itemsOfSeveral, type MenuContext, runnable } from "./menuContext";
import type { RevealPlace } from "./messages";
import type { GraphModel } from "./model";
import type { Group } from "./shown/groups";

export interface LensMenuActions {
  around(): void;
  upstream(): void;
  downstream(): void;
  between(): void;
}

export interface NodeMenuActions {
  readonly lens: LensMenuActions;
  closeGroup(group: string): void;
  showDocumentation(): void;
}

/**
 * @param name the node that the menu was opened on.
 * @param around the groups that could be closed over it, innermost first.
 */
export function nodeMenu(
  context: MenuContext,
  name: string,
  around: readonly Group[],
  { lens, closeGroup, showDocumentation }: NodeMenuActions,
): MenuItem[][] {
  return [
    inEditor(context, runNode(context, name)),
    [
      ...inEditor(context, [showResult(context, name)]),
      { label: "Show Documentation", key: "I", act: showDocumentation },
    ],
    [...lensItems(lens, "Its"), ...around.map((group, k) => closing(group, k, closeGroup))],
    goTo(context, name),
    edit(context, name),
  ].filter((items) => items.length > 0);
}

/** @param selected the nodes that the selected cards stand for; more than one. */
export function selectionMenu(
  context: MenuContext,
  selected: readonly string[],
  lens: LensMenuActions,
): MenuItem[][] {
  const { model, send } = context;
  const nodes = runnable(model, selected);
  return [
    inEditor(context, [
      {
        label: nodes.length === 1 ? "Run 1 Selected Node" : `Run ${nodes.length} Selected Nodes`,
        key: "R",
        isDisabled: isBusy(context) || nodes.length === 0,
        act: () => send({ type: "run", nodes, scope: "node" }),
      },
    ]),
    itemsOfSeveral(context, selected),
    [
      ...lensItems(lens, "Their"),
      ...(selected.length === 2 ? [{ label: "Show Only Paths Between", key: "P", act: lens.between }] : []),
    ],
  ].filter((items) => items.length > 0);
}

function runNode(context: MenuContext, name: string): MenuItem[] {
  const { model, trusted, send } = context;
  const isMade = runnable(model, [name]).length > 0;
  const cannotRun = isBusy(context) || !isMade;
  const hasUpstream = runnable(model, model.reach([name], "upstream")).some((other) => other !== name);
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
    {
      label: "Debug Node",
      key: "B",
      isDisabled: !trusted || !isMade,
      act: () => send({ type: "debug", node: name }),
    },
  ];
}

function showResult({ model, send }: MenuContext, name: string): MenuItem {
  return {
    label: "Show Result",
    key: "O",
    isDisabled: !hasResult(model, name),
    act: () => send({ type: "showResult", node: name }),
  };
}

function lensItems(lens: LensMenuActions, whose: "Its" | "Their"): MenuItem[] {
  return [
    { label: `Show Only ${whose} Surroundings`, key: "N", act: lens.around },
    { label: "Show Only Upstream: All That a Run Needs", key: "U", act: lens.upstream },
    { label: "Show Only Downstream", key: "D", act: lens.downstream },
  ];
}

function closing(group: Group, position: number, closeGroup: (group: string) => void): MenuItem {
  return {
    label: `Close ${group.kind === "module" ? "Module" : "Group"} ${group.label}`,
    ...(position === 0 ? { key: "C" } : {}),
    act: () => closeGroup(group.id),
  };
}

function goTo(context: MenuContext, name: string): MenuItem[] {
  const { shownIn, send } = context;
  const to = (where: RevealPlace) => () => send({ type: "reveal", node: name, where });
  return [
    {
      label: shownIn === "editor" ? "Reveal in Editor" : "Show File and Line",
      key: "Enter",
      act: to("here"),
    },
    ...inEditor(context, [
      { label: "Reveal to the Side", key: "Shift+Enter", act: to("beside") },
      {
        label: "Find All References",
        key: "Shift+F12",
        act: () => send({ type: "findReferences", node: name }),
      },
    ]),
  ];
}

function edit(context: MenuContext, name: string): MenuItem[] {
  const { model, send } = context;
  const isMade = runnable(model, [name]).length > 0;
  return [
    { label: "Copy Name", key: "Ctrl+C", act: () => send({ type: "copyText", text: name }) },
    ...inEditor(context, [
      { label: "Rename…", key: "F2", act: () => send({ type: "rename", node: name }) },
      {
        label: "Save as Profile…",
        key: "S",
        isDisabled: !isMade,
        act: () => send({ type: "saveProfile", nodes: [name] }),
      },
    ]),
  ];
}

function hasResult(model: GraphModel, name: string): boolean {
  const state = model.runs.get(name)?.state;
  return state === "ok" || state === "cached" || state === "stale" || state === "failed";
}
