/** Pointer and keys: which gesture on the canvas leads to which act. */

import type { Acts } from "./acts";
import type { Exploring } from "./exploring";
import type { Following } from "./following";
import type { Furniture } from "./furniture/furniture";
import type { Hovering } from "./hovering";
import type { KeyActions } from "./interact/keyboard";
import type { PointerTarget } from "./interact/pointer";
import type { Selection } from "./selection";
import type { Stage } from "./stage";
import type { VariantsView } from "./variantsView";

export const ZOOM_STEP = 1.25;

export interface ControlParts {
  readonly acts: Acts;
  readonly exploring: Exploring;
  readonly following: Following;
  readonly furniture: Furniture;
  readonly hovering: Hovering;
  readonly selection: Selection;
  readonly stage: Stage;
  readonly variants: VariantsView;
  /** Takes back what was chosen last: a search, a lens, the selection. */
  escape(): void;
}

export function pointerTarget({ acts, exploring, following, hovering, stage }: ControlParts): PointerTarget {
  return {
    camera: () => stage.camera,
    setCamera: (camera) => {
      following.letGo();
      stage.camera = camera;
    },
    cardAt: (x, y) => stage.cardAt(x, y),
    hover: (card) => hovering.enter(card),
    click: (card, selects) => {
      if (selects === "too") acts.selectToo(card);
      else if (card === null) acts.select(null);
      else acts.choose(card, "glance");
    },
    doubleClick: (card) => acts.enter(card, "beside"),
    menu: (card, x, y) => acts.openMenu(card, x, y),
    changeHops: (by) => exploring.changeHops(by),
  };
}

export function keyActions(parts: ControlParts): KeyActions {
  const { acts, exploring, furniture, selection, stage, variants } = parts;
  return {
    ...acts.lens,
    ...acts.view,
    step: (heading, selects) => acts.step(heading, selects),
    reveal: (where) => acts.enterSelected(where),
    run: () => acts.run(selection.cards),
    fit: () => stage.fit(),
    search: () => furniture.search.focus(),
    escape: () => parts.escape(),
    zoomIn: () => stage.zoomBy(ZOOM_STEP),
    zoomOut: () => stage.zoomBy(1 / ZOOM_STEP),
    zoomToNatural: () => stage.zoomBy(1 / stage.camera.zoom),
    tidy: () => stage.rearrange(),
    legend: () => furniture.legend.toggle(),
    menu: () => acts.openMenuOf(selection.primary),
    turn: () => acts.turn(),
    variants: () => variants.toggle(),
    close: () => acts.closeAroundSelected(),
    moreHops: () => exploring.changeHops(1),
    fewerHops: () => exploring.changeHops(-1),
    item: (key) => acts.pressItem(key),
  };
}
