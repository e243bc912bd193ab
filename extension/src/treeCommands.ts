/** What can be done with entries of the dataflows view, from its menus and by keys. */

import * as vscode from "vscode";

import { runUpstream } from "./commands";
import type { Ctx } from "./ctx";
import { graphNamesOf, type TreeEntry } from "./dataflowTree";
import { pickConfiguration } from "./pickers";
import { runProfile, saveProfile } from "./profileCommands";
import type { NodeParams } from "./protocol.gen";
import { findReferences, openSource, renameNode } from "./sourceNavigation";
import { namesOf, OPEN_SOURCE } from "./treeView";
import { verifyGraph } from "./verification";

/** Within this time after `aim`, an entry that is opened was only aimed at. */
const AIM_MS = 300;

/** Registers the commands; what fails in one is told to the user. */
export function registerTreeCommands(ctx: Ctx): vscode.Disposable {
  let aimedAt = 0;
  const onNode = (act: (node: NodeParams) => unknown) => onEntries(ctx, ({ node }) => node && act(node));
  const onDataflow = (act: (dataflow: string) => unknown) => onEntries(ctx, ({ dataflow }) => act(dataflow));
  const commands: Record<string, (...args: never[]) => unknown> = {
    // A key acts on the entry with the focus, which VS Code tells only by selecting, and so opening, it.
    "hamilton.tree.aim": () => {
      aimedAt = Date.now();
    },
    [OPEN_SOURCE]: onNode((node) =>
      Date.now() - aimedAt < AIM_MS ? undefined : openSource(ctx.server, node, "here"),
    ),
    "hamilton.tree.openToSide": onNode((node) => openSource(ctx.server, node, "beside")),
    "hamilton.tree.showInGraph": onEntries(ctx, ({ dataflow, names }) =>
      names.length === 0 ? ctx.graph.show(dataflow) : ctx.graph.seek(dataflow, names),
    ),
    "hamilton.tree.openAnotherGraph": onEntries(ctx, ({ dataflow, names }) =>
      ctx.graph.openAnother(dataflow, names),
    ),
    "hamilton.tree.run": onEntries(ctx, ({ dataflow, nodes }) => {
      return nodes.length === 0 ? undefined : ctx.runs.run({ dataflow, targets: nodes });
    }),
    "hamilton.tree.debug": onNode(({ dataflow, node }) => ctx.debugging.debug({ dataflow, targets: [node] })),
    "hamilton.tree.runProfile": onDataflow((dataflow) => runProfile(ctx, dataflow)),
    "hamilton.tree.saveProfile": onEntries(ctx, ({ dataflow, nodes }) =>
      nodes.length === 0 ? undefined : saveProfile(ctx, dataflow, nodes),
    ),
    "hamilton.tree.runUpstream": onNode((node) => runUpstream(ctx, node)),
    "hamilton.tree.runAll": onDataflow((dataflow) => ctx.runs.run({ dataflow, targets: [] })),
    "hamilton.tree.showResult": onNode(({ dataflow, node }) => ctx.runs.showResult(dataflow, node)),
    "hamilton.tree.copyName": onEntries(ctx, ({ nodes }) => vscode.env.clipboard.writeText(nodes.join(", "))),
    "hamilton.tree.findReferences": onNode((node) => findReferences(ctx.server, node)),
    "hamilton.tree.rename": onNode((node) => renameNode(ctx.server, node)),
    "hamilton.tree.chooseConfiguration": onDataflow((dataflow) => chooseConfiguration(ctx, dataflow)),
    "hamilton.tree.verify": onDataflow((dataflow) =>
      verifyGraph(ctx.server, ctx.output, dataflow, (name, found) => ctx.graph.showDifferences(name, found)),
    ),
  };
  const registrations = Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(name, (...args: never[]) => ctx.guard(async () => run(...args))),
  );
  return vscode.Disposable.from(...registrations);
}

interface Aim {
  readonly dataflow: string;
  /** The node that the command was called on, where it is one. */
  readonly node: NodeParams | undefined;
  /** All nodes that are selected together with it. */
  readonly nodes: string[];
  /** What the graph has of them: nodes and groups. */
  readonly names: string[];
}

/** A menu names its entry, and all that are selected where that is one of them; a key names none. */
function onEntries(ctx: Ctx, act: (aim: Aim) => unknown) {
  return (entry?: TreeEntry, selected?: readonly TreeEntry[]) => {
    const entries = selected ?? (entry === undefined ? ctx.tree.selection : [entry]);
    const at = entry ?? entries[0];
    if (at === undefined) {
      return undefined;
    }
    const { dataflow } = at;
    const here = entries.filter((each) => each.dataflow === dataflow);
    return act({
      dataflow,
      node: at.kind === "node" ? { dataflow, node: at.node } : undefined,
      nodes: namesOf(here),
      names: graphNamesOf(here),
    });
  };
}

async function chooseConfiguration(ctx: Ctx, name: string): Promise<void> {
  const dataflow = ctx.dataflows.named(name);
  const config = dataflow && (await pickConfiguration(dataflow));
  if (config !== undefined) {
    await ctx.dataflows.configure(name, config);
  }
}
