/** Drawings are tidied while nobody looks, and once the user rests where it takes nothing from his eyes. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Scene } from "./draw/scene";
import { QUIET_MILLISECONDS, Tidying } from "./tidying";

const NAMES = ["a", "b", "c"];

/** Three cards in a row, moved as told, and one edge of this length. */
function scene(moves: readonly (readonly [x: number, y: number])[], length: number): Scene {
  return new Scene(
    {
      names: NAMES,
      identities: Int32Array.of(1, 2, 3),
      edges: [{ source: "a", target: "b", optional: false, mismatch: false }],
      boxHeights: new Float64Array(3).fill(60),
    },
    {
      orientation: "horizontal",
      x: Float64Array.from(NAMES, (_, v) => 100 + 200 * v + (moves[v]?.[0] ?? 0)),
      y: Float64Array.from(NAMES, (_, v) => 100 + (moves[v]?.[1] ?? 0)),
      width: new Float64Array(3).fill(120),
      points: Float64Array.of(0, 0, length, 0),
      routeStarts: Int32Array.of(0, 4),
      bounds: { left: 0, top: 0, right: 600, bottom: 200 },
    },
  );
}

class Page {
  readonly done: string[] = [];
  readonly now = scene([], 1_000);
  hidden = false;
  camera = { x: 0, y: 0, zoom: 1 };
  readonly tidying = new Tidying({
    scene: () => this.now,
    view: () => ({ camera: this.camera, size: { width: 700, height: 400 } }),
    isHidden: () => this.hidden,
    drawAside: () => this.done.push("drawn aside"),
    tidy: (cards) => this.done.push(`tidied around ${cards.join(" ")}`),
  });
}

const SHORT = 500;
const FAR_APART = [
  [0, 0],
  [0, 200],
  [0, -200],
] as const;

let page = new Page();

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
});
afterEach(() => {
  vi.useRealTimers();
});

/** The user changes the graph, rests, and the drawing from nothing comes back. */
function restBefore(anew: Scene): void {
  page.tidying.drawnOn();
  vi.advanceTimersByTime(QUIET_MILLISECONDS);
  page.tidying.compare(anew);
}

describe("once the user rests", () => {
  it("a drawing that drifted is tidied around what is seen, where nothing that is seen moves far", () => {
    restBefore(scene([[10, 0]], SHORT));
    expect(page.done).toEqual(["drawn aside", "tidied around a b c"]);
  });

  it("it may move as a whole, for the page follows", () => {
    const whole = [300, 900] as const;
    restBefore(scene([whole, whole, whole], SHORT));
    expect(page.done.at(-1)).toBe("tidied around a b c");
  });

  it("what is not seen may move as far as it likes", () => {
    page.camera = { x: 0, y: 0, zoom: 3 };
    restBefore(scene(FAR_APART, SHORT));
    expect(page.done.at(-1)).toBe("tidied around a");
  });

  it("nothing happens to a drawing that is tidy enough", () => {
    restBefore(scene([[10, 0]], 990));
    vi.advanceTimersByTime(10 * QUIET_MILLISECONDS);
    expect(page.done).toEqual(["drawn aside"]);
  });

  it("nor to one of which something that is seen would go elsewhere", () => {
    restBefore(scene(FAR_APART, SHORT));
    expect(page.done).toEqual(["drawn aside"]);
  });
});

it("looks again, without another drawing, where the user has gone on", () => {
  restBefore(scene(FAR_APART, SHORT));
  page.camera = { x: 0, y: 0, zoom: 3 };
  page.tidying.moved();
  vi.advanceTimersByTime(QUIET_MILLISECONDS);
  expect(page.done).toEqual(["drawn aside", "tidied around a"]);
});

it("tidies at once while the panel is hidden", () => {
  restBefore(scene(FAR_APART, SHORT));
  page.hidden = true;
  page.tidying.moved();
  vi.advanceTimersByTime(0);
  expect(page.done.at(-1)).toBe("tidied around a b c");
});

it("does not look while the user types or moves", () => {
  for (let k = 0; k < 10; k++) {
    page.tidying.drawnOn();
    vi.advanceTimersByTime(QUIET_MILLISECONDS / 2);
    page.tidying.moved();
    vi.advanceTimersByTime(QUIET_MILLISECONDS / 2);
  }
  expect(page.done).toEqual([]);
});

it("has nothing to do after a drawing from nothing", () => {
  page.tidying.drawnOn();
  page.tidying.drawnAnew();
  page.tidying.moved();
  vi.advanceTimersByTime(10 * QUIET_MILLISECONDS);
  page.tidying.compare(scene([], SHORT));
  expect(page.done).toEqual([]);
});
