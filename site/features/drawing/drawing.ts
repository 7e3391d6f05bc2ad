import type { Grade } from '../../../worker/shared/grade';
import { back } from './back';
import { keyHeight, type DrawnModel } from './body';
import { finish } from './finish';
import { front } from './front';
import type { Mark } from './mark';
import { markup, mm, type Shape } from './shape';

/** A phone as drawn: one view, or the back and the front beside it. */
export interface Drawing {
  /** Size in mm, with the margin; the drawing's own ratio. */
  width: number;
  height: number;
  viewBox: string;
  views: View[];
}

/** Shapes in mm from the body's top left corner, moved `dx` mm to the right. */
export interface View {
  dx: number;
  shapes: Shape[];
}

export interface Choice {
  /** Id of one of the model's colours; the first if left out. */
  colour?: string | undefined;
  grade?: Grade | undefined;
  /** The marks of one unit; without them the drawing wears what is typical of its grade. */
  wear?: readonly Mark[] | undefined;
  side?: 'back' | 'front' | 'both' | undefined;
}

/** Room for the keys and for half of the outline, mm. */
const margin = 2 * keyHeight;

/** Where the front begins when it stands before the back, as a share of the body's width: past every model's lenses. */
const step = 0.76;

/** The drawings made last, by model: eight markets' pages in a row show the same ones. */
let recent = new WeakMap<DrawnModel, Map<string, Drawing>>();
let made = 0;
const mostRecent = 500;

export function drawPhone(model: DrawnModel, choice: Choice = {}): Drawing {
  if (choice.wear) return draw(model, choice);
  const key = `${choice.colour} ${choice.grade} ${choice.side}`;
  const known = recent.get(model)?.get(key);
  if (known) return known;
  if ((made += 1) % mostRecent === 0) recent = new WeakMap();
  const drawing = draw(model, choice);
  recent.set(model, (recent.get(model) ?? new Map<string, Drawing>()).set(key, drawing));
  return drawing;
}

function draw(model: DrawnModel, { colour, grade = 'premium', side = 'back', wear }: Choice): Drawing {
  const { options } = model.colours;
  const chosen = colour === undefined ? options[0] : options.find((option) => option.id === colour);
  if (!chosen) throw new Error(`${model.maker} ${model.name} has no colour "${colour}"`);

  const tones = finish(chosen.hex);
  const dx = step * model.body.width;
  const views: View[] = [];
  if (side !== 'front') views.push({ dx: 0, shapes: back(model, tones, grade, wear) });
  if (side !== 'back') views.push({ dx: side === 'both' ? dx : 0, shapes: front(model, tones, grade, wear) });

  const width = model.body.width + (side === 'both' ? dx : 0) + 2 * margin;
  const height = model.body.height + 2 * margin;
  return { width, height, viewBox: [-margin, -margin, width, height].map(mm).join(' '), views };
}

const markups = new WeakMap<Drawing, string>();

/** The inside of the drawing's `<svg>`. Everything in it is a number or a colour the model's schema has checked. */
export function drawingMarkup(drawing: Drawing): string {
  const known = markups.get(drawing) ?? write(drawing);
  markups.set(drawing, known);
  return known;
}

function write({ views }: Drawing): string {
  return views
    .map(({ dx, shapes }) => {
      const inner = shapes.map(markup).join('');
      return dx === 0 ? inner : `<g transform="translate(${mm(dx)})">${inner}</g>`;
    })
    .join('');
}
