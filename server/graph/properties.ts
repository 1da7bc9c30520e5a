/**
 * The kinds of property a node or relationship may have.
 *
 * One descriptor says everything the rest of the code needs: how the value is
 * stored on both engines, what a valid value is, and how a seed cell is read.
 */
import { z } from 'zod';

/** Column types that both engines store alike (Neo4j takes them from the value). */
export type StorageType = 'STRING' | 'INT64' | 'DOUBLE' | 'STRING[]';

export interface Property<Schema extends z.ZodType = z.ZodType> {
  readonly storage: StorageType;
  /** What a stored value must be. Also the property's OpenAPI schema. */
  readonly schema: Schema;
  readonly required: boolean;
  readonly description: string;
}

export type Properties = Readonly<Record<string, Property>>;

type RequiredProperty<Schema extends z.ZodType> = Property<Schema> & { readonly required: true };

/** The TypeScript type of the values that a set of property descriptors allows. */
export type ValuesOf<P extends Properties> = {
  [K in keyof P as P[K] extends { required: true } ? K : never]: z.output<P[K]['schema']>;
} & {
  [K in keyof P as P[K] extends { required: true } ? never : K]?: z.output<P[K]['schema']>;
};

function property<Schema extends z.ZodType>(
  storage: StorageType,
  schema: Schema,
  description: string,
): Property<Schema> & { readonly required: false } {
  return { storage, schema: schema.describe(description), required: false, description };
}

/** A lower-case slug: letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A year, a month or a day, as precise as the source; months and days must exist. */
export const IMPRECISE_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

function isCalendarDate(value: string): boolean {
  if (!IMPRECISE_DATE.test(value)) return false;
  if (value.length < 10) return true;
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

export const impreciseDate = z
  .string()
  .refine(isCalendarDate, 'must be a real date written 2019, 2019-10 or 2019-10-22');

export const webAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.hostname })
  .refine((value) => !/\s/.test(value), 'must not contain spaces');

export const slug = (description: string) =>
  property('STRING', z.string().regex(SLUG, 'must be a slug such as "north-east-lincolnshire"'), description);
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Letters, figures and signs that leave a mark; the fillers of Hangul and the empty Braille cell leave none. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Words on one line, with something to see. */
const visibleLine = z.string().trim().min(1)
  .refine((value) => !LINE_BREAK.test(value), 'must be on one line; remove the line break')
  .refine((value) => VISIBLE.test(value), 'must have at least one character that can be seen; leave the cell empty where it is unknown');

export const text = (description: string) => property('STRING', visibleLine, description);
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, description: string) =>
  property('STRING', z.enum(values), description);
export const date = (description: string) => property('STRING', impreciseDate, description);
export const url = (description: string) => property('STRING', webAddress, description);
export const integer = (description: string, minimum = 0) =>
  property('INT64', z.int().min(minimum), description);
export const decimal = (description: string) => property('DOUBLE', z.number(), description);
export const decimalBetween = (minimum: number, maximum: number, description: string) => {
  const message = `must be between ${minimum} and ${maximum}`;
  return property('DOUBLE', z.number().min(minimum, message).max(maximum, message), description);
};
export const texts = (description: string) => property('STRING[]', z.array(visibleLine).min(1), description);
export const urls = (description: string) => property('STRING[]', z.array(webAddress).min(1), description);

/** The same property, but every row must have it. */
export function required<Schema extends z.ZodType>(optional: Property<Schema>): RequiredProperty<Schema> {
  return { ...optional, required: true };
}
