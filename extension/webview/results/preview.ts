/** The value of a node, in the form that suits its kind. */

import type { ResultPreview } from "../../src/protocol.gen";
import { element } from "./element";
import { count } from "./format";
import { tableView } from "./table";

/** Returns the view of a value. */
export function previewView(preview: ResultPreview): HTMLElement {
  switch (preview.kind) {
    case "table":
      return tableView(preview);
    case "image":
      return imageView(preview);
    case "mapping":
    case "sequence":
      return entriesView(preview);
    case "number":
      return element(
        "output",
        { class: "big", testId: "hamilton-result-number" },
        preview.text ?? preview.summary,
      );
    case "none":
      return element("p", { class: "quiet", testId: "hamilton-result-none" }, "The node returned None.");
    case "text":
    case "other":
      return textView(preview);
  }
}

function imageView(preview: ResultPreview): HTMLElement {
  const image = element("img", {
    testId: "hamilton-result-image",
    attributes: { alt: `Result of ${preview.node}`, decoding: "sync" },
  });
  image.src = `data:${preview.mime ?? "image/png"};base64,${preview.data ?? ""}`;
  const frame = element(
    "button",
    {
      class: "picture",
      title: "Switch between the whole picture and its full size",
      on: { click: () => frame.classList.toggle("full") },
    },
    image,
  );
  return frame;
}

function entriesView(preview: ResultPreview): HTMLElement {
  const entries = preview.entries ?? [];
  const total = preview.length ?? entries.length;
  const noun = preview.kind === "mapping" ? "entry" : "item";
  const whole =
    total === 1
      ? `1 ${noun}`
      : `${count(total, "").trimEnd().replace(/s$/, "")} ${noun === "entry" ? "entries" : "items"}`;
  const head = element(
    "tr",
    {},
    ...[preview.kind === "mapping" ? "Key" : "Position", "Type", "Value"].map((name) =>
      element("th", { attributes: { scope: "col" } }, name),
    ),
  );
  const rows = entries.map(({ key, type, text }) =>
    element(
      "tr",
      {},
      element("th", { attributes: { scope: "row" } }, key),
      element("td", { class: "dtype" }, type),
      element("td", { class: "value" }, text),
    ),
  );
  return element(
    "div",
    { class: "table-view" },
    element(
      "div",
      {
        class: "scroll",
        attributes: { tabindex: "0", role: "region", "aria-label": `Entries of ${preview.node}` },
      },
      element(
        "table",
        { class: "data entries", testId: "hamilton-result-entries" },
        element("thead", {}, head),
        element("tbody", {}, ...rows),
      ),
    ),
    element(
      "p",
      { class: "extent" },
      entries.length < total ? `${whole}, of which the first ${entries.length}` : whole,
    ),
  );
}

function textView(preview: ResultPreview): HTMLElement {
  return element(
    "div",
    { class: "text-view" },
    element("pre", { testId: "hamilton-result-text" }, preview.text ?? preview.summary),
    preview.truncated ? element("p", { class: "extent" }, "The text goes on; this is its beginning.") : null,
  );
}
