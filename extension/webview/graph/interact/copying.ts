/** The editor's own key, or menu entry, for copying: what it copies while the keyboard is on the canvas. */

/** @param text what is copied; null leaves the matter to the browser, as does a field that has the keyboard. */
export function listenToCopying(text: () => string | null): void {
  document.addEventListener("copy", (event) => {
    const copied = text();
    if (copied === null || document.activeElement instanceof HTMLInputElement) return;
    event.clipboardData?.setData("text/plain", copied);
    event.preventDefault();
  });
}
