/** The keyboard: which key means what. What it does is the panel's business. */

import type { Heading } from "./steer";

export interface KeyActions {
  /** `too` adds the node to those that are selected already. */
  step(heading: Heading, selects: "alone" | "too"): void;
  reveal(where: "here" | "beside"): void;
  run(): void;
  fit(): void;
  zoomToSelection(): void;
  present(): void;
  search(): void;
  escape(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomToNatural(): void;
  tidy(): void;
  legend(): void;
  menu(): void;
  turn(): void;
  variants(): void;
  close(): void;
  around(): void;
  upstream(): void;
  downstream(): void;
  between(): void;
  moreHops(): void;
  fewerHops(): void;
  /** Does what the context menu shows this key beside, `Shift+F12` say; returns whether there is such an item. */
  item(key: string): boolean;
}

type Action = keyof KeyActions;

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

const PLAIN_KEYS: Readonly<Record<string, Exclude<Action, "step" | "reveal" | "item">>> = {
  r: "run",
  f: "fit",
  z: "zoomToSelection",
  ".": "present",
  v: "turn",
  t: "tidy",
  l: "legend",
  "1": "zoomToNatural",
  a: "variants",
  c: "close",
  n: "around",
  u: "upstream",
  d: "downstream",
  p: "between",
  "]": "moreHops",
  "[": "fewerHops",
  "/": "search",
  "+": "zoomIn",
  "=": "zoomIn",
  "-": "zoomOut",
  Escape: "escape",
  ContextMenu: "menu",
};

/** Listens on the whole page; keys that some control needs for itself are left to it. */
export function listenToKeyboard(canvas: HTMLElement, actions: KeyActions): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") {
      event.preventDefault();
      actions.search();
      return;
    }
    const isOnCanvas = event.target === canvas || event.target === document.body;
    if (!isOnCanvas || event.ctrlKey || event.metaKey || event.altKey) return;
    if (perform(event, actions)) event.preventDefault();
  });
}

function perform(event: KeyboardEvent, actions: KeyActions): boolean {
  const heading = HEADINGS[event.key];
  const plain = PLAIN_KEYS[event.key];
  if (heading) actions.step(heading, event.shiftKey ? "too" : "alone");
  else if (event.key === "Enter") actions.reveal(event.shiftKey ? "beside" : "here");
  else if (event.key === "F10" && event.shiftKey) actions.menu();
  else if (plain) actions[plain]();
  else return actions.item(nameOf(event));
  return true;
}

/** As menus write it. */
function nameOf({ key, shiftKey }: KeyboardEvent): string {
  return `${shiftKey ? "Shift+" : ""}${key.length === 1 ? key.toUpperCase() : key}`;
}
