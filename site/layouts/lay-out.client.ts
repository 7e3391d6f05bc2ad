/** Lets the browser do what is more urgent first. */
const whenIdle: (work: () => void) => void = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 50));

/**
 * Lays out what is below the first screen (`Page.astro`), one part at a time, so that soon every place is where it
 * belongs: for whoever jumps there, and for tools that look at the page without scrolling. Cards wait until they come near:
 * they are many, and all as tall as they are said to be.
 */
addEventListener('load', () => {
  const parts = document.querySelectorAll<HTMLElement>('main > *, article > *, footer').values();
  const next = () => {
    const { value: part } = parts.next();
    if (!part) return;
    part.style.contentVisibility = 'visible';
    whenIdle(next);
  };
  whenIdle(next);
});
