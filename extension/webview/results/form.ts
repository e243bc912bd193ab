/**
 * The form that asks for the external inputs of a run.
 *
 * One row an input: what it is, what kind of value is given, the value. Enter runs, Escape leaves.
 */

import type { InputKind, InputValue } from "../../src/protocol.gen";
import { button, element } from "./element";
import { likelyKind, placeholder, problemOf } from "./formCheck";
import type { FormField, InputsForm, ViewMessage } from "./messages";

const KINDS: [InputKind, string][] = [
  ["literal", "Value"],
  ["expression", "Expression"],
  ["file", "Data file"],
];

const HINTS: Record<InputKind, string> = {
  literal: "A Python literal: a number, text, a list, a dict…",
  expression: "A Python expression; the interpreter of the run evaluates it.",
  file: "csv, parquet, json, pickle…: read when the run starts.",
};

export class InputsFormView {
  readonly root: HTMLFormElement;
  private readonly rows: InputRow[];

  constructor(
    private readonly form: InputsForm,
    private readonly post: (message: ViewMessage) => void,
  ) {
    this.rows = form.fields.map((field) => new InputRow(field, post));
    this.root = element(
      "form",
      {
        class: "inputs",
        testId: "hamilton-inputs",
        attributes: { novalidate: "", "aria-label": `Inputs of ${form.title}` },
        on: {
          submit: (event) => {
            event.preventDefault();
            this.submit();
          },
          keydown: (event) => {
            if ((event as KeyboardEvent).key === "Escape") {
              this.post({ type: "dismiss" });
            }
          },
        },
      },
      this.head(),
      form.problem === null
        ? null
        : element(
            "p",
            { class: "banner", testId: "hamilton-inputs-problem", attributes: { role: "alert" } },
            form.problem,
          ),
      ...this.rows.map(({ root }) => root),
      this.foot(),
    );
  }

  /** Puts the keyboard where the user has to type first. */
  focus(): void {
    const empty = this.rows.find((row) => row.isMissing) ?? this.rows[0];
    empty?.focus();
  }

  /** Takes the data file that the user picked for an input. */
  picked(input: string, path: string): void {
    this.rows.find(({ name }) => name === input)?.takeFile(path);
  }

  private head(): HTMLElement {
    return element(
      "header",
      {},
      element("h1", {}, "Inputs of ", element("span", { class: "node" }, this.form.title)),
      element("span", { class: "dataflow quiet" }, `dataflow ${this.form.dataflow}`),
    );
  }

  private foot(): HTMLElement {
    const run = button("Run", "primary", { testId: "hamilton-inputs-run" });
    run.type = "submit";
    return element(
      "footer",
      {},
      run,
      button("Cancel", "secondary", {
        testId: "hamilton-inputs-cancel",
        on: { click: () => this.post({ type: "dismiss" }) },
      }),
      element(
        "span",
        { class: "quiet" },
        "Enter runs, Escape cancels. What you give is remembered for this dataflow.",
      ),
    );
  }

  private submit(): void {
    const wrong = this.rows.filter((row) => !row.check());
    if (wrong[0] !== undefined) {
      wrong[0].focus();
      return;
    }
    const given = this.rows.flatMap((row): [string, InputValue][] =>
      row.value === null ? [] : [[row.name, row.value]],
    );
    this.post({ type: "submit", inputs: Object.fromEntries(given) });
  }
}

class InputRow {
  readonly root: HTMLElement;
  private readonly kind: HTMLSelectElement;
  private readonly text: HTMLInputElement;
  private readonly browse: HTMLButtonElement;
  private readonly note: HTMLElement;

  constructor(
    private readonly field: FormField,
    post: (message: ViewMessage) => void,
  ) {
    const id = `input-${field.name}`;
    const testId = `hamilton-input-${field.name}`;
    this.kind = element(
      "select",
      {
        testId: `${testId}-kind`,
        attributes: { "aria-label": `Kind of value for ${field.name}` },
        on: { change: () => this.kindChanged() },
      },
      ...KINDS.map(([kind, label]) => element("option", { attributes: { value: kind } }, label)),
    );
    this.kind.value = field.remembered?.kind ?? likelyKind(field.type);
    this.text = element("input", {
      testId,
      attributes: {
        id,
        type: "text",
        spellcheck: "false",
        autocomplete: "off",
        "aria-describedby": `${id}-note`,
      },
      on: { input: () => this.tidy() },
    });
    this.text.value = field.remembered?.text ?? "";
    this.text.required = field.required;
    this.browse = button("Browse…", "secondary", {
      testId: `${testId}-browse`,
      attributes: { "aria-label": `Browse for a data file for ${field.name}` },
      on: { click: () => post({ type: "browse", input: field.name }) },
    });
    this.note = element("p", {
      class: "note",
      testId: `${testId}-note`,
      attributes: { id: `${id}-note`, "aria-live": "polite" },
    });
    this.root = element(
      "div",
      { class: "row" },
      this.label(id),
      element("div", { class: "given" }, this.kind, this.text, this.browse),
      this.note,
    );
    this.kindChanged();
  }

  get name(): string {
    return this.field.name;
  }

  /** What was given; null where nothing was, and the default holds. */
  get value(): InputValue | null {
    const text = this.text.value.trim();
    return text === "" ? null : { kind: this.kind.value as InputKind, text };
  }

  get isMissing(): boolean {
    return this.field.required && this.value === null;
  }

  focus(): void {
    this.text.focus();
    this.text.select();
  }

  takeFile(path: string): void {
    this.kind.value = "file";
    this.text.value = path;
    this.kindChanged();
    this.text.focus();
  }

  /** Returns whether the value may be sent, and says why where it may not. */
  check(): boolean {
    const problem = problemOf(this.field, this.kind.value as InputKind, this.text.value);
    this.root.classList.toggle("wrong", problem !== undefined);
    this.text.setAttribute("aria-invalid", String(problem !== undefined));
    this.note.textContent = problem ?? this.hint();
    return problem === undefined;
  }

  private label(id: string): HTMLElement {
    const { name, type, required, neededBy } = this.field;
    const label = element("label", { class: "name", attributes: { for: id } }, name);
    return element(
      "div",
      { class: "what" },
      label,
      type === null ? null : element("code", { class: "type" }, type),
      required ? null : element("span", { class: "badge" }, "optional"),
      element("span", { class: "quiet needed" }, `needed by ${neededBy.join(", ")}`),
    );
  }

  private kindChanged(): void {
    const kind = this.kind.value as InputKind;
    this.text.placeholder = placeholder(this.field, kind);
    this.browse.hidden = kind !== "file";
    this.tidy();
  }

  private hint(): string {
    const isText = this.field.type === "str" && this.kind.value === "literal";
    return isText ? "Text; quotes may be left out." : HINTS[this.kind.value as InputKind];
  }

  private tidy(): void {
    this.root.classList.remove("wrong");
    this.text.removeAttribute("aria-invalid");
    this.note.textContent = this.hint();
  }
}
