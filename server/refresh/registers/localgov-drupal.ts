/** LocalGov Drupal's list of councils: names, as a text file, a table, a Markdown list or a JSON list. */
import { ImportRefused } from '../../errors';
import type { Register, SuppliedFile } from '../sighting';

/** The names in a list, each with the line it stands on. In Markdown only items of lists and tables are names. */
function namesIn({ name: file, text }: SuppliedFile): { name: string; where: string }[] {
  if (file.toLowerCase().endsWith('.json')) {
    let list: unknown;
    try { list = JSON.parse(text); } catch (error) { throw new ImportRefused([{ file, message: `is not JSON (${(error as Error).message})` }]); }
    if (!Array.isArray(list)) throw new ImportRefused([{ file, message: 'is JSON but no list; give a list of names' }]);
    return list.map((entry, index) => ({ name: typeof entry === 'string' ? entry : String((entry as { name?: unknown } | null)?.name ?? ''), where: `${file} entry ${index + 1}` }));
  }
  const isMarkdown = /\.(md|markdown)$/i.test(file);
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const item = /^\s*(?:[-*+]|\d+\.)\s+(.*)$/.exec(line)?.[1] ?? /^\s*\|([^|]+)\|/.exec(line)?.[1] ?? (isMarkdown ? undefined : line.split(/,(?![^"]*"[^"]*(?:"[^"]*")*$)/)[0]);
    const name = item?.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_"`]/g, '').trim();
    return name && /\p{L}/u.test(name) ? [{ name, where: `${file} line ${index + 1}` }] : [];
  });
}

export const localgovDrupal: Register = {
  id: 'localgov-drupal', title: 'LocalGov Drupal: councils with a site',
  file: 'a list of names: docs/src/design/index.md of github.com/localgovdrupal/docs, or one a line', source: 'https://github.com/localgovdrupal/docs/blob/main/docs/src/design/index.md', namesOthers: false,
  read(files) {
    for (const file of files) if (namesIn(file).length === 0) throw new ImportRefused([{ file: file.name, message: 'has no names; give a Markdown list or table, a JSON list, or one name a line' }]);
    return { patterns: ['localgov-drupal'], notes: [], sightings: files.flatMap(namesIn).map(({ name, where }) => ({ pattern: 'localgov-drupal', body: { name }, where })) };
  },
};
