/**
 * Finds records by name, other spelling, beginning of a word, text or one
 * typing error. MiniSearch finds candidates; how a record's own spellings fit
 * the whole query decides the order. Built once per graph version; knows
 * nothing of stores or pages.
 */
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { foldText } from '../graph/catalogue';
import type { Label, Ref } from '../graph/model';

export interface SearchRecord {
  readonly ref: Ref;
  readonly label: Label;
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly tier?: string;
  readonly endedOn?: string;
  /** Summary or description: found, but below every name. */
  readonly text?: string;
  /** How many use it or took part; breaks ties between records of the same fit. Councils have none: they are never ordered by a count. */
  readonly uses?: number;
}

/**
 * How a record fits the query, worst first: some of its words; its spelling
 * with one typing error; words in its text; words in its name; its name begins
 * with the query; its name or another spelling is the query.
 */
export const grades = ['some-words', 'similar-spelling', 'text', 'words', 'beginning', 'exact'] as const;
export type Grade = (typeof grades)[number];

export interface Hit {
  readonly record: SearchRecord;
  readonly grade: Grade;
  /** The grade's place in `grades`, and below the point how well it fits among equals. */
  readonly score: number;
  /** The other spelling that fits, where the name itself does not. */
  readonly matchedAlias?: string;
}

/** Words after this many are not looked at. */
const MOST_WORDS = 12;
/** Shorter words allow no typing error: too many words are one letter apart. */
const SHORTEST_FUZZY = 4;
/** Longer words are no name that anyone mistyped. */
const LONGEST_FUZZY = 40;
/** Words run together ("moderngov") are matched from this length. */
const SHORTEST_JOINED = 4;
/** Words that tell records apart so little that finding them alone is no find. */
const COMMON_WORDS = new Set(['a', 'an', 'and', 'council', 'councils', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);
/** More uses than this count no more. */
const MANY_USES = 100;
/** Among equal fits, kinds that readers mostly look for stand a little higher. */
const KIND_WEIGHT: Readonly<Record<Label, number>> = {
  Council: 0.2, Pattern: 0.1, ServiceArea: 0.1, Supplier: 0.05, Project: 0.05, FundingRound: 0, Organisation: 0, Outcome: 0,
};

interface Spelling {
  readonly text: string;
  readonly folded: string;
  /** With a space before it, so that words are found by their beginning. */
  readonly spaced: string;
  /** Its words run together: all of them, and each two neighbours of a name. */
  readonly joined: string;
  readonly pairs: readonly string[];
  readonly isAlias: boolean;
}
interface Entry { readonly record: SearchRecord; readonly spellings: readonly Spelling[] }

const toWords = (text: string) => foldText(text).split(' ').filter(Boolean);
const join = (folded: string) => folded.replaceAll(' ', '');
const NAME_FIELDS = ['name', 'aliases', 'joined'];

/** A single letter is a beginning only while it is being typed: at the end. */
const mayBeBeginning = (term: string, i: number, terms: readonly string[]) => term.length > 1 || i === terms.length - 1;

/** The word with each two neighbouring letters exchanged: the typing error that edit distance counts twice. */
function transpositions(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2));
}

function withOneError(word: string): Query {
  if (word.length < SHORTEST_FUZZY || word.length > LONGEST_FUZZY || /\p{N}/u.test(word)) return word;
  return { combineWith: 'OR', queries: [{ queries: [word], fuzzy: 1 }, { queries: transpositions(word), prefix: false, combineWith: 'OR' }] };
}

function toEntry(record: SearchRecord): Entry {
  const spelling = (isAlias: boolean) => (text: string): Spelling => {
    const folded = foldText(text);
    const words = folded.split(' ');
    const pairs = isAlias ? [] : words.slice(1).map((word, i) => `${words[i]!}${word}`);
    return { text, folded, spaced: ` ${folded}`, joined: join(folded), pairs, isAlias };
  };
  const names = [record.name, ...(record.shortName ? [record.shortName] : [])];
  return { record, spellings: [...names.map(spelling(false)), ...(record.aliases ?? []).map(spelling(true))] };
}

const gradeNumber = (grade: Grade) => grades.indexOf(grade);

interface Asked {
  readonly query: string;
  readonly joined: string;
  /** Each word with a space before it. */
  readonly words: readonly string[];
}

function spellingGrade({ folded, spaced, joined, pairs }: Spelling, asked: Asked): Grade {
  if (joined === asked.joined) return 'exact';
  if (folded.startsWith(asked.query)) return 'beginning';
  if (asked.words.every((word) => spaced.includes(word))) return 'words';
  if (asked.joined.length < SHORTEST_JOINED) return 'text';
  return joined.startsWith(asked.joined) || pairs.some((run) => run.startsWith(asked.joined)) ? 'words' : 'text';
}

/** The best grade of its spellings; an alias only where it fits better than every name. */
function fitOf({ spellings }: Entry, asked: Asked): { grade: Grade; matchedAlias?: string } {
  let best = { grade: 'text' as Grade, number: gradeNumber('text'), spelling: undefined as Spelling | undefined };
  for (const spelling of spellings) {
    const grade = spellingGrade(spelling, asked);
    const number = gradeNumber(grade);
    if (number > best.number) best = { grade, number, spelling };
    if (grade === 'exact') break;
  }
  return { grade: best.grade, ...(best.spelling?.isAlias && { matchedAlias: best.spelling.text }) };
}

