/**
 * A dataflow's configuration as text: shown in the status bar, chosen from a list, written as JSON.
 *
 * Pure. The list offers the values that the dataflow's functions name; anything else is JSON.
 */

import { inLabel } from "./plainText";
import type { ConfigChoice } from "./protocol.gen";

export type Config = Record<string, unknown>;

/** A configuration to choose, one key changed against the one in force. */
export interface ConfigOption {
  label: string;
  description: string;
  config: Config;
}

const SHORT = 40;

/** Returns the configuration in a few characters: `region=US, fast`. */
export function describeConfig(config: Config): string {
  const entries = Object.entries(config).map(([key, value]) => describeEntry(key, value));
  if (entries.length === 0) {
    return "no configuration";
  }
  const text = entries.join(", ");
  return text.length <= SHORT ? text : `${text.slice(0, SHORT - 1)}…`;
}

/** Returns an option for each value that a function asks about, those in force marked. */
export function configOptions(choices: readonly ConfigChoice[], config: Config): ConfigOption[] {
  return choices.flatMap(({ key, values }) =>
    values.map((value) => ({
      label: inLabel(describeEntry(key, value)),
      description: isSame(config[key], value) ? "in force" : "",
      config: { ...config, [key]: value },
    })),
  );
}

/** Returns what is wrong with text that shall be a JSON object; undefined where nothing is. */
export function configProblem(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? undefined : 'Write an object, such as {"region": "US"}.';
  } catch (error) {
    return `This is not JSON yet: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function describeEntry(key: string, value: unknown): string {
  return `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
