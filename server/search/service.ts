/** Search over every record's names, and the nearest records to an address that is not there. */
import { distance } from 'fastest-levenshtein';
import type { Suggestion } from '../errors';
import { foldText } from '../graph/catalogue';
import { labels, pagePath, type Label, type LabelDescriptor, type Ref } from '../graph/model';
import type { NodeIndex, NodeSummary } from '../graph/node-index';
import type { GraphStore } from '../graph/store';
import type { GraphWatch, Held } from '../graph/watch';
import type { RequestContext } from '../web/endpoint';
import { number } from '../web/format';
import type { CoverageItem } from '../web/schemas';
import { detailLine } from './detail';
import { listDetails, type SearchDetails } from './queries';
import { searchKinds, type SearchAnswer, type SearchItem, type SearchKind, type SearchRequest } from './schema';
import { SearchIndex, type Hit, type SearchRecord } from './search-index';

export interface SearchDependencies {
  readonly store: GraphStore;
  readonly watch: GraphWatch;
  readonly nodes: Held<NodeIndex>;
}

interface Searchable {
  readonly index: SearchIndex;
  readonly coverage: readonly CoverageItem[];
  readonly details: ReadonlyMap<Ref, string>;
}

const MOST_SUGGESTIONS = 5;
/** An address this many letters away from a name may be meant for it. */
const NEAR_ENOUGH = 3;

const kindOf = (label: Label) => labels[label].refPrefix as SearchKind;

function toRecord(node: NodeSummary, details: SearchDetails | undefined): SearchRecord {
  const text = node.summary ?? details?.text;
  const uses = node.label === 'Council' ? undefined : details?.counts[0]?.known;
  return { ...node, ...(text !== undefined && { text }), ...(uses !== undefined && { uses }) };
}

export function createSearchService({ store, watch, nodes }: SearchDependencies) {
  const searchable = watch.hold(async ({ get }): Promise<Searchable> => {
    const details = await listDetails(store);
    const { all } = get(nodes);
    return {
      coverage: [searchedRecords(all)],
      index: new SearchIndex(all.map((node) => toRecord(node, details.get(node.ref)))),
      details: new Map(all.map((node) => [node.ref, detailLine(node, details.get(node.ref))])),
    };
  });

  const toItem = ({ record, grade, score, matchedAlias }: Hit): SearchItem => {
    const { endedOn, plannedEndOn } = nodes.get().find(record.ref) ?? {};
    return {
      kind: kindOf(record.label), id: record.id, ref: record.ref, name: record.name,
      detail: searchable.get().details.get(record.ref)!, score, fit: grade,
      ...(matchedAlias && { matchedAlias }), ...(endedOn && { endedOn }), ...(plannedEndOn && { plannedEndOn }),
    };
  };

  return {
    search({ q = '', kind, limit, offset }: SearchRequest, { meta }: Pick<RequestContext, 'meta'>): SearchAnswer {
      const hits = searchable.get().index.search(q);
      const fitting = kind ? hits.filter(({ record }) => kindOf(record.label) === kind) : hits;
      return {
        items: fitting.slice(offset, offset + limit).map(toItem), total: fitting.length, limit, offset,
        facets: { kind: countKinds(hits.map(({ record }) => record)) }, meta, coverage: [...searchable.get().coverage],
      };
    },

    /** Records that a name may mean, best first; whether the name is theirs. */
    choices(text: string): { ref: Ref; name: string; detail: string; isExact: boolean }[] {
      return searchable.get().index.search(text).filter(({ grade }) => grade !== 'some-words' && grade !== 'text').map((hit) => {
        const { ref, name, detail } = toItem(hit);
        return { ref, name, detail, isExact: hit.grade === 'exact' };
      });
    },

    /**
     * Up to five records that someone may have meant who asked for `text`, an
     * id or a name: of that label first, then any other. Empty when nothing is near.
     */
    suggest(label: Label, text: string): Suggestion[] {
      const words = text.replaceAll(/[-_/]+/g, ' ').slice(0, 200);
      const hits = searchable.get().index.search(words).filter(({ grade }) => grade !== 'some-words' && grade !== 'text').map(({ record }) => record);
      const ofLabel = hits.filter((record) => record.label === label);
      const near = ofLabel.length > 0 ? ofLabel : nearest(nodes.get().all, label, words);
      return [...near, ...hits.filter((record) => record.label !== label)].slice(0, MOST_SUGGESTIONS).flatMap(({ ref, name, label: kind }) => {
        const href = pagePath(ref);
        return href ? [{ text: kind === label ? name : `${name} (${(labels[kind] as LabelDescriptor).singular})`, href }] : [];
      });
    },
  };
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Records of the label whose short name is a few letters away, nearest first. */
function nearest(all: readonly NodeSummary[], label: Label, text: string): NodeSummary[] {
  const folded = foldText(text);
  return all.filter((node) => node.label === label)
    .map((node) => {
      const name = foldText(node.shortName ?? node.name);
      return { node, away: distance(folded, name), begins: sharedBeginning(folded, name) };
    })
    .filter(({ away }) => away <= Math.min(NEAR_ENOUGH, Math.ceil(folded.length / 3)))
    .sort((a, b) => a.away - b.away || b.begins - a.begins || a.node.ref.localeCompare(b.node.ref))
    .map(({ node }) => node);
}

/** How many records of which kinds are looked through. */
function searchedRecords(all: readonly NodeSummary[]): CoverageItem {
  const kinds = countKinds(all).map(({ label, count }) => `${number(count)} ${label}`);
  return { statement: `Searched are ${number(all.length)} records: ${kinds.join(', ')}.`, known: all.length };
}

function countKinds(records: readonly { readonly label: Label }[]): { value: string; label: string; count: number }[] {
  const counts = new Map<SearchKind, number>();
  for (const { label } of records) counts.set(kindOf(label), (counts.get(kindOf(label)) ?? 0) + 1);
  return searchKinds.flatMap((value) => {
    const count = counts.get(value) ?? 0;
    const descriptor = Object.values(labels).find(({ refPrefix }) => refPrefix === value)!;
    return count > 0 ? [{ value, label: descriptor.plural, count }] : [];
  });
}

export type SearchService = ReturnType<typeof createSearchService>;
