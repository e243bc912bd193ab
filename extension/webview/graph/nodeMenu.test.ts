/** The menus of a node, of a selection, of a closed group and of the canvas: what they offer, and what comes of it. */

import { beforeEach, describe, expect, test } from "vitest";
import type { GraphNode, NodeKind } from "../../src/protocol.gen";
import { canvasMenu } from "./canvasMenu";
import type { MenuItem } from "./furniture/menu";
import { groupMenu } from "./groupMenu";
import type { MenuContext } from "./menuContext";
import type { PanelMessage, Surroundings } from "./messages";
import { GraphModel } from "./model";
import { nodeMenu, selectionMenu } from "./nodeMenu";
import type { GroupSummary } from "./shown/shownGraph";

const node = (name: string, kind: NodeKind): GraphNode => ({
  ...{ name, kind, type: "int", module: kind === "input" ? null : "m", function: name, summary: null },
  ...{ tags: {}, status: "exact", reason: null, errors: 0, warnings: 0 },
});

const model = new GraphModel();
let sent: PanelMessage[];
let done: string[];

beforeEach(() => {
  sent = [];
  done = [];
  model.applySnapshot({
    dataflow: "d",
    revision: 1,
    config: {},
    nodes: [
      node("rate", "input"),
      node("raw", "function"),
      node("cost", "function"),
      node("sum", "function"),
    ],
    edges: [
      { source: "rate", target: "raw", optional: false, mismatch: false },
      { source: "raw", target: "cost", optional: false, mismatch: false },
      { source: "cost", target: "sum", optional: false, mismatch: false },
    ],
  });
  model.applyRunStates({ dataflow: "d", nodes: { cost: { state: "ok", seconds: 1, summary: "3" } } });
});

const context = (shownIn: Surroundings = "editor", trusted = true): MenuContext => ({
  model,
  trusted,
  shownIn,
  send: (message) => sent.push(message),
});

const note = (what: string) => () => void done.push(what);
const lens = {
  around: note("around"),
  upstream: note("up"),
  downstream: note("down"),
  between: note("between"),
};
const module = { kind: "module", id: "module m", label: "m", members: ["raw", "cost", "sum"] };

const menuOf = (name: string, in_ = context()) =>
  nodeMenu(in_, name, [module as never], {
    lens,
    closeGroup: note("close"),
    showDocumentation: note("documentation"),
  });
const menuOfGroup = (in_ = context()) =>
  groupMenu(in_, { group: module } as unknown as GroupSummary, {
    open: note("open"),
    around: note("around"),
    showDocumentation: note("documentation"),
  });
const menuOfCanvas = (in_ = context()) =>
  canvasMenu(in_, {
    ...{ fit: note("fit"), arrange: note("arrange"), turn: note("turn"), variants: [] },
    ...{ openAll: note("open all"), closeAll: note("close all"), save: note("save") },
    ...{ copyPicture: note("picture"), zoomToSelection: note("zoom"), present: note("present") },
  });

/** As on the screen: the items with their keys, those in brackets that cannot be chosen, lines between groups. */
function drawn(menu: MenuItem[][]): string[] {
  const line = ({ label, key, isDisabled }: MenuItem) => {
    const text = key === undefined ? label : `${label} ${key}`;
    return isDisabled ? `(${text})` : text;
  };
  return menu.flatMap((items, k) => [...(k === 0 ? [] : ["-"]), ...items.map(line)]);
}

function choose(menu: MenuItem[][], label: string): void {
  menu
    .flat()
    .find((item) => item.label === label)!
    .act();
}

