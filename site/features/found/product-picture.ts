import type { DrawnModel } from '../drawing/body';
import { drawingMarkup, drawPhone } from '../drawing/drawing';

/** Pixels a side: Google asks for 100 at least, Meta for 500. */
export const pictureSize = 640;

/** The phone on white, back and front, in a square: what product feeds call a picture. Without words, as they ask. */
export function productPicture(model: DrawnModel, colour: string): string {
  const drawing = drawPhone(model, { colour, side: 'both' });
  const scale = (pictureSize * 0.86) / Math.max(drawing.width, drawing.height);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const phone = `<svg viewBox="${drawing.viewBox}" x="${(pictureSize - width) / 2}" y="${(pictureSize - height) / 2}" width="${width}" height="${height}">${drawingMarkup(drawing)}</svg>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureSize}" height="${pictureSize}"><rect width="100%" height="100%" fill="#fff"/>${phone}</svg>`;
}
