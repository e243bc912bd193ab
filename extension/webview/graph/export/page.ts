/** The graph on show as the data of a page of its own. */

import type { PageGraph } from "../../standalone/pageData";
import type { GraphModel } from "../model";

/** Everything of the dataflow, whatever is closed or out of sight now; no places of code, which only the host knows. */
export function pageGraphOf(model: GraphModel, collapsed: PageGraph["collapsed"]): PageGraph {
  return {
    ...model.whole(),
    origin: "",
    places: {},
    runs: Object.fromEntries(model.runs),
    collapsed,
  };
}
