/** publiccode.yml files: who says of itself, or of whom it is said, that it uses the software (`usedBy`). */
import { parse } from 'yaml';
import { z } from 'zod';
import { ImportRefused } from '../../errors';
import { webAddress } from '../../graph/properties';
import type { KnownPattern, Register, Sighting, SuppliedFile } from '../sighting';

const publicCode = z.object({ name: z.string(), url: z.string(), usedBy: z.array(z.string()).nullish() });

/** A file that repeats itself by aliases is meant to fill memory, not to be read. */
const MOST_ALIASES = 50;

function documentOf({ name, text }: SuppliedFile) {
  let document: unknown;
  try { document = parse(text, { maxAliasCount: MOST_ALIASES }); } catch (error) { throw new ImportRefused([{ file: name, message: `is not YAML (${(error as Error).message.split('\n')[0]})` }]); }
  const parsed = publicCode.safeParse(document);
  if (!parsed.success) throw new ImportRefused([{ file: name, message: `is no publiccode.yml: ${parsed.error.issues.map(({ path }) => (path.length === 0 ? 'it has no keys' : `${path[0] === 'usedBy' ? 'usedBy is no list of names' : `it has no ${String(path[0])}`}`)).join('; ')}` }]);
  return parsed.data;
}

const plainUrl = (url: string | undefined) => url?.toLowerCase().replace(/^https?:\/\/(www\.)?/, '').replace(/\.git$|\/+$/g, '');

const patternOf = ({ name, url }: { name: string; url: string }, patterns: readonly KnownPattern[]) =>
  patterns.find(({ repositoryUrl }) => repositoryUrl && plainUrl(repositoryUrl) === plainUrl(url))
  ?? patterns.find(({ names }) => names.some((known) => known.toLowerCase() === name.trim().toLowerCase()));

export const publiccode: Register = {
  id: 'publiccode', title: 'publiccode.yml files: usedBy',
  file: 'publiccode.yml from the repository of a pattern; several at once', source: 'https://yml.publiccode.tools/', namesOthers: false,
  read(files, patterns) {
    const notes: string[] = [];
    const spokenOf: string[] = [];
    const sightings = files.flatMap((file): Sighting[] => {
      const document = documentOf(file);
      const pattern = patternOf(document, patterns);
      if (!pattern) {
        notes.push(`${file.name}: “${document.name}” (${document.url}) is no pattern here, by its repository or its name`);
        return [];
      }
      spokenOf.push(pattern.id);
      const source = webAddress.safeParse(document.url).data;
      return (document.usedBy ?? []).map((name, index) => ({ pattern: pattern.id, body: { name }, ...(source && { source }), where: `${file.name} usedBy ${index + 1}` }));
    });
    return { sightings, patterns: spokenOf, notes };
  },
};