const rounded = (score: number) => Math.round(score * 1e4) / 1e4;

/** Place among records of the same grade, 0 to 1: live before ended, then fit, kind and use. */
function standing({ label, tier, endedOn, uses = 0 }: SearchRecord, grade: Grade, found: number): number {
  const relevance = grade === 'exact' ? 1 : found / (found + 10);
  const kind = tier === 'strategic' ? KIND_WEIGHT[label] / 2 : KIND_WEIGHT[label];
  // Words of a summary say less of a record than its use does.
  const [ofRelevance, ofUses] = grade === 'text' ? [0.15, 0.6] : [0.6, 0.19];
  const place = ofRelevance * relevance + kind + ofUses * Math.min(1, Math.log1p(uses) / Math.log1p(MANY_USES));
  return Math.min(0.999, endedOn ? place / 2 : 0.5 + place / 2);
}

export class SearchIndex {
  private readonly entries: readonly Entry[];
  private readonly index: MiniSearch<{ id: number }>;

  constructor(records: readonly SearchRecord[]) {
    this.entries = records.map(toEntry);
    this.index = new MiniSearch({
      fields: [...NAME_FIELDS, 'text'],
      tokenize: toWords,
      processTerm: (term) => term,
      searchOptions: { combineWith: 'AND', prefix: mayBeBeginning, boost: { name: 3, aliases: 2, joined: 1, text: 0.5 } },
    });
    this.index.addAll(this.entries.map(({ record, spellings }, id) => ({
      id, text: record.text ?? '',
      name: spellings.filter(({ isAlias }) => !isAlias).map(({ text }) => text).join(' | '),
      aliases: spellings.filter(({ isAlias }) => isAlias).map(({ text }) => text).join(' | '),
      joined: spellings.filter(({ folded }) => folded.includes(' ')).flatMap(({ joined, pairs }) => [joined, ...pairs]).join(' | '),
    })));
  }

  /** Records that fit, best first; nothing for a text without letters and figures. */
  search(text: string): Hit[] {
    const query = foldText(text);
    const words = [...new Set(toWords(text))].slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const joined = join(query);
    const asked: Asked = { query, joined, words: words.map((word) => ` ${word}`) };
    const strict = this.find({ combineWith: 'OR', queries: [
      { queries: words, combineWith: 'AND' },
      ...(joined.length >= SHORTEST_JOINED ? [{ queries: [joined], fields: NAME_FIELDS }] : []),
    ] }, (entry) => fitOf(entry, asked));
    const inNames = strict.some(({ grade }) => grade !== 'text');
    const similar = inNames ? [] : this.similar(words, new Set(strict.map(({ record }) => record.ref)));
    const hits = [...strict, ...similar];
    return (hits.length > 0 ? hits : this.someWords(words)).sort((a, b) => b.score - a.score || (a.record.ref < b.record.ref ? -1 : 1));
  }

  /** Names with at most one typing error in each word. */
  private similar(words: readonly string[], known: ReadonlySet<Ref>): Hit[] {
    const joined = words.join('');
    const queries: Query[] = [{ queries: words.map(withOneError), combineWith: 'AND' }];
    if (words.length > 1) queries.push({ queries: [withOneError(joined)], fields: ['joined'] });
    return this.find({ combineWith: 'OR', queries, fields: NAME_FIELDS }, (entry, { match }) => {
      const matched = Object.keys(match);
      const inName = matched.some((term) => match[term]!.includes('name'));
      const alias = inName ? undefined : entry.spellings.find(({ isAlias, folded, joined: run }) =>
        isAlias && matched.some((term) => ` ${folded} ${run} `.includes(` ${term} `)));
      return { grade: 'similar-spelling', ...(alias && { matchedAlias: alias.text }) };
    }).filter(({ record }) => !known.has(record.ref));
  }

  /** When nothing has all words: what has most of those that say something. */
  private someWords(words: readonly string[]): Hit[] {
    const telling = words.filter((word) => !COMMON_WORDS.has(word));
    if (telling.length === 0 || words.length === 1) return [];
    const results = this.index.search({ queries: telling, combineWith: 'OR', prefix: (term) => term.length >= SHORTEST_FUZZY });
    const most = Math.max(0, ...results.map(({ queryTerms }) => new Set(queryTerms).size));
    return results.filter(({ queryTerms }) => new Set(queryTerms).size === most)
      .map((result) => this.toHit(result, { grade: 'some-words' }));
  }

  private find(query: Query, fit: (entry: Entry, result: SearchResult) => { grade: Grade; matchedAlias?: string }): Hit[] {
    return this.index.search(query).map((result) => this.toHit(result, fit(this.entries[result.id as number]!, result)));
  }

  private toHit(result: SearchResult, fit: { grade: Grade; matchedAlias?: string }): Hit {
    const { record } = this.entries[result.id as number]!;
    return { record, ...fit, score: rounded(gradeNumber(fit.grade) + standing(record, fit.grade, result.score)) };
  }
}
