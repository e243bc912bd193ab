/** The page of `hamilton-live serve`: shows what the server sends, from the address that it was opened at. */

import type { HostMessage } from "../graph/messages";
import { Browser } from "./browserHost";
import { download } from "./download";
import { parametersOf, type Wish, wishOf } from "./wish";

const opened = new URLSearchParams(location.search);
/** The server's token is in the page's own address, and goes with every request. */
const token = opened.get("token") ?? "";
const browser = new Browser();
let events: EventSource | undefined;
let wish = wishOf(opened);
/** Whether the page says at the moment that the server does not answer. */
let isAlone = false;

function address(path: string, parameters: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ token, ...parametersOf(wish), ...parameters })}`;
}

/** Begins anew: the first message is a whole graph. After a lost connection the browser asks again by itself. */
function listen(): void {
  leave();
  // Browsers allow six connections for all tabs together: those that nobody sees do without.
  if (document.visibilityState === "hidden") return;
  events = new EventSource(address("events"));
  events.onmessage = ({ data }) => take(JSON.parse(data) as HostMessage);
  events.onopen = () => {
    if (isAlone) browser.inform("");
    isAlone = false;
  };
  events.onerror = () => {
    isAlone = true;
    browser.inform(
      events?.readyState === EventSource.CLOSED
        ? "The server that this page belongs to has ended. Open the address that the new one prints."
        : "The server does not answer. If it has ended, start hamilton-live serve again and open the address that it prints.",
    );
  };
}

function leave(): void {
  events?.close();
  events = undefined;
}

/** Shows something else from now on, also after the page is loaded again. */
function turnTo(change: Partial<Wish>): void {
  wish = { ...wish, ...change };
  keepAddress();
  listen();
}

function keepAddress(): void {
  history.replaceState(null, "", address("/"));
}

function take(message: HostMessage): void {
  if (message.type !== "snapshot") {
    browser.tell(message);
    return;
  }
  const { dataflow } = message.graph;
  if (dataflow !== wish.dataflow) {
    wish = { ...wish, dataflow };
    keepAddress();
  }
  browser.tell({ ...message, collapsed: browser.collapsed(dataflow) });
}

async function ask(path: string, parameters: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(address(path, parameters));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") leave();
  else if (events === undefined) listen();
});

browser.serve({
  shownIn: "served browser",
  ready: listen,
  resync: listen,
  choose: (dataflow) => turnTo({ dataflow, config: {} }),
  showVariants: (variants) => turnTo({ variants }),
  configure: (config) => turnTo({ config }),
  reveal: (node) => {
    ask("place", { node }).then(
      (place) => browser.inform(place),
      (error) => browser.inform(String(error)),
    );
  },
  describe: (node) => {
    ask("description", { node }).then(
      (told) => browser.tell({ type: "described", node, description: JSON.parse(told) }),
      // The tooltip shows what the graph itself says.
      () => undefined,
    );
  },
  saveAsPage: () => {
    ask("page").then(
      (page) => download(wish.dataflow ?? "graph", "html", page),
      (error) => browser.inform(`The page could not be made: ${error}`),
    );
  },
});
