/**
 * Headers of fields that the standard does not know. Most are a name alone;
 * `plannedDates/0/note` is a path, as is whatever begins with a slash. In a path
 * `~1` is a slash within a name, `~0` a tilde, and `~2` stands before a name of digits.
 */
import { quoted, Unreadable } from '../reading';
import type { FieldPath } from './columns';

/** More elements of one list than any spreadsheet has columns for. */
export const MOST_ELEMENTS = 99;

/** Names that programs give a meaning of their own; no field is called so. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const INDEX = /^\d+$/;

const toName = (part: string): string => part.replace(/^~2(?=\d)/, '').replaceAll('~1', '/').replaceAll('~0', '~');
const toPart = (name: string): string => (INDEX.test(name) ? `~2${name}` : name.replaceAll('~', '~0').replaceAll('/', '~1'));

/**
 * The path that a header means: of a name alone, that name.
 * @throws Unreadable where it is a path to where nothing may stand
 */
export function ownPath(header: string): FieldPath {
  const parts = (header.startsWith('/') ? header.slice(1) : header).split('/');
  const isPath = header.startsWith('/') || (parts.slice(1).some((part) => INDEX.test(part)) && parts.every((part) => part !== '' && part === part.trim()));
  // `24/7` and `2019/20` are names.
  if (!isPath || INDEX.test(parts[0]!)) return [header];
  return parts.map((part) => {
    const name = toName(part);
    if (RESERVED.has(name)) throw new Unreadable(`has the column ${quoted(header)}: no field may be called ${name}; give it another name or take the column out`, { line: 1 });
    if (!INDEX.test(part)) return name;
    if (Number(part) > MOST_ELEMENTS) throw new Unreadable(`has the column ${quoted(header)}, element ${part.slice(0, 12)} of a list; a table holds elements 0 to ${MOST_ELEMENTS}. Number the elements from 0, or take the column out`, { line: 1 });
    return Number(part);
  });
}

/** The header of such a path. @param means the path that a header is read as */
export function ownHeader(path: FieldPath, means: (header: string) => FieldPath): string {
  const parts = path.map((step) => (typeof step === 'number' ? String(step) : toPart(step)));
  const plain = path.length === 1 ? String(path[0]) : parts.join('/');
  const comesBack = (() => { try { return JSON.stringify(means(plain.trim())) === JSON.stringify(path); } catch { return false; } })();
  return comesBack ? plain : `/${parts.join('/')}`;
}
