/**
 * The wire types that the graph panel reads, mirrored from server/hamilton_ls/protocol/messages.py.
 *
 * It stands in for extension/src/protocol.gen.ts and holds the same names.
 */

export type NodeKind = "function" | "input" | "config" | "opaque";
export type NodeStatus = "exact" | "partial" | "stale" | "opaque";
export type RunState = "queued" | "running" | "ok" | "cached" | "failed" | "skipped" | "cancelled" | "stale";

export interface GraphNode {
  name: string;
  kind: NodeKind;
  type: string | null;
  module: string | null;
  summary: string | null;
  tags: Record<string, unknown>;
  status: NodeStatus;
  reason: string | null;
  errors: number;
  warnings: number;
}

export interface GraphEdge {
  source: string;
  target: string;
  optional: boolean;
  mismatch: boolean;
}

export interface GraphSnapshot {
  dataflow: string;
  revision: number;
  config: Record<string, unknown>;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export interface EdgeKey {
  source: string;
  target: string;
}

export interface GraphPatch {
  dataflow: string;
  base: number;
  revision: number;
  nodes: GraphNode[];
  removedNodes: string[];
  edges: GraphEdge[];
  removedEdges: EdgeKey[];
}

export interface NodeRun {
  state: RunState;
  seconds: number | null;
  summary: string | null;
}

export interface RunStates {
  dataflow: string;
  nodes: Record<string, NodeRun>;
}
