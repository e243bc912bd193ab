/** Exporting what is shown: as a file that the host saves, or as a picture on the clipboard. */

import type { Renderer } from "../draw/renderer";
import type { ExportFormat, PanelMessage } from "../messages";
import type { GraphModel } from "../model";
import type { Showing } from "../shown/showing";
import { pageGraphOf } from "./page";
import { dotOf, mermaidOf } from "./text";

/** For screens that have two pixels where others have one. */
const PICTURE_SCALE = 2;

export class Exporting {
  constructor(
    private readonly renderer: Renderer,
    private readonly model: GraphModel,
    private readonly showing: Showing,
    private readonly send: (message: PanelMessage) => void,
    private readonly failed: (message: string) => void,
  ) {}

  save(format: ExportFormat): void {
    this.content(format).then(
      (content) => this.send({ type: "save", format, content }),
      (error) => this.failed(`The picture could not be made: ${error}`),
    );
  }

  /** Needs the page to have the focus, as every page that writes to the clipboard. */
  copyPicture(): void {
    const picture = this.png();
    navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]).catch((error) => {
      this.failed(`The picture could not be copied: ${error}`);
    });
  }

  private async content(format: ExportFormat): Promise<string> {
    switch (format) {
      case "svg":
        return this.renderer.svg();
      case "png":
        return base64(await this.png());
      case "dot":
        return dotOf(this.showing.graph);
      case "mmd":
        return mermaidOf(this.showing.graph);
      case "html":
        return JSON.stringify(pageGraphOf(this.model, this.showing.choices));
    }
  }

  private png(): Promise<Blob> {
    const canvas = this.renderer.picture(PICTURE_SCALE);
    return new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("it is too large"))), "image/png");
    });
  }
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  // In pieces: so many arguments at once are too many for a call.
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
