import { bodyBox, type DrawnModel } from './body';
import { drawPhone, type Drawing } from './drawing';
import type { Box } from './shape';

/** Two phones beside and over each other in one scale: pure data, so that pages built on demand can use it too. */

export const dimensions = ['height', 'width', 'depth', 'weight'] as const;
export type Dimension = (typeof dimensions)[number];

export interface Measure {
  readonly dimension: Dimension;
  /** Millimetres; grams for the weight. */
  readonly first: number;
  readonly second: number;
  /** First less second, to the hundredth. */
  readonly difference: number;
}

/** All lengths in mm from the top left; both phones stand on the line at `height`. */
export interface SizeComparison {
  readonly beside: { readonly width: number; readonly height: number; readonly phones: readonly { readonly drawing: Drawing; readonly x: number; readonly y: number }[] };
  readonly overlaid: { readonly width: number; readonly height: number; readonly outlines: readonly [Box, Box] };
  readonly measures: readonly Measure[];
}

/** Room between the two phones, mm. */
const gap = 14;

export function compareSizes(first: DrawnModel, second: DrawnModel): SizeComparison {
  const drawings = [drawPhone(first, { side: 'front' }), drawPhone(second, { side: 'front' })] as const;
  const height = Math.max(drawings[0].height, drawings[1].height);
  return {
    beside: {
      width: drawings[0].width + gap + drawings[1].width,
      height,
      phones: drawings.map((drawing, index) => ({ drawing, x: index === 0 ? 0 : drawings[0].width + gap, y: height - drawing.height })),
    },
    overlaid: overlay(bodyBox(first), bodyBox(second)),
    measures: dimensions.map((dimension) => measure(dimension, first.body[dimension], second.body[dimension])),
  };
}

/** Both bodies on one line, about one upright middle. */
function overlay(first: Box, second: Box): SizeComparison['overlaid'] {
  const width = Math.max(first.w, second.w);
  const height = Math.max(first.h, second.h);
  const stood = (box: Box): Box => ({ ...box, x: (width - box.w) / 2, y: height - box.h });
  return { width, height, outlines: [stood(first), stood(second)] };
}

const measure = (dimension: Dimension, first: number, second: number): Measure => ({ dimension, first, second, difference: Math.round((first - second) * 100) / 100 });
