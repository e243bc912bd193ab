/** A page inside another one, such as a notebook's output, leaves the wheel to it until somebody works with the graph. */

/** Whoever scrolls past a graph wants to go on, and not to zoom. Must be called before the panel listens. */
export function leaveTheWheel(): void {
  if (window.parent === window) return;
  const leave = (event: WheelEvent) => {
    if (!document.hasFocus() && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
  };
  window.addEventListener("wheel", leave, { capture: true });
}
