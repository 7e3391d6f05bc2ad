import { z } from '@hono/zod-openapi';

/**
 * What is found when a unit is checked. Whatever fails is repaired and checked again, or the
 * phone goes to the spare parts: so no report has a failure in it, only what was measured, and
 * what a model does not tell.
 */
const passed = z.literal(true);

/** How the previous owner's data were destroyed: the technique of NIST SP 800-88 Rev. 1, appendix A. */
export const erasures = ['nist-800-88-purge', 'nist-800-88-clear'] as const;

export const testsSchema = z.object({
  screen: passed,
  touch: passed,
  buttons: passed,
  cameras: passed,
  microphones: passed,
  speakers: passed,
  radios: passed.openapi({ description: 'mobile network, Wi-Fi, Bluetooth, GPS and NFC' }),
  sensors: passed,
  charging: z.number().positive().max(300).openapi({ description: 'highest power it drew, W' }),
  battery: z.number().min(1).max(101).openapi({ description: 'measured capacity, per cent of that when new' }),
  cycles: z.int().min(0).max(5000).nullable().openapi({ description: 'charge cycles its battery counted; null where the model does not tell' }),
  'activation-lock': passed.openapi({ description: 'no account of a previous owner locks it' }),
  network: passed.openapi({ description: 'its IMEI was reported neither lost nor stolen' }),
  erasure: z.enum(erasures),
});
export type Tests = z.infer<typeof testsSchema>;
export type Test = keyof Tests;

/** Made for the maker and new; taken from another of the maker's phones and restored; somebody else's that fits. */
export const origins = ['genuine', 'refurbished-genuine', 'compatible'] as const;
export type Origin = (typeof origins)[number];

export const partSchema = z.object({ part: z.string(), origin: z.enum(origins) });
export type Part = z.infer<typeof partSchema>;

export const sides = ['front', 'back', 'frame'] as const;
export const kinds = ['scratch', 'nick', 'scuff'] as const;
export type MarkKind = (typeof kinds)[number];

/** A mark as it was recorded: where it lies, as shares of the width and height of what is seen, how long it is and which way it runs. */
export const wearMarkSchema = z.object({
  side: z.enum(sides),
  kind: z.enum(kinds),
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  length: z.number().positive().max(80).openapi({ description: 'mm' }),
  angle: z.number().min(0).max(180).openapi({ description: 'degrees, 0 lies flat' }),
});
export type WearMark = z.infer<typeof wearMarkSchema>;

export const reportSchema = z.object({
  tests: testsSchema,
  parts: z.array(partSchema),
  wear: z.array(wearMarkSchema),
  station: z.string().regex(/^[A-Z]{2}[0-9]-[0-9]{2}$/).openapi({ description: 'bench and technician, as a code', example: 'KA2-07' }),
});
export type Report = z.infer<typeof reportSchema>;
