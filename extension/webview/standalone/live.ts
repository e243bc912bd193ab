/** The page of `hamilton-live serve`: shows what the server sends, from the address that it was opened at. */

import type { HostMessage } from "../graph/messages";
import { Browser } from "./browserHost";
import { download } from "./download";

/** The server's token is in the page's own address, and goes with every request. */
const token = new URLSearchParams(location.search).get("token") ?? "";
const browser = new Browser();
let events: EventSource | undefined;
let shown: string | null = null;

function address(path: string, parameters: Readonly<Record<string, string>> = {}): string {
  return `${path}?${new URLSearchParams({ token, ...parameters })}`;
}

/** Begins anew: the first message is a whole graph. After a lost connection the browser asks again by itself. */
function listen(dataflow: string | null): void {
  events?.close();
  events = new EventSource(address("events", dataflow === null ? {} : { dataflow }));
  events.onmessage = ({ data }) => take(JSON.parse(data) as HostMessage);
  events.onopen = () => browser.inform("");
  events.onerror = () =>
    browser.inform(
      "The server does not answer. If it has ended, start hamilton-live serve again and open the address that it prints.",
    );
}

function take(message: HostMessage): void {
  if (message.type === "snapshot") {
    shown = message.graph.dataflow;
    browser.tell({ ...message, collapsed: browser.collapsed(shown) });
  } else browser.tell(message);
}

async function ask(path: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(address(path, parameters));
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

browser.serve({
  ready: () => listen(null),
  resync: () => listen(shown),
  choose: listen,
  reveal: (node) => {
    ask("place", { dataflow: shown ?? "", node }).then(
      (place) => browser.inform(place),
      (error) => browser.inform(String(error)),
    );
  },
  saveAsPage: () => {
    ask("page", { dataflow: shown ?? "" }).then(
      (page) => download(shown ?? "graph", "html", page),
      (error) => browser.inform(`The page could not be made: ${error}`),
    );
  },
});
