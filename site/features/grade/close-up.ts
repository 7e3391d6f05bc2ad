import type { Grade } from '../../../worker/shared/grade';
import type { DrawnModel } from '../drawing/body';
import { drawingMarkup, drawPhone } from '../drawing/drawing';

/** The lower part of a back, near enough for a hairline to be seen and away from the lenses: what a grade looks like. */
export function closeUpView({ body: { width, height } }: DrawnModel, ratio: number): string {
  const wide = width + 6;
  const high = wide / ratio;
  return [-3, height + 3 - high, wide, high].map((side) => Math.round(side * 10) / 10).join(' ');
}

/** The inside of a close-up's `<svg>`. */
export function closeUp(model: DrawnModel, colour: string | undefined, grade: Grade): string {
  return drawingMarkup(drawPhone(model, { colour, grade }));
}
