/** What a page of `hamilton-live serve` wants to see: in its address, so that it is there again after a reload. */

export interface Wish {
  /** The first one that there is, where null. */
  readonly dataflow: string | null;
  /** Added to the dataflow's own configuration. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Whether all configurations are shown at once. */
  readonly variants: boolean;
}

export function wishOf(address: URLSearchParams): Wish {
  return {
    dataflow: address.get("dataflow"),
    config: configOf(address.get("config")),
    variants: address.has("variants"),
  };
}

/** The part of an address that says the same. */
export function parametersOf({ dataflow, config, variants }: Wish): Record<string, string> {
  return {
    ...(dataflow !== null && { dataflow }),
    ...(Object.keys(config).length > 0 && { config: JSON.stringify(config) }),
    ...(variants && { variants: "1" }),
  };
}

/** The server leaves out what is no configuration, and so does the page. */
function configOf(text: string | null): Wish["config"] {
  try {
    const config: unknown = JSON.parse(text ?? "{}");
    const isConfig = typeof config === "object" && config !== null && !Array.isArray(config);
    return isConfig ? (config as Wish["config"]) : {};
  } catch {
    return {};
  }
}
