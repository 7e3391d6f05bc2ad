import type { Grade } from '../../../worker/shared/grade';
import { bodyBox, outline, sideKeys, slab, type DrawnModel } from './body';
import { edge, glass, glassEdge, type Finish } from './finish';
import { island } from './island';
import { faceMarks, frameMarks, type Mark } from './mark';
import { circle, hairline, rect, type Shape } from './shape';
import { coverScreen, surface } from './surface';
import { nicks, scratches } from './wear';

type Lens = DrawnModel['drawing']['lenses'][number];

export function back(model: DrawnModel, finish: Finish, grade: Grade, recorded?: readonly Mark[]): Shape[] {
  const { drawing } = model;
  const body = bodyBox(model);
  const seed = `${model.maker} ${model.name}`;
  return [
    ...sideKeys(model, finish, 'back'),
    ...slab(model, finish, finish.back),
    ...surface(model, finish),
    // Under the cameras: what scratches the back spares the glass that stands out of it.
    ...(recorded ? faceMarks(recorded, 'back', body, finish.bare) : scratches(`${seed} back`, grade, body, finish.bare)),
    ...(drawing.island ? island(model, drawing.island, finish) : []),
    ...(drawing.cover ? [coverScreen(drawing.cover, finish)] : []),
    ...(drawing.glass ?? []).map((box) => rect(box, { fill: glass, ...hairline(glassEdge) })),
    ...drawing.lenses.flatMap((lens) => lensShapes(lens, onGlass(model, lens) ? glassEdge : finish.ring)),
    ...(drawing.sensors ?? []).map(({ x, y, d }) => circle(x, y, d, { fill: glass, ...hairline(glassEdge) })),
    ...(drawing.flash ? flash(drawing.flash) : []),
    ...(recorded ? frameMarks(recorded, body, finish.bare, false) : nicks(seed, grade, body, finish, false)),
    outline(body, finish),
  ];
}

function onGlass({ drawing: { island, glass = [] } }: DrawnModel, { x, y }: Lens): boolean {
  const around = island?.tone === 'dark' ? [...glass, island] : glass;
  return around.some((box) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h);
}

/** A ring, its dark glass, the pupil, and one highlight up left. */
function lensShapes({ x, y, d }: Lens, ring: string): Shape[] {
  return [
    circle(x, y, d, { fill: ring, ...hairline(edge(ring)) }),
    circle(x, y, d * 0.82, { fill: glass }),
    circle(x, y, d * 0.44, { fill: '#2B3442' }),
    circle(x - d * 0.1, y - d * 0.11, d * 0.12, { fill: '#8E9BB0' }),
  ];
}

const flash = ({ x, y, d }: Lens): Shape[] => [
  circle(x, y, d, { fill: '#F3E9CF', ...hairline('#8F8878') }),
  circle(x, y, d * 0.45, { fill: '#E2CF9B' }),
];
