/**
 * Names that are alike. They only propose: nothing here places a record.
 * Councils are the exception, whose recorded spellings each stand for one
 * council (see council-names.ts).
 */
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { foldText } from '../graph/catalogue';
import type { NodeRow } from '../graph/content';
import type { Ref } from '../graph/model';
import { familyOf, type Family } from './identifiers';

export interface Candidate {
  readonly ref: Ref;
  readonly name: string;
  /** 0 to 1; 1 is the same name but for its legal form and spelling. */
  readonly score: number;
  /** Why it is proposed, for people. */
  readonly reason: string;
}

/** Words that say what kind of body it is, not which. */
const FORMS = new Set(['ltd', 'limited', 'plc', 'llp', 'cic', 'cio', 'inc', 'company', 'co', 'the', 'uk', 'of', 'and', 'council', 'borough', 'london', 'city', 'county', 'district', 'metropolitan', 'mbc', 'lbc', 'lb']);
const LEAST_SCORE = 0.6;
const MOST_CANDIDATES = 5;
/** Found by the search, then scored by us. */
const MOST_FOUND = 20;
const LONGEST_COMPARED = 120;

const words = (name: string) => foldText(name.slice(0, LONGEST_COMPARED)).split(' ').filter(Boolean);

/** The words that tell one body from another; all of them where there is nothing else. */
function tellingWords(name: string): string[] {
  const all = words(name);
  const telling = all.filter((word) => !FORMS.has(word));
  return telling.length > 0 ? telling : all;
}

/** Equal for names that differ in legal form, spaces, accents and signs alone. */
export const nameKey = (name: string): string => tellingWords(name).join('');

/** Likeness of two names: shared telling words (Dice) or edit distance, whichever is greater. */
export function likeness(a: string, b: string): number {
  const [keyA, keyB] = [nameKey(a), nameKey(b)];
  if (keyA === '' || keyB === '') return 0;
  if (keyA === keyB) return 1;
  const [wordsA, wordsB] = [new Set(tellingWords(a)), new Set(tellingWords(b))];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  const dice = (2 * shared) / (wordsA.size + wordsB.size);
  const edits = 1 - distance(keyA, keyB) / Math.max(keyA.length, keyB.length);
  return Math.round(Math.min(0.99, Math.max(dice, edits)) * 100) / 100;
}

export const spellingsOf = ({ values }: NodeRow): string[] =>
  [values['name'], values['shortName'], ...((values['aliases'] as readonly string[] | undefined) ?? [])].filter((s): s is string => typeof s === 'string');

function explain(name: string, spelling: string, isName: boolean, score: number): string {
  const which = isName ? 'its name' : `its other spelling “${spelling}”`;
  if (foldText(name) === foldText(spelling)) return `${which} is the same`;
  if (score === 1) return `${which} is the same but for the legal form or spaces`;
  return `${which} is alike`;
}

/** Of a record only what it is called. */
interface Called {
  readonly ref: Ref;
  readonly name: string;
  readonly spellings: readonly string[];
}

/** Records of one family, by names alike. */
export class CandidateIndex {
  private readonly search = new MiniSearch<{ id: Ref; text: string }>({ fields: ['text'], processTerm: (term) => foldText(term) || null });
  private readonly records = new Map<Ref, Called>();
  private readonly byKey = new Map<string, Called[]>();

  constructor(nodes: Iterable<NodeRow>) {
    for (const node of nodes) {
      const spellings = spellingsOf(node);
      if (spellings.length === 0) continue;
      const record = { ref: node.ref, name: String(node.values['name']), spellings };
      this.records.set(node.ref, record);
      this.search.add({ id: node.ref, text: spellings.flatMap((s) => [...tellingWords(s), nameKey(s)]).join(' ') });
      for (const key of new Set(spellings.map(nameKey))) this.byKey.set(key, [...(this.byKey.get(key) ?? []), record]);
    }
  }

  private toCandidate(names: readonly string[], { ref, name: called, spellings }: Called): Candidate {
    let best: Candidate = { ref, name: called, score: 0, reason: '' };
    for (const name of names) {
      for (const spelling of spellings) {
        const score = likeness(name, spelling);
        if (score > best.score) best = { ...best, score, reason: explain(name, spelling, spelling === best.name, score) };
      }
    }
    return best;
  }

  /** Records whose name is one of these but for legal form and spelling. */
  same(names: readonly string[]): Candidate[] {
    const found = new Set(names.flatMap((name) => this.byKey.get(nameKey(name)) ?? []));
    return [...found].map((record) => this.toCandidate(names, record)).sort(byScore).slice(0, MOST_CANDIDATES);
  }

  /** Records whose names are alike, best first; at most five. */
  alike(names: readonly string[]): Candidate[] {
    const found = new Set(names.flatMap((name) => {
      const query = [...tellingWords(name), nameKey(name)].join(' ');
      return query === '' ? [] : this.search.search(query, { fuzzy: 0.2, prefix: true }).slice(0, MOST_FOUND).map(({ id }) => this.records.get(id as Ref)!);
    }));
    return [...found].map((record) => this.toCandidate(names, record)).filter(({ score }) => score >= LEAST_SCORE).sort(byScore).slice(0, MOST_CANDIDATES);
  }
}

const byScore = (a: Candidate, b: Candidate) => b.score - a.score || (a.ref < b.ref ? -1 : 1);

function* ofFamily(nodes: Iterable<NodeRow>, family: Family): Generator<NodeRow> {
  for (const node of nodes) if (familyOf(node.label) === family) yield node;
}

/** Indexes by family, each built when the first name asks for it. */
export function candidateIndexes(nodes: Iterable<NodeRow>): (family: Family) => CandidateIndex {
  const known = new Map<Family, CandidateIndex>();
  return (family) => {
    let index = known.get(family);
    if (!index) known.set(family, index = new CandidateIndex(ofFamily(nodes, family)));
    return index;
  };
}
