/** The condition of a unit, best first. What each means to a shopper is in the texts of each language. */
export const grades = ['premium', 'excellent', 'good', 'fair'] as const;
export type Grade = (typeof grades)[number];

/** Lowest battery health, in per cent of the capacity when new, that a unit of this grade may have. */
export const batteryFloor: Record<Grade, number> = { premium: 95, excellent: 88, good: 85, fair: 80 };

export function compareGrades(a: Grade, b: Grade): number {
  return grades.indexOf(a) - grades.indexOf(b);
}
