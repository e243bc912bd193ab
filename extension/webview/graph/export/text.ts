/** What is shown as text for other tools: Graphviz's DOT and Mermaid. */

import type { GraphEdge } from "../../../src/protocol.gen";
import { legible } from "../../legible";
import { titleOf } from "../draw/card";
import type { Card, ShownGraph } from "../shown/shownGraph";

export function dotOf(graph: ShownGraph): string {
  const lines = [...graph.cards.values()].map(
    (card) => `  ${quoted(legible(card.name))} [${attributes(card)}];`,
  );
  const edges = graph.edges().map((edge) => {
    const style = edge.optional ? " [style=dashed]" : edge.mismatch ? " [color=red]" : "";
    return `  ${quoted(legible(edge.source))} -> ${quoted(legible(edge.target))}${style};`;
  });
  return [
    "digraph {",
    "  rankdir=LR;",
    "  node [shape=box, style=rounded];",
    ...lines,
    ...edges,
    "}",
    "",
  ].join("\n");
}

function attributes(card: Card): string {
  const label = [titleOf(card), card.type && legible(card.type)].filter(Boolean).join("\n");
  const style = isExternal(card) ? ', style="rounded,dashed"' : card.group ? ", peripheries=2" : "";
  // Graphviz reads entities in labels.
  return `label=${quoted(label.replaceAll("&", "&amp;"))}${style}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

export function mermaidOf(graph: ShownGraph): string {
  const numbers = new Map([...graph.cards.keys()].map((name, k) => [name, `n${k}`]));
  const nodes = [...graph.cards.values()].map((card) => {
    const [open, close] = isExternal(card) ? ["([", "])"] : card.group ? ["[[", "]]"] : ["[", "]"];
    return `  ${numbers.get(card.name)}${open}"${entities(titleOf(card))}"${close}`;
  });
  const arrow = (edge: GraphEdge) => (edge.optional ? "-.->" : "-->");
  const edges = graph
    .edges()
    .map((edge) => `  ${numbers.get(edge.source)} ${arrow(edge)} ${numbers.get(edge.target)}`);
  return ["flowchart LR", ...nodes, ...edges, ""].join("\n");
}

function isExternal({ kind }: Card): boolean {
  return kind === "input" || kind === "config";
}

/** Mermaid's own way to write signs that would end a label or begin markup. */
function entities(text: string): string {
  return text.replace(/[&<>"#;`]/g, (sign) => `#${sign.charCodeAt(0)};`);
}