describe("a node", () => {
  test("that a function makes", () => {
    expect(drawn(menuOf("cost"))).toEqual([
      ...["Run Node R", "Run Upstream of Node", "Run Node and Downstream", "Debug Node B", "-"],
      ...["Show Result O", "Show Documentation I", "-"],
      ...["Show Only Its Surroundings N", "Show Only Upstream: All That a Run Needs U"],
      ...["Show Only Downstream D", "Close Module m C", "-"],
      ...["Reveal in Editor Enter", "Reveal to the Side Shift+Enter", "Find All References Shift+F12", "-"],
      ...["Copy Name Ctrl+C", "Rename… F2", "Save as Profile… S"],
    ]);
  });

  test("that comes from outside is neither run nor debugged nor kept in a profile", () => {
    const refused = drawn(menuOf("rate")).filter((line) => line.startsWith("("));
    expect(refused).toEqual([
      ...["(Run Node R)", "(Run Upstream of Node)", "(Run Node and Downstream)", "(Debug Node B)"],
      ...["(Show Result O)", "(Save as Profile… S)"],
    ]);
  });

  test("that needs inputs only has no upstream to run", () => {
    expect(drawn(menuOf("raw"))).toContain("(Run Upstream of Node)");
  });

  test("in an untrusted workspace is looked at only", () => {
    const refused = drawn(menuOf("cost", context("editor", false))).filter((line) => line.startsWith("("));
    expect(refused).toEqual([
      ...["(Run Node R)", "(Run Upstream of Node)", "(Run Node and Downstream)", "(Debug Node B)"],
    ]);
  });

  test("in a browser has what needs no editor", () => {
    expect(drawn(menuOf("cost", context("browser")))).toEqual([
      ...["Show Documentation I", "-"],
      ...["Show Only Its Surroundings N", "Show Only Upstream: All That a Run Needs U"],
      ...[
        "Show Only Downstream D",
        "Close Module m C",
        "-",
        "Show File and Line Enter",
        "-",
        "Copy Name Ctrl+C",
      ],
    ]);
  });

  test.each<[string, PanelMessage]>([
    ["Run Node", { type: "run", nodes: ["cost"], scope: "node" }],
    ["Run Upstream of Node", { type: "run", nodes: ["cost"], scope: "upstream" }],
    ["Run Node and Downstream", { type: "run", nodes: ["cost", "sum"], scope: "node" }],
    ["Debug Node", { type: "debug", node: "cost" }],
    ["Show Result", { type: "showResult", node: "cost" }],
    ["Reveal in Editor", { type: "reveal", node: "cost", where: "here" }],
    ["Reveal to the Side", { type: "reveal", node: "cost", where: "beside" }],
    ["Find All References", { type: "findReferences", node: "cost" }],
    ["Copy Name", { type: "copyText", text: "cost" }],
    ["Rename…", { type: "rename", node: "cost" }],
    ["Save as Profile…", { type: "saveProfile", nodes: ["cost"] }],
  ])("%s", (label, message) => {
    choose(menuOf("cost"), label);
    expect(sent).toEqual([message]);
  });
});

describe("a selection", () => {
  test("of two nodes", () => {
    expect(drawn(selectionMenu(context(), ["raw", "sum"], lens))).toEqual([
      ...["Run 2 Selected Nodes R", "-", "Copy as List of Outputs Ctrl+C", "Save as Profile… S", "-"],
      ...["Show Only Their Surroundings N", "Show Only Upstream: All That a Run Needs U"],
      ...["Show Only Downstream D", "Show Only Paths Between P"],
    ]);
  });

  test("of three has no paths between two", () => {
    expect(drawn(selectionMenu(context(), ["raw", "cost", "sum"], lens))).not.toContain(
      "Show Only Paths Between P",
    );
  });

  test("is run, copied and saved as final_vars; inputs are not run", () => {
    const menu = selectionMenu(context(), ["rate", "raw", "sum"], lens);
    for (const label of ["Run 2 Selected Nodes", "Copy as List of Outputs", "Save as Profile…"])
      choose(menu, label);
    expect(sent).toEqual([
      { type: "run", nodes: ["raw", "sum"], scope: "node" },
      { type: "copyText", text: '["rate", "raw", "sum"]' },
      { type: "saveProfile", nodes: ["raw", "sum"] },
    ]);
  });
});

describe("a closed group", () => {
  test("has what is done with all its nodes", () => {
    expect(drawn(menuOfGroup())).toEqual([
      ...[
        "Open m Enter",
        "Show Only Its Surroundings N",
        "Show Documentation I",
        "-",
        "Run Its 3 Nodes R",
        "-",
      ],
      ...["Copy as List of Outputs Ctrl+C", "Save as Profile… S", "-", "Reveal in Editor"],
    ]);
    choose(menuOfGroup(), "Save as Profile…");
    expect(sent).toEqual([{ type: "saveProfile", nodes: ["raw", "cost", "sum"] }]);
  });
});

describe("the canvas", () => {
  test.each<[string, PanelMessage]>([
    ["Run All", { type: "run", nodes: [], scope: "all" }],
    ["Run Profile…", { type: "runProfile" }],
    ["Open in Another Panel", { type: "openAnother", dataflow: "d" }],
  ])("%s", (label, message) => {
    choose(menuOfCanvas(), label);
    expect(sent).toEqual([message]);
  });

  test("runs nothing in an untrusted workspace, and opens no panels in a browser", () => {
    expect(drawn(menuOfCanvas(context("editor", false)))).toEqual(
      expect.arrayContaining(["(Run All)", "(Run Profile…)", "Open in Another Panel"]),
    );
    expect(drawn(menuOfCanvas(context("browser")))[0]).toBe("Open All Groups");
  });
});
