/** The nodes of the run beside the result: a list that is walked with the arrow keys. */

import { element } from "./element";
import { duration } from "./format";
import { stateIcon } from "./icons";
import type { RunPicture, RunRow, ViewMessage } from "./messages";

/** Returns the list of a run's nodes, upstream first; null where there is but one. */
export function rowList(run: RunPicture, post: (message: ViewMessage) => void): HTMLElement | null {
  if (run.rows.length < 2) {
    return null;
  }
  const select = (node: string | undefined) => node !== undefined && post({ type: "select", node });
  const list = element(
    "ul",
    {
      class: "rows",
      testId: "hamilton-rows",
      attributes: { role: "listbox", tabindex: "0", "aria-label": "Nodes of the run" },
      on: {
        keydown: (event) => {
          const { key } = event as KeyboardEvent;
          const at = run.rows.findIndex(({ node }) => node === run.selected);
          const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: run.rows.length - 1 }[key];
          if (to !== undefined) {
            event.preventDefault();
            select(run.rows[to]?.node);
          } else if (key === "Enter" && run.selected !== null) {
            post({ type: "reveal", node: run.selected });
          }
        },
      },
    },
    ...run.rows.map((row) => rowItem(row, row.node === run.selected, post)),
  );
  if (run.rows.some(({ node }) => node === run.selected)) {
    list.setAttribute("aria-activedescendant", rowId(run.selected));
  }
  return list;
}

const rowId = (node: string | null) => `row-${node}`;

function rowItem(row: RunRow, isSelected: boolean, post: (message: ViewMessage) => void): HTMLElement {
  const item = element(
    "li",
    {
      class: `${isSelected ? "selected" : ""} ${row.isTarget ? "target" : ""}`.trim(),
      title: row.summary === null ? row.node : `${row.node}: ${row.summary}`,
      attributes: {
        id: rowId(row.node),
        role: "option",
        "aria-selected": String(isSelected),
        "data-node": row.node,
        "data-state": row.state,
      },
      on: {
        click: () => post({ type: "select", node: row.node }),
        dblclick: () => post({ type: "reveal", node: row.node }),
      },
    },
    stateIcon(row.state),
    element("span", { class: "name" }, row.node),
    element("span", { class: "summary quiet" }, row.summary ?? ""),
    element("span", { class: "seconds quiet" }, row.seconds === null ? "" : duration(row.seconds)),
  );
  return item;
}
