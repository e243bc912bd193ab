/** What the context menu offers on the card of a closed group. */

import type { MenuItem } from "./furniture/menu";
import { inEditor, isBusy, itemsOfSeveral, type MenuContext, runnable } from "./menuContext";
import type { GroupSummary } from "./shown/shownGraph";

export interface GroupMenuActions {
  open(): void;
  around(): void;
  showDocumentation(): void;
}

export function groupMenu(
  context: MenuContext,
  { group }: GroupSummary,
  actions: GroupMenuActions,
): MenuItem[][] {
  const { model, send } = context;
  const nodes = runnable(model, group.members);
  const [first] = nodes;
  return [
    [
      { label: `Open ${group.label}`, key: "Enter", act: actions.open },
      { label: "Show Only Its Surroundings", key: "N", act: actions.around },
      { label: "Show Documentation", key: "I", act: actions.showDocumentation },
    ],
    inEditor(context, [
      {
        label: nodes.length === 1 ? "Run Its Node" : `Run Its ${nodes.length} Nodes`,
        key: "R",
        isDisabled: isBusy(context) || nodes.length === 0,
        act: () => send({ type: "run", nodes, scope: "node" }),
      },
    ]),
    itemsOfSeveral(context, nodes),
    first === undefined
      ? []
      : [
          {
            label: context.shownIn === "editor" ? "Reveal in Editor" : "Show File and Line",
            act: () => send({ type: "reveal", node: first, where: "here" }),
          },
        ],
  ].filter((items) => items.length > 0);
}
