/**
 * The mark: the repeat sign 𝄇 as shapes, since few typefaces have it. Two dots, a thin bar,
 * a thick bar, in a box `width` by `height` from 0, 0. `public/favicon.svg` is the
 * same sign, moved onto the pixels of a tab.
 */
export const repeatSign = {
  width: 15,
  height: 20,
  dots: [
    { cx: 2.25, cy: 6.75, r: 2.25 },
    { cx: 2.25, cy: 13.25, r: 2.25 },
  ],
  bars: [
    { x: 6.5, y: 0, width: 1.75, height: 20 },
    { x: 10.25, y: 0, width: 4.75, height: 20 },
  ],
} as const;
