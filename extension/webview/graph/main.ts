/** The graph panel's entry point: finds the host, builds the panel, reports what goes wrong. */

import "./style.css";
import workerText from "inline:./layout/worker.ts";
import { Failures } from "./failures";
import { STARTING } from "./html";
import type { HostApi, HostMessage } from "./messages";
import { Panel } from "./panel";

declare function acquireVsCodeApi(): HostApi;

function start(): void {
  const host = acquireVsCodeApi();
  const failures = new Failures(host);
  failures.listen();
  const panel = new Panel(host, workerText, (message) => failures.report(message, ""));
  document.getElementById(STARTING)?.remove();
  window.addEventListener("message", ({ data }: MessageEvent<HostMessage>) => panel.receive(data));
  host.postMessage({ type: "ready" });
}

start();
