import { bodyBox, type DrawnModel } from './body';
import { edge, type Finish } from './finish';
import { hairline, inset, mm, panel, path, rect, type Box, type Corners, type Paint, type Shape } from './shape';

type Island = NonNullable<DrawnModel['drawing']['island']>;

/** The raised part around the lenses, with its rim and where it meets the frame. */
export function island(model: DrawnModel, box: Island, finish: Finish): Shape[] {
  const body = bodyBox(model);
  const fill = finish.island[box.tone];
  const paint = { fill, ...hairline(edge(fill)) };
  const rim = { fill: finish.island.rim, ...hairline(edge(finish.island.rim)) };
  const middle = box.y + box.h / 2;
  const width = model.drawing.frame?.width ?? 0.9;
  return [
    // As high as the island, so that the two read as one part.
    ...(box.reach === 'left' ? [rect({ x: width, y: box.y, w: box.x + box.w / 2 - width, h: box.h, r: 0 }, box.rim ? rim : paint)] : []),
    ...(box.reach === 'line-right' ? [rect({ x: box.x + box.w, y: middle - 0.5, w: body.w - width - box.x - box.w, h: 1, r: 0 }, { fill: finish.island.rim })] : []),
    ...(box.rim ? [plate(box, box, body, rim), plate(inset(box, box.rim), box, body, paint)] : [plate(box, box, body, paint, model.drawing.lenses)]),
  ];
}

/** A corner of the island on the body's corner follows it; one on the body's edge is cut square; any other is round. */
function plate(box: Box, { shape }: Island, body: Box, paint: Paint, lenses: DrawnModel['drawing']['lenses'] = []): Shape {
  if (shape === 'triangle') return triangle(box, lenses, paint);
  const left = box.x <= 0;
  const top = box.y <= 0;
  const right = box.x + box.w >= body.w;
  const bottom = box.y + box.h >= body.h;
  const corner = (vertical: boolean, horizontal: boolean) => (vertical && horizontal ? body.r : vertical || horizontal ? 0 : Math.min(box.r, box.w / 2, box.h / 2));
  const corners: Corners = [corner(top, left), corner(top, right), corner(bottom, right), corner(bottom, left)];
  return panel(box, corners, paint);
}

/** Around three lenses: top left, bottom left, right between them. As far from their middles as from the box's left. */
function triangle(box: Box, [top, bottom, right]: DrawnModel['drawing']['lenses'], paint: Paint): Shape {
  const r = top!.x - box.x;
  const out = (from: { x: number; y: number }, to: { x: number; y: number }) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return { x: (r * (to.y - from.y)) / length, y: (-r * (to.x - from.x)) / length };
  };
  const ring = [top!, right!, bottom!];
  const d = ring.map((corner, i) => {
    const before = out(ring[(i + 2) % 3]!, corner);
    const after = out(corner, ring[(i + 1) % 3]!);
    return `${i === 0 ? 'M' : 'L'}${mm(corner.x + before.x)} ${mm(corner.y + before.y)}A${mm(r)} ${mm(r)} 0 0 1 ${mm(corner.x + after.x)} ${mm(corner.y + after.y)}`;
  });
  return path(`${d.join('')}Z`, paint);
}
