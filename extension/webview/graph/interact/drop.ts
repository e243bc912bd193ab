/**
 * Entries of the dataflows view, dropped on the graph.
 *
 * VS Code lets a webview have what is dragged only while Shift is held, and says so as it is
 * dragged over. What arrives are the addresses of the entries; the host knows how to read them.
 */

const ADDRESSES = "text/uri-list";

/** Tells of the addresses of whatever is dropped on an element. */
export function listenToDrops(element: HTMLElement, dropped: (uris: string[]) => void): void {
  const offered = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes(ADDRESSES) ?? false;
  const accept = (event: DragEvent) => {
    if (!offered(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  };
  element.addEventListener("dragenter", accept);
  element.addEventListener("dragover", accept);
  element.addEventListener("drop", (event) => {
    if (!offered(event)) return;
    event.preventDefault();
    dropped(readAddresses(event.dataTransfer?.getData(ADDRESSES) ?? ""));
  });
}

/** Returns the addresses of a `text/uri-list`, in which lines that begin with # are comments. */
export function readAddresses(list: string): string[] {
  return list.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
}
