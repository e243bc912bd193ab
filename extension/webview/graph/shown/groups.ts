/**
 * Groups: the nodes that may stand for each other as one card.
 *
 * A group is a module, a namespace (the nodes `sales.raw` and `sales.total` of a subdag `sales`, with
 * the node `sales` itself), a function that makes many nodes, or the inputs of several modules. An input
 * that one module alone asks for is part of that module. Groups nest: a function or namespace lies within its module,
 * a namespace within the namespace around it. It knows nothing of what is collapsed, or of pixels.
 */

export type GroupKind = "module" | "namespace" | "function" | "inputs";

/** What a node must tell to be grouped. */
export interface Groupable {
  readonly name: string;
  readonly module: string | null;
  /** The function that makes it; null for inputs. */
  readonly function: string | null;
}

export interface Group {
  /** Its identity: `module:features`, `namespace:sales`, `function:features.columns`. */
  readonly id: string;
  readonly kind: GroupKind;
  readonly label: string;
  readonly module: string | null;
  /** The group around it. */
  readonly parent: string | null;
  /** All nodes within, those of inner groups included, in the order of the graph. */
  readonly members: readonly string[];
}

/** A function of fewer nodes than this is as easily read open as closed. */
const LEAST_NODES_OF_FUNCTION = 3;
/** Fewer inputs are read at a glance. */
const LEAST_SHARED_INPUTS = 8;

/** The groups of a graph, and the innermost group of each node that lies in one. */
export interface Grouping {
  readonly groups: ReadonlyMap<string, Group>;
  readonly innermost: ReadonlyMap<string, string>;
}

interface Draft extends Group {
  readonly members: string[];
}

/**
 * Finds the groups of a graph.
 *
 * @param dependents the nodes that need a node; decides which module an input belongs to.
 */
export function findGroups(
  nodes: Iterable<Groupable>,
  dependents: (name: string) => readonly string[],
): Grouping {
  const all = new Map([...nodes].map((node) => [node.name, node]));
  const drafts = new Map<string, Draft>();
  const innermost = new Map<string, string>();
  const namespaces = namespacesOf(all);
  const functions = countFunctions(all.values());
  const modules = new Map(
    [...all.values()].map((node) => [
      node.name,
      moduleOf(node, all) ?? onlyModule(dependents(node.name), all),
    ]),
  );
  const modulesOfNamespaces = modulesByNamespace(modules, namespaces);
  const shared: string[] = [];
  for (const node of all.values()) {
    const within = prefixes(node.name, namespaces);
    const module =
      (within[0] === undefined ? modules : modulesOfNamespaces).get(within[0] ?? node.name) ?? null;
    let parent = module === null ? null : moduleGroup(drafts, module);
    for (const label of within) parent = open(drafts, { kind: "namespace", label, module, parent });
    const key = functionKey(node);
    const isMade = key !== null && (functions.get(key) ?? 0) >= LEAST_NODES_OF_FUNCTION;
    if (isMade && !insideNamespace(node.name, namespaces))
      parent = open(drafts, { kind: "function", label: node.function!, module, parent });
    if (parent === null) {
      shared.push(node.name);
      continue;
    }
    innermost.set(node.name, parent);
    for (const id of ancestors(parent, drafts)) drafts.get(id)!.members.push(node.name);
  }
  if (shared.length >= LEAST_SHARED_INPUTS) {
    const id = open(drafts, { kind: "inputs", label: "Inputs", module: null, parent: null });
    drafts.get(id)!.members.push(...shared);
    for (const name of shared) innermost.set(name, id);
  }
  return { groups: drafts, innermost };
}

/** The group and those around it, innermost first. */
export function* ancestors(id: string | null, groups: ReadonlyMap<string, Group>): Generator<string> {
  for (let at = id; at !== null; at = groups.get(at)?.parent ?? null) yield at;
}

function moduleGroup(drafts: Map<string, Draft>, module: string): string {
  return open(drafts, { kind: "module", label: module, module, parent: null });
}

function open(drafts: Map<string, Draft>, group: Omit<Group, "id" | "members">): string {
  const id =
    group.kind === "function" ? `function:${group.module}.${group.label}` : `${group.kind}:${group.label}`;
  if (!drafts.has(id)) drafts.set(id, { ...group, id, members: [] });
  return id;
}

function functionKey({ module, function: made }: Groupable): string | null {
  return made === null ? null : `${module}.${made}`;
}

function countFunctions(nodes: Iterable<Groupable>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const key = functionKey(node);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Every `a` and `a.b` for which some node is called `a.b.c`. */
function namespacesOf(nodes: ReadonlyMap<string, Groupable>): Set<string> {
  const found = new Set<string>();
  for (const name of nodes.keys())
    for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1))
      found.add(name.slice(0, dot));
  return found;
}

/** The namespaces that a node lies in, outermost first; its own name is the last where it is one. */
function prefixes(name: string, namespaces: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let dot = name.indexOf("."); dot > 0; dot = name.indexOf(".", dot + 1)) found.push(name.slice(0, dot));
  if (namespaces.has(name)) found.push(name);
  return found;
}

/** The module that all nodes of an outermost namespace are of; null where they are of several. */
function modulesByNamespace(
  modules: ReadonlyMap<string, string | null>,
  namespaces: ReadonlySet<string>,
): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const [name, module] of modules) {
    const [outermost] = prefixes(name, namespaces);
    if (outermost === undefined || module === null) continue;
    found.set(outermost, found.has(outermost) && found.get(outermost) !== module ? null : module);
  }
  return found;
}

function insideNamespace(name: string, namespaces: ReadonlySet<string>): boolean {
  return name.includes(".") || namespaces.has(name);
}

/** A node of a namespace counts to the module of the function that the namespace comes from. */
function moduleOf({ name, module }: Groupable, nodes: ReadonlyMap<string, Groupable>): string | null {
  return nodes.get(name.split(".", 1)[0]!)?.module ?? module;
}

/** The module whose nodes alone need an input; null where several do, or none. */
function onlyModule(dependents: readonly string[], nodes: ReadonlyMap<string, Groupable>): string | null {
  const modules = new Set(dependents.map((name) => nodes.get(name)?.module ?? null));
  const [only] = modules;
  return modules.size === 1 && only !== undefined ? only : null;
}
