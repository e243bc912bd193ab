/** What the panel remembers of itself while it is hidden. Anything unexpected reads as nothing. */

import type { Camera } from "./draw/camera";
import type { Orientation } from "./layout/graph";
import type { HostApi } from "./messages";

export interface PanelState {
  readonly followCursor: boolean;
  readonly legendOpen: boolean;
  /** Whether the overview map is shown where the graph does not fit. */
  readonly mapOpen: boolean;
  readonly orientation: Orientation;
  /** Of the dataflow that was on show last. */
  readonly view: { readonly dataflow: string; readonly camera: Camera } | null;
}

const INITIAL: PanelState = {
  followCursor: true,
  legendOpen: false,
  mapOpen: true,
  orientation: "horizontal",
  view: null,
};
/** The camera moves in every frame of a gesture; where it ends is what counts. */
const SETTLED_MILLISECONDS = 400;

export class RememberedState {
  current: PanelState;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: HostApi) {
    this.current = readState(host.getState());
  }

  keep(part: Partial<PanelState>): void {
    this.current = { ...this.current, ...part };
    this.host.setState(this.current);
  }

  /** Keeps the view once it has not changed for a while. */
  keepViewSoon(view: () => PanelState["view"]): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep({ view: view() }), SETTLED_MILLISECONDS);
  }
}

export function readState(stored: unknown): PanelState {
  if (typeof stored !== "object" || stored === null) return INITIAL;
  const { followCursor, legendOpen, mapOpen, orientation, view } = stored as Partial<PanelState>;
  return {
    followCursor: typeof followCursor === "boolean" ? followCursor : INITIAL.followCursor,
    legendOpen: typeof legendOpen === "boolean" ? legendOpen : INITIAL.legendOpen,
    mapOpen: typeof mapOpen === "boolean" ? mapOpen : INITIAL.mapOpen,
    orientation: orientation === "vertical" ? "vertical" : INITIAL.orientation,
    view: isView(view) ? view : null,
  };
}

function isView(view: unknown): view is NonNullable<PanelState["view"]> {
  const { dataflow, camera } = (view ?? {}) as { dataflow?: unknown; camera?: Partial<Camera> };
  const numbers = [camera?.x, camera?.y, camera?.zoom];
  return typeof dataflow === "string" && numbers.every(Number.isFinite) && (camera?.zoom ?? 0) > 0;
}
