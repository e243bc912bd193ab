/**
 * What the inputs form can tell about a value before the runner reads it.
 *
 * Only what is certain: the type as written names a number and the text is none, or nothing is
 * there at all. Anything else is the runner's to judge.
 */

import type { InputField, InputKind } from "../../src/protocol.gen";

const PLAIN = new Set(["int", "float", "bool", "str", "complex", "bytes", "list", "dict", "tuple", "set"]);

/** Returns the kind of value that an input of this type most likely gets. */
export function likelyKind(type: string | null): InputKind {
  const outer = (type ?? "").split("[")[0]?.trim() ?? "";
  if (
    type === null ||
    PLAIN.has(outer) ||
    /^(typing\.)?(Optional|List|Dict|Tuple|Set|Literal|Union)$/.test(outer)
  ) {
    return "literal";
  }
  return /DataFrame|LazyFrame|Table$/.test(outer) ? "file" : "expression";
}

/** Returns an example of what to type. */
export function placeholder(field: Pick<InputField, "type" | "default">, kind: InputKind): string {
  if (field.default !== null) {
    return `default: ${field.default}`;
  }
  if (kind === "file") {
    return "data/file.csv";
  }
  if (kind === "expression") {
    return /Series/.test(field.type ?? "") ? "pd.Series([1, 2, 3])" : "datetime.date(2026, 1, 31)";
  }
  const examples: Record<string, string> = { int: "10", float: "0.25", bool: "True", str: "text" };
  return examples[field.type ?? ""] ?? '42, "text", [1, 2], {"a": 1}';
}

/** Returns what is wrong with a value, in a sentence with the way out; undefined where nothing is. */
export function problemOf(
  field: Pick<InputField, "name" | "type" | "required">,
  kind: InputKind,
  text: string,
): string | undefined {
  const written = text.trim();
  if (written === "") {
    return field.required ? `${field.name} is needed: nothing in the dataflow makes it.` : undefined;
  }
  if (kind !== "literal") {
    return undefined;
  }
  if (field.type === "int" && !/^[+-]?(\d[\d_]*|0[xob][\da-f_]+)$/i.test(written)) {
    return "An int is a whole number, such as 10. Choose Expression for something computed.";
  }
  if (field.type === "float" && !/^[+-]?(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(e[+-]?\d+)?$/i.test(written)) {
    return "A float is a number, such as 0.25. Choose Expression for something computed.";
  }
  if (field.type === "bool" && written !== "True" && written !== "False") {
    return "A bool is True or False.";
  }
  return undefined;
}
