/**
 * What the user gives for a dataflow's external inputs, and what is remembered of it.
 *
 * Values are text in the user's words: a Python literal, a Python expression or the path of a data
 * file. Only the runner reads them; here they are kept, and a literal gets the quotes that a user
 * may leave out where the type says that it is text.
 */

import type { FormField } from "../webview/results/messages";
import type { InputField, InputValue } from "./protocol.gen";

export type InputValues = Record<string, InputValue>;

/** What remembers: `workspaceState` of VS Code. */
export interface Memory {
  get<T>(key: string): T | undefined;
  update(key: string, value: unknown): Thenable<void>;
}

/** Returns what is remembered for a dataflow, by the name of the input. */
export function rememberedInputs(memory: Memory, dataflow: string): InputValues {
  return memory.get<InputValues>(memoryKey(dataflow)) ?? {};
}

/** Remembers the values; those of inputs that are not among `asked` stay as they were. */
export async function rememberInputs(
  memory: Memory,
  dataflow: string,
  asked: readonly string[],
  given: InputValues,
): Promise<void> {
  const kept = Object.entries(rememberedInputs(memory, dataflow)).filter(([name]) => !asked.includes(name));
  await memory.update(memoryKey(dataflow), { ...Object.fromEntries(kept), ...given });
}

/** Returns the required inputs for which nothing is remembered. */
export function missingInputs(fields: readonly InputField[], remembered: InputValues): string[] {
  return fields.filter((field) => field.required && !(field.name in remembered)).map((field) => field.name);
}

/** Returns the rows of the form: required inputs first, each with what was given the last time. */
export function formFields(fields: readonly InputField[], remembered: InputValues): FormField[] {
  const rank = (field: InputField) => (field.required ? 0 : 1);
  return [...fields]
    .sort((one, other) => rank(one) - rank(other))
    .map((field) => ({ ...field, remembered: remembered[field.name] ?? null }));
}

/** Returns what is sent to the runner for the inputs that a plan needs. */
export function valuesFor(fields: readonly InputField[], given: InputValues): InputValues {
  const values: InputValues = {};
  for (const field of fields) {
    const value = given[field.name];
    if (value !== undefined) {
      values[field.name] = { kind: value.kind, text: literalText(field, value) };
    }
  }
  return values;
}

function literalText(field: InputField, value: InputValue): string {
  const text = value.text.trim();
  const isText = field.type === "str" || field.type === "Optional[str]" || field.type === "str | None";
  const isQuoted = /^[rRbBuU]{0,2}(?:'.*'|".*")$/s.test(text);
  const isNone = text === "None" && field.type !== "str";
  return value.kind === "literal" && isText && !isQuoted && !isNone ? pythonString(text) : text;
}

function pythonString(text: string): string {
  // What JSON escapes in a string means the same in Python.
  return JSON.stringify(text);
}

function memoryKey(dataflow: string): string {
  return `hamilton.inputs:${dataflow}`;
}
