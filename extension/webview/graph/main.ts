/** The graph panel's entry point: finds the host, builds the panel, reports what goes wrong. */

import "./style.css";
import workerText from "inline:./layout/worker.ts";
import { STARTING } from "./html";
import type { HostApi, HostMessage } from "./messages";
import { Panel } from "./panel";

declare function acquireVsCodeApi(): HostApi;

function start(): void {
  const host = acquireVsCodeApi();
  const report = (message: string, stack: string) => host.postMessage({ type: "error", message, stack });
  window.addEventListener("error", ({ message, error }) => report(message, String(error?.stack ?? "")));
  window.addEventListener("unhandledrejection", ({ reason }) =>
    report(String(reason), String(reason?.stack ?? "")),
  );
  const panel = new Panel(host, workerText);
  document.getElementById(STARTING)?.remove();
  window.addEventListener("message", ({ data }: MessageEvent<HostMessage>) => panel.receive(data));
  host.postMessage({ type: "ready" });
}

start();
