import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Drag = { readonly from: number; readonly to: number };

/** A pointer has to go so far before it drags: less is a click. px */
const threshold = 6;
/** So near the edge of the window the page scrolls along. px */
const edge = 60;

/**
 * Lets the items of a list be dragged by their grips (`data-grip`), with a mouse, a pen or a finger.
 * @returns what is dragged at the moment and where it would land
 */
export function useDrag(list: RefObject<HTMLElement | null>, many: number, drop: (from: number, to: number) => void): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const onDown = (event: PointerEvent) => {
      const grip = (event.target as HTMLElement).closest<HTMLElement>('[data-grip]');
      // A list inside an item has grips of its own.
      if (!grip || event.button !== 0 || grip.closest('ol') !== element) return;
      const from = Number(grip.dataset.grip);
      let to = from;
      let isDragging = false;
      grip.setPointerCapture(event.pointerId);
      const onMove = (moved: PointerEvent) => {
        if (!isDragging && Math.abs(moved.clientY - event.clientY) < threshold) return;
        isDragging = true;
        if (moved.clientY < edge) scrollBy({ top: -12, behavior: 'instant' });
        if (moved.clientY > innerHeight - edge) scrollBy({ top: 12, behavior: 'instant' });
        const middles = [...element.children].map((child) => { const { top, height } = child.getBoundingClientRect(); return top + height / 2; });
        const passed = middles.filter((middle) => middle < moved.clientY).length;
        to = Math.min(many - 1, passed > from ? passed - 1 : passed);
        setDrag({ from, to });
      };
      const end = (ended: PointerEvent) => {
        grip.removeEventListener('pointermove', onMove);
        grip.removeEventListener('pointerup', end);
        grip.removeEventListener('pointercancel', end);
        setDrag(null);
        if (ended.type === 'pointerup' && isDragging && to !== from) drop(from, to);
      };
      grip.addEventListener('pointermove', onMove);
      grip.addEventListener('pointerup', end);
      grip.addEventListener('pointercancel', end);
    };
    element.addEventListener('pointerdown', onDown);
    return () => element.removeEventListener('pointerdown', onDown);
  });
  return drag;
}
