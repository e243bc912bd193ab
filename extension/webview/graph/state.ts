/** What the panel remembers of itself while it is hidden. Anything unexpected reads as nothing. */

import type { Camera } from "./draw/camera";

export interface PanelState {
  readonly followCursor: boolean;
  readonly legendOpen: boolean;
  /** Of the dataflow that was on show last. */
  readonly view: { readonly dataflow: string; readonly camera: Camera } | null;
}

const INITIAL: PanelState = { followCursor: true, legendOpen: false, view: null };

export function readState(stored: unknown): PanelState {
  if (typeof stored !== "object" || stored === null) return INITIAL;
  const { followCursor, legendOpen, view } = stored as Partial<PanelState>;
  return {
    followCursor: typeof followCursor === "boolean" ? followCursor : INITIAL.followCursor,
    legendOpen: typeof legendOpen === "boolean" ? legendOpen : INITIAL.legendOpen,
    view: isView(view) ? view : null,
  };
}

function isView(view: unknown): view is NonNullable<PanelState["view"]> {
  const { dataflow, camera } = (view ?? {}) as { dataflow?: unknown; camera?: Partial<Camera> };
  const numbers = [camera?.x, camera?.y, camera?.zoom];
  return typeof dataflow === "string" && numbers.every(Number.isFinite) && (camera?.zoom ?? 0) > 0;
}
