/** Changes the page without losing the focus: where what had it is gone, or cannot have it any more, it goes on to what is left. */
export function keepFocus(change: () => void, goOn: () => HTMLElement | null): void {
  const had = document.activeElement;
  const isFocusable = () => had!.isConnected && had!.checkVisibility({ visibilityProperty: true }) && !had!.matches(':disabled');
  change();
  if (had && had !== document.body && !isFocusable()) focusOn(goOn());
}

/** Leads the focus to an element, also to one that the keyboard does not stop at, and moves nothing. */
function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
