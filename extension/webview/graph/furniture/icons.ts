/**
 * The icons of the buttons: VS Code's own, so that the panel looks as the rest of the window does.
 *
 * Only the pictures named here get into the bundle, each as the text of its SVG.
 */

import add from "@vscode/codicons/src/icons/add.svg";
import arrowDown from "@vscode/codicons/src/icons/arrow-down.svg";
import arrowUp from "@vscode/codicons/src/icons/arrow-up.svg";
import chevronDown from "@vscode/codicons/src/icons/chevron-down.svg";
import close from "@vscode/codicons/src/icons/close.svg";
import debugStop from "@vscode/codicons/src/icons/debug-stop.svg";
import ellipsis from "@vscode/codicons/src/icons/ellipsis.svg";
import layers from "@vscode/codicons/src/icons/layers.svg";
import listUnordered from "@vscode/codicons/src/icons/list-unordered.svg";
import map from "@vscode/codicons/src/icons/map.svg";
import pin from "@vscode/codicons/src/icons/pinned.svg";
import play from "@vscode/codicons/src/icons/play.svg";
import remove from "@vscode/codicons/src/icons/remove.svg";
import screenFull from "@vscode/codicons/src/icons/screen-full.svg";
import target from "@vscode/codicons/src/icons/target.svg";
import typeHierarchy from "@vscode/codicons/src/icons/type-hierarchy.svg";
import typeHierarchySub from "@vscode/codicons/src/icons/type-hierarchy-sub.svg";
import wand from "@vscode/codicons/src/icons/wand.svg";

const SVG = "http://www.w3.org/2000/svg";

const PICTURES = {
  plus: add,
  minus: remove,
  fit: screenFull,
  arrange: wand,
  turnVertical: typeHierarchySub,
  turnHorizontal: typeHierarchySub,
  variants: layers,
  map,
  previous: arrowUp,
  next: arrowDown,
  close,
  legend: listUnordered,
  follow: target,
  dataflow: typeHierarchy,
  choose: chevronDown,
  pin,
  more: ellipsis,
  run: play,
  stop: debugStop,
} as const;

export type IconName = keyof typeof PICTURES;

export function icon(name: IconName): SVGElement {
  const parsed = new DOMParser().parseFromString(PICTURES[name], "image/svg+xml").documentElement;
  const svg = document.importNode(parsed, true) as Element as SVGElement;
  svg.setAttribute("class", name === "turnHorizontal" ? "icon lying" : "icon");
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

/** Three nodes on their way into a fourth: stands where the graph will be. */
export function emptyPicture(): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 72 48");
  svg.setAttribute("class", "picture");
  svg.setAttribute("aria-hidden", "true");
  const shapes = [
    "M22 9C36 9 34 24 48 24",
    "M22 39C36 39 34 24 48 24",
    "M4 3H20A2 2 0 0 1 22 5V13A2 2 0 0 1 20 15H4A2 2 0 0 1 2 13V5A2 2 0 0 1 4 3Z",
    "M4 33H20A2 2 0 0 1 22 35V43A2 2 0 0 1 20 45H4A2 2 0 0 1 2 43V35A2 2 0 0 1 4 33Z",
    "M50 18H68A2 2 0 0 1 70 20V28A2 2 0 0 1 68 30H50A2 2 0 0 1 48 28V20A2 2 0 0 1 50 18Z",
  ];
  for (const shape of shapes) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", shape);
    svg.append(path);
  }
  return svg;
}
