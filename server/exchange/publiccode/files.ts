/** publiccode.yml of all software patterns, a file each, and why others have none. */
import type { GraphContent } from '../../graph/content';
import { parseRef } from '../../graph/model';
import { extrasOf } from '../extras';
import type { LeftOut } from '../schema';
import { canBeWritten, writePubliccode, type Written } from './write';

export interface PubliccodeFiles {
  /** `localgov-drupal/publiccode.yml` and its text, in the order of ids. */
  readonly files: readonly { readonly path: string; readonly data: string }[];
  /** Software without a file; what is no software is not missed. */
  readonly leftOut: readonly LeftOut[];
}

export const publiccodeOf = (content: GraphContent, ref: string): Written => writePubliccode(content, ref, extrasOf(content).get(ref));

export function publiccodeFiles(content: GraphContent): PubliccodeFiles {
  const extras = extrasOf(content);
  const files: { path: string; data: string }[] = [];
  const leftOut: LeftOut[] = [];
  for (const { label, ref } of [...content.nodes].sort((a, b) => (a.ref < b.ref ? -1 : 1))) {
    if (label !== 'Pattern') continue;
    const written = writePubliccode(content, ref, extras.get(ref));
    if (written.ok) files.push({ path: `${parseRef(ref)!.id}/publiccode.yml`, data: written.body });
    else if (written.isSoftware) leftOut.push({ id: ref, reason: written.reason });
  }
  return { files, leftOut };
}

/** @param pattern as its record has it */
export const hasPubliccode = (pattern: { readonly kind: string; readonly repositoryUrl?: string | undefined; readonly licence?: string | undefined }): boolean => canBeWritten(pattern) === null;

export const publiccodeReadme = ({ files, leftOut }: PubliccodeFiles, dataAsOf: string): string => [
  `publiccode.yml 0.7 of ${files.length} software patterns, written by Patternbook from recorded facts as of ${dataAsOf}.`,
  'Each file says in a comment which required keys nobody recorded. Whoever maintains the software knows better.', '',
  ...(leftOut.length > 0 ? [`Software without a file (${leftOut.length}):`, ...leftOut.map(({ id, reason }) => `  ${id} ${reason}`)] : []), '',
].join('\n');
