/**
 * `uniqueItems` of a schema without Ajv's own comparison, which calls what an
 * item names `toString` or `valueOf`: a file's fields are called anything.
 */
import type Ajv from 'ajv';

/** Equal for equal data, whatever the order of its fields. */
const canonical = (value: unknown): string => JSON.stringify(value, (_, own: unknown) => (typeof own === 'object' && own !== null && !Array.isArray(own)
  ? Object.fromEntries(Object.entries(own).sort(([a], [b]) => (a < b ? -1 : 1))) : own));

export function withOwnUniqueItems(ajv: Ajv): Ajv {
  return ajv.removeKeyword('uniqueItems').addKeyword({
    keyword: 'uniqueItems', type: 'array', schemaType: 'boolean',
    validate: (isWanted: boolean, items: readonly unknown[]) => !isWanted || new Set(items.map(canonical)).size === items.length,
  });
}
