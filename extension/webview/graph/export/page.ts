/** The graph on show as the data of a page of its own. */

import type { PageGraph } from "../../standalone/pageData";
import type { GraphModel } from "../model";

/** Everything of the dataflow, whatever is closed or out of sight now; no places and documentation, which only the host knows. */
export function pageGraphOf(model: GraphModel, collapsed: PageGraph["collapsed"]): PageGraph {
  return {
    ...model.whole(),
    showsVariants: model.showsAllVariants,
    origin: "",
    places: {},
    descriptions: {},
    runs: Object.fromEntries(model.runs),
    collapsed,
  };
}
