/** What changed with each version of the graph, newest first. */
import type { VersionChanges } from '../graph/change-log';
import { changeKinds, type ChangeKind } from '../graph/diff';
import { pagePath } from '../graph/model';
import type { DataTable, TableRow } from '../web/cells';
import type { PageModel, RequestContext } from '../web/endpoint';
import { dateLong, number } from '../web/format';
import type { ChangesRequest } from './schema';
import { changesSince, listed } from './service';
import { fieldsInShort, kindOfRow, kindTitles, summaryOf } from './words';

/** Versions on the page; the API has all that are kept. */
const MOST_SHOWN = 20;

/** Where no value differs. */
const withoutFields: Readonly<Record<ChangeKind, string>> = {
  added: 'new', removed: 'no longer on record', changed: '', confirmed: '', unconfirmed: 'shown more than 24 months before',
};

function tableOf(entry: VersionChanges): DataTable | null {
  if (entry.changes.length === 0) return null;
  const rows = changeKinds.flatMap((kind): TableRow[] => {
    const changes = entry.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) return [];
    const count = entry.counts[kind];
    return [
      { group: kindTitles[kind], note: changes.length < count ? `${number(changes.length)} of ${number(count)}` : number(count) },
      ...changes.map(({ title, of, refs, fields }): TableRow => {
        const href = kind === 'removed' ? null : pagePath(refs[0]!) ?? pagePath(refs[1] ?? '');
        return [href ? { text: title, href } : title, kindOfRow(of), fieldsInShort(fields) || withoutFields[kind]];
      }),
    ];
  });
  return {
    caption: `What changed with graph version ${entry.sequence}`, hideCaption: true, shown: 25, noun: 'changes',
    columns: [{ text: 'What', width: 45 }, { text: 'Kind', width: 15 }, { text: 'Then and now', width: 40 }], rows,
  };
}

export function changesPage({ since }: ChangesRequest, { version, meta }: RequestContext): PageModel {
  const log = changesSince(version, since);
  const newest = log[0];
  return {
    page: {
      title: since === undefined ? 'What changed' : `What changed since ${typeof since === 'number' ? `version ${since}` : dateLong(since)}`, section: 'changes', description: 'What was added, changed, shown again or fell out of confirmation with each version of the facts.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'What changed' }],
    },
    answer: newest ? `Graph version ${newest.sequence}: ${summaryOf(newest)}` : 'Nothing on record changed since then.',
    facts: [{ term: 'Facts as of', value: dateLong(meta.dataAsOf) }, { term: 'Graph version', value: String(meta.graphVersion) }],
    since, versions: log.slice(0, MOST_SHOWN).map((entry) => ({
      id: `version-${entry.sequence}`, title: `Version ${entry.sequence}`, loadedOn: entry.loadedAt.slice(0, 10), dataAsOf: entry.dataAsOf, summary: summaryOf(entry), table: tableOf(entry),
      omitted: entry.previous && !entry.note ? listed(entry) - entry.changes.length : 0,
    })),
    omitted: Math.max(0, log.length - MOST_SHOWN), isLogged: (version.changes ?? []).length > 0,
  };
}
