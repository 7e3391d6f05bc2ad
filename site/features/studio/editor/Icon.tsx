const strokes = {
  up: 'M8 13V3M3.5 7.5 8 3l4.5 4.5',
  down: 'M8 3v10M3.5 8.5 8 13l4.5-4.5',
  remove: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  duplicate: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z',
  grip: 'M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01',
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
} as const;

/** The sign on a tool; its button says what it is. */
export const Icon = ({ of }: { of: keyof typeof strokes }) => (
  <svg aria-hidden="true" width="20" height="20" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width={of === 'grip' ? 2.2 : 1.6} stroke-linecap="round" stroke-linejoin="round"><path d={strokes[of]} /></svg>
);
