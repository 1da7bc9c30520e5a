/** The tables beside the graph, as fields of the Data Package. */
import { IMPRECISE_DATE } from '../graph/properties';
import type { Field } from './resources';

interface PlainTable {
  readonly file: string;
  readonly description: string;
  readonly fields: readonly Field[];
  /** The first column where absent; none where it is empty. */
  readonly primaryKey?: readonly string[];
}

const text = (name: string, description: string, constraints?: object): Field =>
  ({ name, type: 'string', description, ...(constraints && { constraints }) });
const required = { required: true };
const date = (name: string, description: string) => text(name, description, { pattern: IMPRECISE_DATE.source });

export const plainTables: readonly PlainTable[] = [
  {
    file: 'sources.csv', description: 'Sources that rows name by key, and the address each key stands for',
    fields: [
      text('key', 'The word used in a sources cell; empty where rows give the address itself', { unique: true }),
      { ...text('address', 'Pinned address', required), format: 'uri' },
      text('publisher', 'Who stands behind it', required), text('title', 'What it is', required),
      date('statedOn', 'Date of the version used'), text('licence', 'Licence, as far as stated'),
    ],
    primaryKey: [],
  },
  {
    file: 'publishers.csv', description: 'Who stands behind an address: the longest prefix that fits',
    fields: [text('prefix', 'Beginning of addresses', { required: true, unique: true }), text('publisher', 'Plain name', required)],
  },
  {
    file: 'coverage.csv', description: 'Published totals, and the rule by which the graph counts what it holds of each',
    fields: [
      text('topic', 'What is counted', { required: true, unique: true }),
      text('counts', 'Counting rule with its arguments; empty when nothing held can be counted'),
      { name: 'total', type: 'integer', description: 'Published total; empty when none, or when the rule counts it too', constraints: { minimum: 0 } },
      text('qualifier', 'Said of the total', { enum: ['over', 'almost', 'about', 'more than'] }),
      text('unit', 'What the figures count', required), date('asOf', 'Date of the total'),
      { name: 'sources', type: 'list', delimiter: '; ', itemType: 'string', description: 'Addresses that state the total', constraints: required },
    ],
  },
  {
    file: 'conflicts.csv', description: 'Where sources disagree about a record and which is used, or what is inferred; written by hand', primaryKey: ['subject', 'statement'],
    fields: [
      text('subject', 'Ref of the record', required),
      text('statement', 'What differs and which is used, in our words', { required: true, pattern: '(Sources disagree|Inferred): .+' }),
      { name: 'sources', type: 'list', delimiter: '; ', itemType: 'string', description: 'Addresses that differ', constraints: required },
    ],
  },
  {
    file: 'same-bodies.csv', description: 'Bodies recorded both as a supplier and as an organisation; written by hand',
    fields: [
      text('supplier', 'Ref of the supplier', { required: true, unique: true }), text('organisation', 'Ref of the organisation', { required: true, unique: true }),
      text('reason', 'How we know, in our words', required),
    ],
  },
  {
    file: 'claim-meanings.csv', description: 'What a recorded use of a pattern means, where one rule read its users from a register, a list or code; written by hand',
    fields: [
      text('pattern', 'Ref of the pattern', { required: true, unique: true }), text('short', 'Who is counted, for lists; empty where the list need not say it'),
      text('meaning', 'What a use shows and where its date comes from, in our words', required),
    ],
  },
];
