/**
 * Filters: the `key:value` words of a search, and what they ask of a node.
 *
 * `kind:input`, `module:features`, `type:series`, `state:failed`, `tag:owner`, `tag:owner=growth`,
 * `up:report` (what `report` needs), `down:spend` (what needs `spend`); quotes hold words together,
 * `-` in front turns a filter round. Several filters of one key are alternatives, of different keys all
 * must hold, as in VS Code's own searches. Text that is no filter is left for the search by name.
 */

import type { GraphNode, NodeRun } from "../../../src/protocol.gen";
import type { Direction } from "../model";

/** What a filter may look at. */
export interface Searchable {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly runs: ReadonlyMap<string, NodeRun>;
  reach(names: Iterable<string>, direction: Direction): ReadonlySet<string>;
}

export type FilterKey = (typeof FILTER_KEYS)[number];

const FILTER_KEYS = ["kind", "module", "type", "state", "tag", "up", "down"] as const;

export interface Filter {
  readonly key: FilterKey;
  /** In lower case; names of nodes as they were typed. */
  readonly value: string;
  readonly isTurned: boolean;
}

export interface ParsedQuery {
  readonly filters: readonly Filter[];
  /** What is left, to be looked for in names. */
  readonly text: string;
}

const TERM = /(?<turned>-)?(?<key>[a-z]+):(?:"(?<quoted>[^"]*)"?|(?<bare>\S*))|\S+/gi;

/** Splits what was typed; a filter that is not finished (`tag:`) asks for nothing yet. */
export function parseQuery(query: string): ParsedQuery {
  const filters: Filter[] = [];
  const words: string[] = [];
  for (const { 0: word, groups } of query.matchAll(TERM)) {
    const key = FILTER_KEYS.find((known) => known === groups?.key?.toLowerCase());
    const value = groups?.quoted ?? groups?.bare ?? "";
    if (key === undefined) words.push(word);
    else if (value !== "") filters.push({ key, value, isTurned: groups?.turned !== undefined });
  }
  return { filters, text: words.join(" ") };
}

/** The nodes that pass all filters, in the order of the graph; null where there is no filter. */
export function nodesPassing(filters: readonly Filter[], graph: Searchable): ReadonlySet<string> | null {
  if (filters.length === 0) return null;
  const tests = FILTER_KEYS.flatMap((key) => {
    const wanted = filters.filter((filter) => filter.key === key && !filter.isTurned);
    const unwanted = filters.filter((filter) => filter.key === key && filter.isTurned);
    const alternatives = wanted.map((filter) => testOf(filter, graph));
    return [
      ...(alternatives.length > 0 ? [(node: GraphNode) => alternatives.some((test) => test(node))] : []),
      ...unwanted.map((filter) => {
        const test = testOf(filter, graph);
        return (node: GraphNode) => !test(node);
      }),
    ];
  });
  const passing = [...graph.nodes.values()].filter((node) => tests.every((test) => test(node)));
  return new Set(passing.map(({ name }) => name));
}

type Test = (node: GraphNode) => boolean;

function testOf({ key, value }: Filter, graph: Searchable): Test {
  const wanted = value.toLowerCase();
  const includes = (text: string | null) => text?.toLowerCase().includes(wanted) ?? false;
  switch (key) {
    case "kind":
      return ({ kind }) => kind.startsWith(wanted);
    case "module":
      return ({ module }) => includes(module);
    case "type":
      return ({ type }) => includes(type);
    case "state":
      return ({ name }) => (graph.runs.get(name)?.state ?? "none").startsWith(wanted);
    case "tag":
      return tagTest(wanted);
    case "up":
      return reachTest(value, "upstream", graph);
    case "down":
      return reachTest(value, "downstream", graph);
  }
}

function tagTest(wanted: string): Test {
  const at = wanted.indexOf("=");
  const key = at < 0 ? wanted : wanted.slice(0, at);
  const value = at < 0 ? undefined : wanted.slice(at + 1);
  return ({ tags }) =>
    Object.entries(tags).some(
      ([name, tag]) =>
        name.toLowerCase() === key &&
        (value === undefined || [tag].flat().some((each) => String(each).toLowerCase() === value)),
    );
}

function reachTest(name: string, direction: Direction, graph: Searchable): Test {
  const reached = graph.nodes.has(name) ? graph.reach([name], direction) : new Set<string>();
  return (node) => reached.has(node.name);
}
