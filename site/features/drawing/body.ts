import type { Model } from '../../content/model.schema';
import type { Finish } from './finish';
import { hairline, inset, rect, type Box, type Colour, type Shape } from './shape';

/** The facts a drawing is made from. */
export type DrawnModel = Pick<Model, 'maker' | 'name' | 'os' | 'body' | 'colours' | 'drawing'>;

/** Width of the frame as seen from the back or the front, mm. */
const frameWidth = 0.9;

/** How far the keys stand out of the body, mm. */
export const keyHeight = 0.6;

export const bodyBox = ({ body, drawing }: DrawnModel): Box => ({ x: 0, y: 0, w: body.width, h: body.height, r: drawing.corner });

/** The body's frame with a face of `fill` in it. */
export function slab(body: Box, finish: Finish, fill: Colour): Shape[] {
  return [rect(body, { fill: finish.frame }), rect(inset(body, frameWidth), { fill })];
}

/** The line around the body; drawn last, so that a bar that meets the edge stays inside it. */
export const outline = (body: Box, finish: Finish): Shape => rect(body, { fill: 'none', ...hairline(finish.outline) });

/** Where keys begin and end, as shares of the body's height, by the hand that holds the phone facing you. */
const keys: Record<Model['os'], { left: [number, number][]; right: [number, number][] }> = {
  ios: { left: [[0.17, 0.2], [0.235, 0.3], [0.32, 0.385]], right: [[0.26, 0.36]] },
  android: { left: [], right: [[0.21, 0.33], [0.37, 0.435]] },
};

/** The side keys; drawn first, half under the body. */
export function sideKeys(model: DrawnModel, finish: Finish, side: 'back' | 'front'): Shape[] {
  const { w, h } = bodyBox(model);
  const { left, right } = keys[model.os];
  const [atLeft, atRight] = side === 'front' ? [left, right] : [right, left];
  const key = (x: number) => ([from, to]: [number, number]) =>
    rect({ x, y: from * h, w: 2 * keyHeight, h: (to - from) * h, r: 0.4 }, { fill: finish.key });
  return [...atLeft.map(key(-keyHeight)), ...atRight.map(key(w - keyHeight))];
}
