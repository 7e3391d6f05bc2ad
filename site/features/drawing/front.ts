import type { Grade } from '../../../worker/shared/grade';
import { repeatSign } from '../mark/repeat-sign';
import { bodyBox, outline, sideKeys, slab, type DrawnModel } from './body';
import { glass, glassEdge, ink, mix, type Finish } from './finish';
import { faceMarks, frameMarks, type Mark } from './mark';
import { circle, hairline, mm, panel, path, rect, type Box, type Shape } from './shape';
import { nicks, scratches } from './wear';

export function front(model: DrawnModel, finish: Finish, grade: Grade, recorded?: readonly Mark[]): Shape[] {
  const body = bodyBox(model);
  const screen = screenBox(model);
  const bare = mix(finish.wallpaper.sky, ink, 0.6);
  const seed = `${model.maker} ${model.name}`;
  return [
    ...sideKeys(model, finish, 'front'),
    ...slab(model, finish, glass),
    ...wallpaper(screen, finish),
    ...crease(model, screen, finish),
    ...cutout(model, screen),
    ...brow(model),
    ...(model.drawing.homeButton ? [homeButton(body, model.drawing.bezel.bottom)] : []),
    ...(recorded ? faceMarks(recorded, 'front', body, bare) : scratches(`${seed} front`, grade, body, bare)),
    ...(recorded ? frameMarks(recorded, body, finish.bare, true) : nicks(seed, grade, body, finish, true)),
    outline(body, finish),
  ];
}

/** The lit part of the front: round as the body is, but square above a home button. */
function screenBox(model: DrawnModel): Box {
  const { w, h, r } = bodyBox(model);
  const { side, top, bottom } = model.drawing.bezel;
  return { x: side, y: top, w: w - 2 * side, h: h - top - bottom, r: model.drawing.homeButton ? 0 : Math.max(r - side, 0.5) };
}

/** A sky, a hill and the mark, in the phone's own finish. */
function wallpaper(screen: Box, { wallpaper: { sky, hill } }: Finish): Shape[] {
  const { x, y, w, h, r } = screen;
  const right = x + w;
  const bottom = y + h;
  const corner = (toX: number, toY: number) => (r > 0 ? `A${mm(r)} ${mm(r)} 0 0 1 ${mm(toX)} ${mm(toY)}` : '');
  const ridge =
    `M${mm(x)} ${mm(y + 0.72 * h)}C${mm(x + 0.3 * w)} ${mm(y + 0.52 * h)} ${mm(x + 0.62 * w)} ${mm(y + 0.82 * h)} ${mm(right)} ${mm(y + 0.58 * h)}` +
    `L${mm(right)} ${mm(bottom - r)}${corner(right - r, bottom)}L${mm(x + r)} ${mm(bottom)}${corner(x, bottom - r)}Z`;
  return [rect(screen, { fill: sky }), path(ridge, { fill: hill }), ...mark(x + w / 2, y + 0.36 * h, 0.2 * w, hill)];
}

/** The repeat sign, `width` mm wide, centred on a point. */
function mark(cx: number, cy: number, width: number, fill: string): Shape[] {
  const scale = width / repeatSign.width;
  const left = cx - width / 2;
  const top = cy - (scale * repeatSign.height) / 2;
  return [
    ...repeatSign.bars.map((bar) => rect({ x: left + scale * bar.x, y: top + scale * bar.y, w: scale * bar.width, h: scale * bar.height, r: 0 }, { fill })),
    ...repeatSign.dots.map((dot) => circle(left + scale * dot.cx, top + scale * dot.cy, 2 * scale * dot.r, { fill })),
  ];
}

/** What the screen leaves out for the front camera; sizes are typical of each kind, mm. */
function cutout({ drawing }: DrawnModel, screen: Box): Shape[] {
  const { x, y, w } = screen;
  const centre = x + w / 2;
  const hole = (cx: number) => [circle(cx, y + 4.6, 4, { fill: glass })];
  switch (drawing.cutout) {
    case 'none':
      return [];
    case 'notch':
    case 'wide-notch': {
      const wide = drawing.cutout === 'wide-notch';
      const width = wide ? 34.8 : 26.8;
      // The wide one has its earpiece in the middle; above the narrow one it moved up to the frame.
      const ear = rect({ x: centre - 4.5, y: wide ? y + 1.4 : y - 1.2, w: 9, h: 1, r: 0.5 }, { fill: glassEdge });
      return [panel({ x: centre - width / 2, y, w: width, h: 5.4, r: 0 }, [0, 0, 3.4, 3.4], { fill: glass }), ear];
    }
    case 'island':
      return [rect({ x: centre - 0.16 * w, y: y + 2, w: 0.32 * w, h: 6, r: 3 }, { fill: glass })];
    case 'hole':
      return hole(centre);
    case 'hole-left':
      return hole(x + 6.5);
    case 'hole-right':
      return hole(x + w - 6.5);
    case 'drop':
      return [panel({ x: centre - 3, y, w: 6, h: 5.4, r: 0 }, [0, 0, 3, 3], { fill: glass })];
  }
}

/** Where the screen bends: a line that is seen in the light. */
const crease = ({ drawing: { fold } }: DrawnModel, { x, w }: Box, { wallpaper }: Finish): Shape[] =>
  fold ? [rect({ x, y: fold - 0.5, w, h: 1, r: 0 }, { fill: mix(wallpaper.sky, ink, 0.16) })] : [];

/** The earpiece, where the frame above the screen is high enough to show it; the camera beside it, where the screen has no room for one. */
function brow(model: DrawnModel): Shape[] {
  const { top } = model.drawing.bezel;
  if (top < 5 || model.drawing.cutout === 'wide-notch') return [];
  const centre = model.body.width / 2;
  const y = top / 2;
  return [
    rect({ x: centre - 5, y: y - 0.5, w: 10, h: 1, r: 0.5 }, { fill: glassEdge }),
    ...(model.drawing.cutout === 'none' ? [circle(centre - 9, y, 2, { fill: glassEdge })] : []),
  ];
}

const homeButton = (body: Box, bezel: number): Shape => circle(body.w / 2, body.h - bezel / 2, Math.min(11, bezel * 0.7), { fill: 'none', ...hairline(glassEdge) });
