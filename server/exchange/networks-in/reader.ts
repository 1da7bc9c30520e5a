/**
 * Networks in, from Gephi and others: GEXF 1.2 and 1.3, and GraphML. Streams;
 * only what tells nodes apart is kept, and edges that come before their nodes.
 */
import type { FormatReader, Reading } from '../claims';
import { headText, note, problem, quoted, readText, Tally } from '../reading';
import { edgeReading, nodeClaim, subjectOf } from './claims-of-items';
import { networkItems, type Item } from './network-items';
import type { Subject } from '../claims';
import { xmlEvents } from './xml-events';

/** Edges before their nodes; every known writer puts nodes first. */
const MOST_WAITING = 100_000;
const NOT_FINITE = /^[+-]?(?:inf(?:inity)?|nan)$/i;

class NetworkReading {
  readonly tally = new Tally();
  private readonly subjects = new Map<string, Subject>();
  private readonly edgeIds = new Set<string>();
  private readonly waiting: Item[] = [];
  private unknown = 0;

  constructor(private readonly file: string) {}

  *read(item: Item): Generator<Reading> {
    if (item.kind === 'edge') return yield* this.edge(item);
    const at = { line: item.line };
    if (!item.id) return yield problem(this.file, 'has a node without id; give every node one', at);
    if (this.subjects.has(item.id)) return yield problem(this.file, `has the node ${quoted(item.id)} twice; ids are unique`, at);
    const found = subjectOf(item);
    this.subjects.set(item.id, found.subject);
    if (!found.ours) this.unknown += 1;
    yield nodeClaim(item, found, this.file);
  }

  private *edge(item: Item): Generator<Reading> {
    const at = { line: item.line };
    if (!item.source || !item.target) return yield problem(this.file, 'has an edge without source or target; give both', at);
    const weight = item.data['weight'];
    if (weight !== undefined && (NOT_FINITE.test(weight.trim()) || !Number.isFinite(Number(weight)) || weight.trim() === '')) return yield problem(this.file, `has the weight ${quoted(weight)}, which is no finite number; write digits`, at);
    const id = item.data['id'] ?? item.id;
    if (id !== undefined && this.edgeIds.has(id)) return yield problem(this.file, `has the edge ${quoted(id)} twice; ids are unique`, at);
    if (id !== undefined) this.edgeIds.add(id);
    if (this.subjects.has(item.source) && this.subjects.has(item.target)) yield* this.joined(item);
    else if (this.waiting.length >= MOST_WAITING) yield problem(this.file, 'has too many edges before their nodes; put the nodes first', at);
    else this.waiting.push(item);
  }

  private *joined(item: Item): Generator<Reading> {
    const reading = edgeReading(item, this.subjects.get(item.source!)!, this.subjects.get(item.target!)!, this.file);
    if ('leftOut' in reading) this.tally.count(reading.leftOut, { line: item.line });
    else if ('wrong' in reading) yield problem(this.file, reading.wrong, { line: item.line });
    else yield reading;
  }

  *finish(): Generator<Reading> {
    for (const item of this.waiting) {
      const missing = [item.source!, item.target!].find((id) => !this.subjects.has(id));
      if (missing === undefined) yield* this.joined(item);
      else yield problem(this.file, `has an edge to ${quoted(missing)}, which is no node of the file; add the node, or take the edge out`, { line: item.line });
    }
    if (this.unknown > 0) yield note(this.file, `has ${this.unknown.toLocaleString('en-GB')} nodes without an id of ours (such as council:croydon); their names are candidates for a person to match`);
    yield* this.tally.notes(this.file);
  }
}

/** By the root element; before it may stand declarations, comments and a document type, which reading then refuses. */
const sniffRoot = (root: 'gexf' | 'graphml'): FormatReader['sniff'] => (head, fileName) => {
  const text = headText(head).replace(/^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*/i, '');
  if (/^<(?:[\w-]+:)?(?:gexf|graphml)[\s>]/.test(text)) return new RegExp(`^<(?:[\\w-]+:)?${root}[\\s>]`).test(text) ? 0.98 : 0;
  return text.startsWith('<') && fileName.toLowerCase().endsWith(`.${root}`) ? 0.6 : 0;
};

const read: FormatReader['read'] = readText(async function* whole(text, { fileName }) {
  const reading = new NetworkReading(fileName);
  for await (const item of networkItems(xmlEvents(text), fileName)) {
    if (item.kind === 'problem' || item.kind === 'note') yield item;
    else yield* reading.read(item);
  }
  yield* reading.finish();
});

export const gexfReader: FormatReader = { sniff: sniffRoot('gexf'), read };
export const graphmlReader: FormatReader = { sniff: sniffRoot('graphml'), read };
