import type { Model } from '../../content/model.schema';
import type { Finish } from './finish';
import { hairline, inset, rect, type Box, type Colour, type Shape } from './shape';

/** The facts a drawing is made from. */
export type DrawnModel = Pick<Model, 'maker' | 'name' | 'os' | 'body' | 'colours' | 'drawing'>;

/** How far the keys stand out of the body, mm. */
export const keyHeight = 0.6;

export const bodyBox = ({ body, drawing }: DrawnModel): Box => ({ x: 0, y: 0, w: body.width, h: body.height, r: drawing.corner });

/** The body's frame with a face of `fill` in it. */
export function slab(model: DrawnModel, finish: Finish, fill: Colour): Shape[] {
  const { tone, width } = model.drawing.frame ?? { tone: 'body', width: 0.9 };
  const body = bodyBox(model);
  return [rect(body, { fill: finish.frame[tone] }), rect(inset(body, width), { fill })];
}

/** The line around the body; drawn last, so that a bar that meets the edge stays inside it. */
export const outline = (body: Box, finish: Finish): Shape => rect(body, { fill: 'none', ...hairline(finish.outline) });

type Key = NonNullable<DrawnModel['drawing']['keys']>[number];
const key = (side: Key['side'], from: number, to: number): Key => ({ side, from, to });

/** The keys that most phones of a system have, as shares of the body's height, by the hand that holds the phone facing you. */
const usualKeys: Record<Model['os'], Key[]> = {
  ios: [key('left', 0.17, 0.2), key('left', 0.235, 0.3), key('left', 0.32, 0.385), key('right', 0.26, 0.36)],
  android: [key('right', 0.21, 0.33), key('right', 0.37, 0.435)],
};

/** The side keys; drawn first, half under the body. */
export function sideKeys(model: DrawnModel, finish: Finish, side: 'back' | 'front'): Shape[] {
  const { w, h } = bodyBox(model);
  const { keys = usualKeys[model.os], keyIsland } = model.drawing;
  const standing = (at: Key['side'], from: number, to: number, out: number, fill: Colour) =>
    rect({ x: (at === 'right') === (side === 'front') ? w + out - 2 * keyHeight : -out, y: from * h, w: 2 * keyHeight, h: (to - from) * h, r: 0.4 }, { fill });
  return [
    ...(keyIsland ? [standing('right', keyIsland.from, keyIsland.to, 0.5 * keyHeight, finish.key)] : []),
    ...keys.map((key) => standing(key.side, key.from, key.to, keyHeight, key.hex ?? finish.key)),
  ];
}
