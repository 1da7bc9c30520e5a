/**
 * What a register shows, brought into the graph: new uses in, `confirmedOn` of
 * known ones moved, those it no longer shows left to age. Nothing is deleted,
 * no name is guessed. Pure.
 */
import { relationshipId, type GraphContent, type NodeRow, type RelationshipRow } from '../graph/content';
import { parseRef, toRef, type Ref } from '../graph/model';
import { lastDay } from '../graph/time';
import { bodyIndex } from './bodies';
import type { KnownPattern, RegisterReading, Sighting } from './sighting';

export interface RefreshOptions {
  /** Day on which the register showed it. */
  readonly on: string;
  /** Public address of the register. */
  readonly source: string;
}

export interface RefreshReport {
  readonly on: string;
  /** In words: `Croydon uses GOV.UK Pay`. */
  readonly added: readonly string[];
  readonly confirmed: readonly string[];
  /** Shown, and already confirmed on that day or later. */
  readonly unchanged: number;
  /** Shown by the same register before, and not now. */
  readonly notSeen: readonly string[];
  readonly unknown: readonly { readonly name: string; readonly where: string }[];
  readonly notes: readonly string[];
}

const namesOf = ({ values }: NodeRow) => [String(values['name']), ...(values['aliases'] as string[] | undefined ?? [])];

export const knownPatterns = ({ nodes }: GraphContent): KnownPattern[] => nodes.filter(({ label }) => label === 'Pattern').map((node) => ({
  id: String(node.values['id']), names: namesOf(node), ...(typeof node.values['repositoryUrl'] === 'string' && { repositoryUrl: node.values['repositoryUrl'] }),
}));

/** The document behind an address, whatever version of it: GitHub's commit or branch left out. */
const documentOf = (address: string) => address.replace(/^(https:\/\/github\.com\/[^/]+\/[^/]+)\/(?:blob|tree|raw)\/[^/]+/, '$1');

/** The new address first, and of the same document only that. */
const withSource = (sources: readonly string[], source: string) => [source, ...sources.filter((address) => documentOf(address) !== documentOf(source))];

/** What a use is, whether or not it was changed for local needs. A pilot is less. */
const SHOWN_BY_A_REGISTER = ['adopted', 'adapted'];

interface Known { readonly row: RelationshipRow; readonly index: number }

/** @param options source: of a sighting that has none of its own */
export function refreshContent(content: GraphContent, reading: RegisterReading, { on, source }: RefreshOptions): { content: GraphContent; report: RefreshReport } {
  const bodyOf = bodyIndex(content.nodes);
  const titles = new Map(content.nodes.map(({ ref, values }) => [ref, String(values['shortName'] ?? values['name'] ?? ref)]));
  const title = (from: Ref, to: Ref) => `${titles.get(from) ?? from} uses ${titles.get(to) ?? to}`;
  const relationships = [...content.relationships];
  const uses = new Map<string, Known[]>();
  const key = (from: Ref, to: Ref) => `${from}>${to}`;
  content.relationships.forEach((row, index) => {
    if (row.type === 'REUSES') uses.set(key(row.from, row.to), [...(uses.get(key(row.from, row.to)) ?? []), { row, index }]);
  });
  const [added, confirmed, unknown]: [string[], string[], { name: string; where: string }[]] = [[], [], []];
  const seen = new Set<string>();
  let unchanged = 0;

  function bring({ pattern, body, since, where, source: own = source }: Sighting): void {
    const [from, to] = [bodyOf(body), toRef('Pattern', pattern)];
    if (from === undefined || !titles.has(to)) { unknown.push({ name: body.name ?? body.gssCode ?? '(no name)', where }); return; }
    if (seen.has(key(from, to))) return;
    seen.add(key(from, to));
    const known = uses.get(key(from, to))?.find(({ row }) => SHOWN_BY_A_REGISTER.includes(String(row.values['stage'])));
    if (!known) {
      const values = { sources: [own], ...(since && { since }), confirmedOn: on, stage: 'adopted' };
      relationships.push({ type: 'REUSES', id: relationshipId('REUSES', from, to, values), from, to, fromLabel: parseRef(from)!.label, toLabel: 'Pattern', values });
      added.push(title(from, to));
      return;
    }
    const before = known.row.values['confirmedOn'] as string | undefined;
    if (before !== undefined && lastDay(before) >= on) { unchanged += 1; return; }
    const { sources } = known.row.values;
    relationships[known.index] = { ...known.row, values: { ...known.row.values, confirmedOn: on, sources: withSource(sources as string[], own) } };
    confirmed.push(title(from, to));
  }
  reading.sightings.forEach(bring);

  const spokenOf = new Set(reading.patterns.map((id) => toRef('Pattern', id)));
  const documents = new Set([source, ...reading.sightings.flatMap((one) => one.source ?? [])].map(documentOf));
  const restsOnRegister = ({ values }: RelationshipRow) => (values['sources'] as string[]).some((address) => [...documents].some((document) => documentOf(address).startsWith(document)));
  const notSeen = content.relationships.filter((row) => row.type === 'REUSES' && spokenOf.has(row.to) && !seen.has(key(row.from, row.to)) && restsOnRegister(row)).map(({ from, to }) => title(from, to));
  const isChanged = added.length + confirmed.length > 0;
  return {
    content: isChanged ? { ...content, relationships, dataAsOf: on > content.dataAsOf ? on : content.dataAsOf } : content,
    report: { on, added: added.sort(), confirmed: confirmed.sort(), unchanged, notSeen: [...new Set(notSeen)].sort(), unknown, notes: reading.notes },
  };
}
