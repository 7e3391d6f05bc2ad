import type { Colour } from './shape';

/**
 * From one finish colour to every colour of a drawing. A drawing stands on the page's
 * paper or, in the dark scheme, on its ink, and cannot know which: so pale finishes are
 * outlined darker and dark ones lighter, and one of the two edges always shows.
 */

/** The page's light and dark grounds. */
export const paper: Colour = '#F6F1E7';
export const ink: Colour = '#16130F';
const silver: Colour = '#C6C8CA';

/** Glass in front of lenses and around the screen; nearly black in every finish. */
export const glass: Colour = '#141517';
export const glassEdge: Colour = '#4B4D51';

export interface Finish {
  back: Colour;
  frame: Record<'body' | 'silver' | 'dark', Colour>;
  /** The body's outermost line. */
  outline: Colour;
  island: Record<'body' | 'dark' | 'metal' | 'rim', Colour>;
  /** The ring around a lens that stands on the body. */
  ring: Colour;
  key: Colour;
  /** A second tone of the back, and a joint in it. */
  second: Colour;
  seam: Colour;
  /** Bare material under the finish, where wear shows it. */
  bare: Colour;
  wallpaper: { sky: Colour; hill: Colour };
}

export function finish(hex: Colour): Finish {
  const pale = isPale(hex);
  const frame = mix(hex, ink, 0.22);
  return {
    back: hex,
    frame: { body: frame, silver: mix(hex, silver, 0.8), dark: '#222326' },
    outline: pale ? mix(hex, ink, 0.55) : mix(hex, paper, 0.45),
    island: {
      body: pale ? mix(hex, ink, 0.07) : mix(hex, paper, 0.1),
      dark: '#1E1F22',
      metal: mix(hex, silver, pale ? 0.5 : 0.26),
      rim: mix(hex, silver, pale ? 0.6 : 0.45),
    },
    ring: mix(frame, silver, 0.45),
    second: pale ? mix(hex, ink, 0.12) : mix(hex, paper, 0.14),
    seam: pale ? mix(hex, ink, 0.35) : mix(hex, ink, 0.6),
    key: pale ? mix(hex, ink, 0.4) : mix(hex, paper, 0.3),
    bare: pale ? mix(hex, ink, 0.6) : mix(hex, paper, 0.65),
    wallpaper: {
      sky: mix(hex, paper, pale ? 0.25 : 0.62),
      hill: pale ? mix(hex, ink, 0.26) : mix(hex, paper, 0.18),
    },
  };
}

/** The outline of a part: the part's own colour, moved away from the nearer end of the scale. */
export const edge = (fill: Colour): Colour => (isPale(fill) ? mix(fill, ink, 0.38) : mix(fill, paper, 0.3));

/** `a` with the given share of `b`; in sRGB, which is near enough for neighbours on a drawing. */
export function mix(a: Colour, b: Colour, share: number): Colour {
  const from = channels(a);
  const to = channels(b);
  return `#${from.map((value, i) => Math.round(value + (to[i]! - value) * share).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export function luminance(hex: Colour): number {
  const [r, g, b] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const isPale = (hex: Colour): boolean => luminance(hex) > 0.2;

const channels = (hex: Colour): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
