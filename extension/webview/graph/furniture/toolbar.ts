/** The bar at the top: which dataflow, whether it stays, how large, run all or cancel, and room for the search box. */

import { legible } from "../../legible";
import type { DataflowChoice } from "../messages";
import { element, iconButton } from "./element";
import { icon } from "./icons";

export interface ToolbarActions {
  chooseDataflow(name: string): void;
  runAll(): void;
  cancel(): void;
  pin(pinned: boolean): void;
}

export class Toolbar {
  readonly element: HTMLElement;
  private readonly name = element("div", { class: "name" });
  private readonly picker = element("select", { class: "name", "aria-label": "Dataflow" });
  private readonly dataflow = element(
    "div",
    { class: "dataflow" },
    icon("dataflow"),
    this.name,
    this.picker,
    icon("choose"),
  );
  private readonly count = element("div", { class: "count" });
  private readonly run: HTMLButtonElement;
  private readonly pin: HTMLButtonElement;
  private isRunning = false;
  private isPinned = false;

  constructor(actions: ToolbarActions, search: HTMLElement) {
    this.run = element("button", { class: "button primary run-all", type: "button" });
    this.run.addEventListener("click", () => (this.isRunning ? actions.cancel() : actions.runAll()));
    this.picker.addEventListener("change", () => actions.chooseDataflow(this.picker.value));
    this.pin = iconButton(icon("pin"), "Pin this dataflow", () => actions.pin(!this.isPinned));
    this.showPinned(false);
    const left = element("div", { class: "surface" }, this.dataflow, this.pin, this.count, this.run);
    this.element = element(
      "div",
      { class: "toolbar", role: "toolbar", "aria-label": "Dataflow" },
      left,
      search,
    );
    this.showRunning(false);
  }

  /** With a single dataflow there is nothing to choose, and its name is just text. */
  showDataflow(name: string, all: readonly DataflowChoice[]): void {
    const names = [...new Set([...all.map((choice) => choice.name), name])];
    const origin = all.find((choice) => choice.name === name)?.origin;
    this.dataflow.title = origin === undefined ? `Dataflow ${name}` : `Dataflow ${name} (${origin})`;
    this.dataflow.classList.toggle("single", names.length === 1);
    this.name.hidden = names.length > 1;
    this.picker.hidden = names.length === 1;
    this.name.textContent = legible(name);
    this.picker.replaceChildren(...names.map((each) => element("option", { value: each }, each)));
    this.picker.value = name;
  }

  /** A pinned panel stays with its dataflow; any other goes along with the user's work. */
  showPinned(isPinned: boolean): void {
    this.isPinned = isPinned;
    this.pin.setAttribute("aria-pressed", String(isPinned));
    this.pin.title = isPinned
      ? "Pinned: this panel stays with its dataflow"
      : "Pin: stay with this dataflow while you work in others";
  }

  showCount(nodes: number): void {
    this.count.textContent = nodes === 1 ? "1 node" : `${grouped(nodes)} nodes`;
  }

  showRunning(isRunning: boolean): void {
    if (this.isRunning === isRunning && this.run.hasChildNodes()) return;
    this.isRunning = isRunning;
    const label = isRunning ? "Cancel" : "Run all";
    this.run.replaceChildren(icon(isRunning ? "stop" : "run"), element("span", { class: "label" }, label));
    this.run.setAttribute("aria-label", isRunning ? "Cancel the run" : "Run all nodes");
    this.sayWhatRunDoes();
  }

  showRuns(offered: boolean): void {
    this.run.hidden = !offered;
    this.pin.hidden = !offered;
  }

  /** In an untrusted workspace nothing runs. */
  showTrusted(trusted: boolean): void {
    this.run.disabled = !trusted;
    this.sayWhatRunDoes();
  }

  private sayWhatRunDoes(): void {
    const { disabled } = this.run;
    if (disabled) this.run.title = "Running is off in Restricted Mode";
    else this.run.title = this.isRunning ? "Cancel the run" : "Run all nodes";
  }
}

/** `12,345`. The language's own formatting would load its data for it, which takes as long as the layout. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
