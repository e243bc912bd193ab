/**
 * The page's side of the layout thread.
 *
 * The worker is started from a blob, because a webview's page may not load a worker from another
 * origin. While one layout is being made only the newest further request is kept: whoever types
 * fast wants the last state, not all of them.
 */

import type { Layout, LayoutGraph, Orientation } from "./graph";

/** Whether places are kept, forgotten, or left as they are for the next layout while this one is made aside. */
export type Memory = "keep" | "anew" | "aside";

export interface LayoutRequest {
  id: number;
  graph: LayoutGraph;
  orientation: Orientation;
  memory: Memory;
}

export interface LayoutReply {
  id: number;
  layout: Layout;
}

interface Waiting<Subject> {
  subject: Subject;
  graph: LayoutGraph;
  orientation: Orientation;
  memory: Memory;
}

/** Far more than any layout takes, on any machine: the thread has ended without a word, or never will. */
const PATIENCE_MILLISECONDS = 60_000;

/** `Subject` is what the caller wants back together with the layout that it asked for. */
export class LayoutClient<Subject> {
  private readonly worker: Worker;
  private running: Waiting<Subject> | null = null;
  private next: Waiting<Subject> | null = null;
  private lastId = 0;
  private lastOrientation: Orientation | null = null;
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    workerText: string,
    private readonly onLayout: (layout: Layout, subject: Subject) => void,
    private readonly onError: (message: string) => void,
  ) {
    const url = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
    this.worker = new Worker(url);
    this.worker.addEventListener("message", ({ data }: MessageEvent<LayoutReply>) => this.receive(data));
    this.worker.addEventListener("error", (event) => {
      clearTimeout(this.patience);
      this.running = null;
      onError(event.message || "The layout thread could not be started.");
    });
  }

  get isBusy(): boolean {
    return this.running !== null;
  }

  request(graph: LayoutGraph, subject: Subject, orientation: Orientation, memory: Memory): void {
    // What is made aside can wait for another time.
    if (memory === "aside" && (this.running || this.next)) return;
    const isTurned = orientation !== this.lastOrientation;
    this.lastOrientation = orientation;
    // A request that is dropped for this one may have asked to start anew; that must not be lost.
    const anew = memory === "keep" && (isTurned || this.next?.memory === "anew");
    this.next = { subject, graph, orientation, memory: anew ? "anew" : memory };
    this.startNext();
  }

  private startNext(): void {
    if (this.running || !this.next) return;
    this.running = this.next;
    this.next = null;
    const { graph, orientation, memory } = this.running;
    const seconds = PATIENCE_MILLISECONDS / 1000;
    this.patience = setTimeout(
      () => this.onError(`The layout thread has not answered for ${seconds} seconds.`),
      PATIENCE_MILLISECONDS,
    );
    this.worker.postMessage({ id: ++this.lastId, graph, orientation, memory } satisfies LayoutRequest);
  }

  private receive({ id, layout }: LayoutReply): void {
    const done = this.running;
    if (!done || id !== this.lastId) return;
    clearTimeout(this.patience);
    this.running = null;
    this.onLayout(layout, done.subject);
    this.startNext();
  }
}
