/** A table preview: column names with their types stay in sight above, row labels at the left. */

import type { ResultPreview } from "../../src/protocol.gen";
import { element } from "./element";
import { count, isNumeric } from "./format";

const NOTHING = new Set(["nan", "NaN", "None", "<NA>", "NaT", "null"]);

/** Returns the table with a line below it that says how much of the value it shows. */
export function tableView(preview: ResultPreview): HTMLElement {
  const columns = preview.columns ?? [];
  const rows = preview.rows ?? [];
  const numeric = columns.map(({ dtype }) => isNumeric(dtype));
  const head = element(
    "tr",
    {},
    element(
      "th",
      { class: "corner", attributes: { scope: "col" } },
      element("span", { class: "hidden" }, "row"),
    ),
    ...columns.map(({ name, dtype }, column) =>
      element(
        "th",
        { class: numeric[column] ? "number" : "", attributes: { scope: "col" }, title: `${name}: ${dtype}` },
        element("span", { class: "column" }, name),
        element("span", { class: "dtype" }, dtype),
      ),
    ),
  );
  const body = rows.map((cells, row) =>
    element(
      "tr",
      {},
      element("th", { attributes: { scope: "row" } }, preview.index?.[row] ?? String(row)),
      ...cells.map((text, column) => cell(text, numeric[column] === true)),
    ),
  );
  return element(
    "div",
    { class: "table-view" },
    element(
      "div",
      {
        class: "scroll",
        attributes: { tabindex: "0", role: "region", "aria-label": `Table of ${preview.node}` },
      },
      element(
        "table",
        { class: "data", testId: "hamilton-result-table" },
        element("thead", {}, head),
        element("tbody", {}, ...body),
      ),
    ),
    element("p", { class: "extent" }, extent(preview, rows.length, columns.length)),
  );
}

function cell(text: string, isNumber: boolean): HTMLTableCellElement {
  const classes = [isNumber ? "number" : "", NOTHING.has(text) ? "nothing" : ""].join(" ").trim();
  return element("td", { class: classes, title: text.length > 40 ? text : "" }, text);
}

function extent(preview: ResultPreview, shownRows: number, shownColumns: number): string {
  const [rows = shownRows, columns = shownColumns] = preview.shape ?? [];
  const shown = [
    shownRows < rows ? count(shownRows, "row") : null,
    shownColumns < columns ? count(shownColumns, "column") : null,
  ].filter((part) => part !== null);
  const whole = `${count(rows, "row")} × ${count(columns, "column")}`;
  return shown.length === 0 ? whole : `${whole}; the first ${shown.join(" and ")} are shown`;
}
