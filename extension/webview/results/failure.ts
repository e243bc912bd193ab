/** Why a node failed: the error, the way to it through the user's own code, and the whole traceback. */

import type { Frame, RunError } from "../../src/protocol.gen";
import { button, element } from "./element";
import { count, shortPath } from "./format";
import type { ViewMessage } from "./messages";

/** Returns the view of an error. Frames in the workspace are links; those of libraries are folded. */
export function failureView(error: RunError, post: (message: ViewMessage) => void): HTMLElement {
  return element(
    "section",
    { class: "failure", testId: "hamilton-result-error" },
    element(
      "p",
      { class: "error-line" },
      element("strong", {}, error.type),
      error.message === "" ? null : `: ${error.message}`,
    ),
    element("ol", { class: "frames" }, ...frameItems(error.frames, post)),
    error.text.trim() === "" ? null : printed(error, post),
  );
}

function printed(error: RunError, post: (message: ViewMessage) => void): HTMLElement {
  // A process that was killed leaves no traceback, only what it wrote last.
  const title = error.frames.length === 0 ? "What Python printed last" : "Traceback as Python prints it";
  return element(
    "details",
    { class: "traceback" },
    element("summary", {}, title),
    element("pre", {}, error.text),
    button("Copy", "secondary", { on: { click: () => post({ type: "copy", text: error.text }) } }),
  );
}

function frameItems(frames: Frame[], post: (message: ViewMessage) => void): HTMLElement[] {
  const items: HTMLElement[] = [];
  let folded: Frame[] = [];
  const unfold = () => {
    if (folded.length > 0) {
      items.push(libraryFrames(folded, post));
      folded = [];
    }
  };
  for (const frame of frames) {
    if (frame.isUser) {
      unfold();
      items.push(element("li", { class: "user" }, ...frameParts(frame, post)));
    } else {
      folded.push(frame);
    }
  }
  unfold();
  return items;
}

function libraryFrames(frames: Frame[], post: (message: ViewMessage) => void): HTMLElement {
  return element(
    "li",
    { class: "library" },
    element(
      "details",
      {},
      element("summary", {}, `${count(frames.length, "level")} in libraries`),
      ...frames.map((frame) => element("div", { class: "frame" }, ...frameParts(frame, post))),
    ),
  );
}

function frameParts(frame: Frame, post: (message: ViewMessage) => void): HTMLElement[] {
  const place = `${shortPath(frame.file)}:${frame.line}`;
  const { uri } = frame;
  const where =
    uri === null
      ? element("span", { class: "place" }, place)
      : button(place, "link", {
          title: `${frame.file}, line ${frame.line}`,
          testId: "hamilton-frame",
          on: { click: () => post({ type: "open", uri, line: frame.line }) },
        });
  return [
    element(
      "div",
      { class: "frame-head" },
      where,
      element("span", { class: "quiet" }, ` in ${frame.function}`),
    ),
    element("code", {}, frame.code.trim()),
  ];
}
