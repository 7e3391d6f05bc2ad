import type { DrawnModel } from './body';
import { drawingMarkup, drawPhone } from './drawing';

/** The back as an SVG file. Its size is in tenths of a millimetre, so files keep the ratio of the phones. */
export function drawingFile(model: DrawnModel, colour: string): string {
  const drawing = drawPhone(model, { colour });
  const [width, height] = [drawing.width, drawing.height].map((side) => Math.round(side * 10));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${drawing.viewBox}" width="${width}" height="${height}">${drawingMarkup(drawing)}</svg>`;
}
