import { z } from 'zod';
import { shape } from '../../../../worker/campaign/checks/shape';
import { revisionSchema } from '../../../../worker/campaign/revision';
import { isObject, valueAt, type Body, type Path } from './json';

/** What the one schema of revisions says of a field, so that the form says the same. Lengths of texts, counts of lists, bounds of figures. */
export type Limits = { readonly least: number | null; readonly most: number | null; readonly isOptional: boolean };

// Without it Zod tries whether code may be made from text, which the studio's policy refuses and reports.
z.config({ jitless: true });

/** @param body says which of several shapes a place on the way has */
export function limitsOf(body: Body, path: Path): Limits {
  let schemas: z.core.$ZodType[] = [revisionSchema];
  let value: unknown = body;
  for (const part of path) {
    schemas = schemas.flatMap((schema) => shapesOf(schema)).filter((schema) => fits(schema, value)).flatMap((schema) => innerOf(schema, part));
    value = valueAt(value, [part]);
  }
  const [schema] = schemas;
  if (!schema) return { least: null, most: null, isOptional: true };
  const plain = shapesOf(schema)[0]!;
  return { ...boundsOf(plain), isOptional: isOptional(schema) };
}

const isOptional = (schema: z.core.$ZodType) => schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

/** Without what makes it optional; each of several shapes. */
export function shapesOf(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return shapesOf(schema.def.innerType as z.core.$ZodType);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(shapesOf) : [schema];
}

export function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.core.$ZodType>) : {};
}

/** Whether a value can be of a shape: it has the shape's own literals. */
function fits(schema: z.core.$ZodType, value: unknown): boolean {
  const literals = Object.entries(shapeOf(schema)).filter(([, inner]) => inner instanceof z.ZodLiteral) as [string, z.ZodLiteral][];
  return literals.every(([key, literal]) => isObject(value) && literal.values.has(value[key] as string));
}

function innerOf(schema: z.core.$ZodType, part: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  const inner = shapeOf(schema)[part];
  return inner ? [inner] : [];
}

function boundsOf(schema: z.core.$ZodType): Omit<Limits, 'isOptional'> {
  if (schema instanceof z.ZodString) return { least: schema.minLength, most: schema.maxLength };
  if (schema instanceof z.ZodNumber) return { least: schema.minValue, most: Number.isSafeInteger(schema.maxValue) && schema.maxValue !== Number.MAX_SAFE_INTEGER ? schema.maxValue : null };
  if (!(schema instanceof z.ZodArray)) return { least: null, most: null };
  const checks = (schema.def.checks ?? []).map(({ _zod }) => _zod.def as { minimum?: number; maximum?: number });
  return { least: checks.find(({ minimum }) => minimum !== undefined)?.minimum ?? null, most: checks.find(({ maximum }) => maximum !== undefined)?.maximum ?? null };
}

/** What keeps a text from being a revision, each at its field, in the words of the checks. Empty where it is one. */
export function faultsOf(body: Body): { readonly field: string; readonly text: string; readonly mend: string }[] {
  return shape(body).map(({ field, message, mend }) => ({ field, text: message, mend }));
}
