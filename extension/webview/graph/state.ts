/**
 * What the panel remembers of itself while it is hidden, and over a reload of the window.
 *
 * The host reads it too, before the panel is there: which dataflow it showed, and whether it stays
 * with it. Anything unexpected reads as nothing.
 */

import type { Camera } from "./draw/camera";
import type { Orientation } from "./layout/graph";
import type { HostApi } from "./messages";

/** How a dataflow was looked at. */
export interface DataflowView {
  readonly dataflow: string;
  /** Null where the drawing is kept fitted in, and until it has come to rest once. */
  readonly camera: Camera | null;
  /** Which way the drawing flowed; null until it has come to rest once. */
  readonly orientation: Orientation | null;
  /** The groups that were opened (false) and closed (true) here; null where none was. */
  readonly collapsed: Readonly<Record<string, boolean>> | null;
}

export interface PanelState {
  /** Whether the panel stays with its dataflow. */
  readonly pinned: boolean;
  readonly followCursor: boolean;
  readonly legendOpen: boolean;
  /** Whether the overview map is shown where the graph does not fit. */
  readonly mapOpen: boolean;
  /** What the user wants; null where that is left to the drawing. */
  readonly orientation: Orientation | null;
  /** Of the dataflow that was on show last. */
  readonly view: DataflowView | null;
}

const INITIAL: PanelState = {
  pinned: false,
  followCursor: true,
  legendOpen: false,
  mapOpen: true,
  orientation: null,
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

  /** Returns how this dataflow was looked at last, and keeps from now on how it is. */
  open(dataflow: string): DataflowView {
    clearTimeout(this.timer);
    const { view } = this.current;
    const opened =
      view?.dataflow === dataflow ? view : { dataflow, camera: null, orientation: null, collapsed: null };
    this.keep({ view: opened });
    return opened;
  }

  keepCollapsed(collapsed: DataflowView["collapsed"]): void {
    this.keepView({ collapsed });
  }

  /** Keeps camera and orientation once the camera has not moved for a while; a graph that is not drawn yet has none. */
  keepViewSoon(view: () => Pick<DataflowView, "camera" | "orientation"> | undefined): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const now = view();
      if (now !== undefined) this.keepView(now);
    }, SETTLED_MILLISECONDS);
  }

  private keepView(part: Partial<DataflowView>): void {
    const { view } = this.current;
    if (view !== null) this.keep({ view: { ...view, ...part } });
  }
}

export function readState(stored: unknown): PanelState {
  if (typeof stored !== "object" || stored === null) return INITIAL;
  const { orientation, view, ...flags } = stored as Partial<PanelState>;
  const flag = (name: "pinned" | "followCursor" | "legendOpen" | "mapOpen") =>
    typeof flags[name] === "boolean" ? flags[name] : INITIAL[name];
  return {
    pinned: flag("pinned"),
    followCursor: flag("followCursor"),
    legendOpen: flag("legendOpen"),
    mapOpen: flag("mapOpen"),
    orientation: readOrientation(orientation),
    view: readView(view),
  };
}

function readView(stored: unknown): DataflowView | null {
  const { dataflow, camera, orientation, collapsed } = (stored ?? {}) as Partial<DataflowView>;
  if (typeof dataflow !== "string") return null;
  return {
    dataflow,
    camera: isCamera(camera) ? camera : null,
    orientation: readOrientation(orientation),
    collapsed: isCollapsed(collapsed) ? collapsed : null,
  };
}

function readOrientation(stored: unknown): Orientation | null {
  return stored === "horizontal" || stored === "vertical" ? stored : null;
}

function isCamera(stored: unknown): stored is Camera {
  const { x, y, zoom } = (stored ?? {}) as Partial<Camera>;
  return [x, y, zoom].every(Number.isFinite) && zoom! > 0;
}

function isCollapsed(stored: unknown): stored is Record<string, boolean> {
  return (
    typeof stored === "object" &&
    stored !== null &&
    Object.values(stored).every((closed) => typeof closed === "boolean")
  );
}
