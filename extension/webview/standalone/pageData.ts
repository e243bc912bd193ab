/** What is written into the standalone page: the graphs that it shows without asking anybody. */

import type { GraphSnapshot, GraphVariants, NodeDescription, NodeRun } from "../../src/protocol.gen";

/** A dataflow as it was when the page was made. */
export interface PageGraph {
  readonly graph: GraphSnapshot;
  /** All configurations at once, where they are known. */
  readonly variants?: GraphVariants;
  /** Whether these are shown first. */
  readonly showsVariants?: boolean;
  /** Where the dataflow comes from, in a few words. */
  readonly origin: string;
  /** By node: the file and line of what makes it. */
  readonly places: Readonly<Record<string, string>>;
  /** By node: its signature and documentation. */
  readonly descriptions: Readonly<Record<string, NodeDescription>>;
  readonly runs: Readonly<Record<string, NodeRun>>;
  /** The groups that were opened or closed. */
  readonly collapsed: Readonly<Record<string, boolean>>;
}

/** The first one is shown first. */
export type PageData = readonly PageGraph[];

/** Stands in the template where the data goes; scripts/steps/pages.mjs writes it there. */
export const DATA_MARK = "%HAMILTON-DATA%";

/**
 * Returns the page with the data in it. A script element ends at the first `</script`, whatever is
 * around it, so no `<` is left in the JSON.
 */
export function embedData(template: string, data: PageData): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return template.replace(DATA_MARK, () => json);
}
