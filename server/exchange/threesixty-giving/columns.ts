/**
 * The columns of a 360Giving spreadsheet: fieldpaths (`recipientOrganization/0/id`)
 * and titles (`Recipient Org:0:Identifier`, `Recipient Org:Identifier`) are the
 * same field, as the standard's flattening has them. Any other column is kept
 * under its own name or path (own-headers.ts).
 */
import { MOST_ELEMENTS, ownHeader, ownPath } from './own-headers';
import { grantSchema, type SchemaNode } from './schema';

export type FieldPath = readonly (string | number)[];

export interface GrantColumn {
  readonly header: string;
  readonly path: FieldPath;
  readonly type: 'number' | 'text';
  readonly isList: boolean;
  /** A column that the standard does not know. */
  readonly extra: boolean;
}

function resolve(node: SchemaNode): SchemaNode {
  return node.$ref ? { ...grantSchema.$defs![node.$ref.slice('#/$defs/'.length)]! } : node;
}

const same = (a: string | undefined, b: string) => a?.trim().toLowerCase() === b.trim().toLowerCase();
const titleOfNode = (node: SchemaNode) => node.title ?? resolve(node).title;

/** Joins a list of plain values in one cell, as the standard's tools do. */
export const LIST_JOINT = ';';

interface Field extends Pick<GrantColumn, 'path' | 'type'> {
  /** A list of plain values, which share the cell. */
  readonly isList: boolean;
}

/** The field of the standard that a header means, or null. */
export function standardField(header: string): Field | null {
  const segments = header.split(header.includes(':') ? ':' : '/').map((segment) => segment.trim());
  let node: SchemaNode = grantSchema;
  const path: (string | number)[] = [];
  for (let i = 0; i < segments.length; i += 1) {
    const found: [string, SchemaNode] | undefined = Object.entries(node.properties ?? {}).find(([name, own]) => same(name, segments[i]!) || same(titleOfNode(own), segments[i]!));
    if (!found) return null;
    path.push(found[0]);
    node = resolve(found[1]);
    if (node.type !== 'array') continue;
    const next = segments[i + 1];
    const index = next !== undefined && /^\d{1,3}$/.test(next) ? Number(next) : null;
    if (index === null && i === segments.length - 1 && !resolve(node.items ?? {}).properties) return { path, type: 'text', isList: true };
    if (index !== null) i += 1;
    if ((index ?? 0) > MOST_ELEMENTS) return null;
    path.push(index ?? 0);
    node = node.items ? resolve(node.items) : {};
  }
  if (node.properties) return null;
  return { path, type: [node.type].flat().includes('number') ? 'number' : 'text', isList: false };
}

/** The header of a field: the standard's titles, `Recipient Org:0:Identifier`; where it has none, the path itself. */
export function titleOf(path: FieldPath): string {
  let node: SchemaNode | undefined = grantSchema;
  const titles = path.map((step) => {
    const found: SchemaNode | undefined = typeof step === 'number' ? node?.items : node?.properties?.[step];
    const title = typeof step === 'number' ? String(step) : found && titleOfNode(found);
    node = found && resolve(found);
    return title;
  });
  const title = titles.every((own) => own !== undefined && !/[/:]/.test(own)) ? titles.join(':') : undefined;
  const means = title !== undefined && standardField(title)?.path.join('/') === path.join('/');
  return means ? title : ownHeader(path, (header) => toColumn(header).path);
}

/** Does the standard have a list of plain values at this path? */
export const isStandardList = (path: FieldPath): boolean => standardField(path.join('/'))?.isList === true;

/** @throws Unreadable where a header is a path to where nothing may stand */
export function toColumn(header: string): GrantColumn {
  const field = standardField(header);
  return field ? { header, ...field, extra: false } : { header, path: ownPath(header), type: 'text', isList: false, extra: true };
}

const isContainer = (value: unknown, ofList: boolean): value is Record<string | number, unknown> => typeof value === 'object' && value !== null && Array.isArray(value) === ofList;

/** Sets a value at a path, making lists and objects on the way. @returns false where something of another kind stands already */
export function setAt(target: Record<string, unknown>, path: FieldPath, value: unknown): boolean {
  let at: Record<string | number, unknown> = target;
  for (const [i, step] of path.slice(0, -1).entries()) {
    const ofList = typeof path[i + 1] === 'number';
    if (!Object.hasOwn(at, step)) Object.defineProperty(at, step, { value: ofList ? [] : {}, enumerable: true, writable: true, configurable: true });
    const next = at[step];
    if (!isContainer(next, ofList)) return false;
    at = next;
  }
  const last = path[path.length - 1]!;
  if (Object.hasOwn(at, last)) return false;
  Object.defineProperty(at, last, { value, enumerable: true, writable: true, configurable: true });
  return true;
}
