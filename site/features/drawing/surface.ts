import { bodyBox, type DrawnModel } from './body';
import { edge, type Finish } from './finish';
import { circle, hairline, inset, mm, panel, path, rect, type Shape } from './shape';

/** What a back shows besides cameras: a second tone, a joint with its screws, a fold, a shine. */
export function surface(model: DrawnModel, finish: Finish): Shape[] {
  const { secondTone, seam, screws = [], gloss } = model.drawing;
  const width = model.drawing.frame?.width ?? 0.9;
  const face = inset(bodyBox(model), width);
  return [
    ...(secondTone ? [panel({ ...face, h: secondTone - width }, [face.r, face.r, 0, 0], { fill: finish.second })] : []),
    ...(gloss ? [shine(model)] : []),
    ...(seam ? [rect({ x: face.x, y: seam - 0.2, w: face.w, h: 0.4, r: 0 }, { fill: finish.seam })] : []),
    ...screws.flatMap(({ x, y, d }) => [circle(x, y, d, { fill: finish.island.rim, ...hairline(edge(finish.island.rim)) }), circle(x, y, d * 0.35, { fill: finish.seam })]),
    ...fold(model, finish.frame.body, finish.seam),
  ];
}

/** A hinge between two halves: a strip across the body with a dark line on either side. */
export function fold(model: DrawnModel, strip: string, line: string): Shape[] {
  const { fold } = model.drawing;
  if (!fold) return [];
  const { width } = model.body;
  return [rect({ x: 0, y: fold - 1.6, w: width, h: 3.2, r: 0 }, { fill: line }), rect({ x: 0, y: fold - 1.1, w: width, h: 2.2, r: 0 }, { fill: strip })];
}

/** The cover screen, lit, without the corner where the lenses are. */
export function coverScreen({ x, y, w, h, r, cut }: NonNullable<DrawnModel['drawing']['cover']>, { wallpaper }: Finish): Shape {
  const arc = (toX: number, toY: number, sweep: 0 | 1 = 1) => `A${mm(r)} ${mm(r)} 0 0 ${sweep} ${mm(toX)} ${mm(toY)}`;
  const [right, bottom, left, top] = [x + w, y + h, x + cut.w, y + cut.h];
  const d =
    `M${mm(left + r)} ${mm(y)}L${mm(right - r)} ${mm(y)}${arc(right, y + r)}L${mm(right)} ${mm(bottom - r)}${arc(right - r, bottom)}` +
    `L${mm(x + r)} ${mm(bottom)}${arc(x, bottom - r)}L${mm(x)} ${mm(top + r)}${arc(x + r, top)}` +
    `L${mm(left - r)} ${mm(top)}${arc(left, top - r, 0)}L${mm(left)} ${mm(y + r)}${arc(left + r, y)}Z`;
  return path(d, { fill: wallpaper.sky });
}

/** Light that falls across glass: two slanting bands, within the corners. */
function shine({ body: { width: w, height: h } }: DrawnModel): Shape {
  const band = (from: number, to: number) => `M${mm(from * w)} 1L${mm(to * w)} 1L${mm((to - 0.3) * w)} ${mm(h - 1)}L${mm((from - 0.3) * w)} ${mm(h - 1)}Z`;
  return path(band(0.5, 0.68) + band(0.72, 0.78), { fill: '#FFFFFF', 'fill-opacity': 0.07 });
}
