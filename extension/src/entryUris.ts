/**
 * Entries of the dataflows view as addresses: what VS Code hands on when one is dragged, and what
 * their badges hang on.
 *
 * How many problems an entry has is part of its address, so that a change asks for another badge.
 */

import * as vscode from "vscode";

import type { Tally, TreeEntry } from "./dataflowTree";

const ENTRY_SCHEME = "hamilton-dataflow";

/** Asked before VS Code is: it throws for what cannot be an address, and anything at all may be dropped. */
const ENTRY_ADDRESS = new RegExp(`^${ENTRY_SCHEME}:/(?!/)`);

type Problems = Pick<Tally, "errors" | "warnings">;

/** Returns an entry's address. */
export function entryUri(entry: TreeEntry, { errors, warnings }: Problems): vscode.Uri {
  const parts = [entry.dataflow, entry.kind, entry.kind === "dataflow" ? "" : nameOf(entry)];
  return vscode.Uri.from({
    scheme: ENTRY_SCHEME,
    path: `/${parts.map(encodeURIComponent).join("/")}`,
    query: `${errors}+${warnings}`,
  });
}

/** Returns the problems that an address tells of; undefined for an address of something else. */
export function problemsOf(uri: vscode.Uri): Problems | undefined {
  if (uri.scheme !== ENTRY_SCHEME) {
    return undefined;
  }
  const [errors = 0, warnings = 0] = uri.query.split("+").map(Number);
  return { errors, warnings };
}

/** Returns the entry at an address, given as text; undefined for an address of something else. */
export function entryAt(text: string): TreeEntry | undefined {
  if (!ENTRY_ADDRESS.test(text)) {
    return undefined;
  }
  const [, dataflow, kind, name] = vscode.Uri.parse(text).path.split("/").map(decoded);
  if (!dataflow) {
    return undefined;
  }
  switch (kind) {
    case "dataflow":
      return { kind, dataflow };
    case "group":
      return name ? { kind, dataflow, group: name } : undefined;
    case "node":
      return name ? { kind, dataflow, node: name } : undefined;
    default:
      return undefined;
  }
}

function nameOf(entry: TreeEntry & { kind: "group" | "node" }): string {
  return entry.kind === "group" ? entry.group : entry.node;
}

/** Whoever drops something need not have escaped it as we do. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) {
      return "";
    }
    throw error;
  }
}
