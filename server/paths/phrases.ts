/**
 * How each type of relationship is said: its verb, the word before its object,
 * and what follows of dates and evidence. The subject is always where the
 * relationship starts, so that its direction is what the sentence says.
 */
import { datedBeforeBody } from '../graph/before-body';
import type { Collaboration } from '../graph/collaboration';
import { claimStatus } from '../graph/evidence';
import { relationshipTypes, type Ref, type RelationshipType } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';
import { dateLong, money, whenWords } from '../web/format';

/** A relationship as far as it is said, with its real ends. */
export interface Sayable {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: Ref;
  readonly to: Ref;
  readonly since?: string;
  readonly confirmedOn?: string;
  /** Stage of a use, role of a supplier. */
  readonly detail?: string;
  readonly amountGbp?: number;
  readonly awardedOn?: string;
  readonly projectId?: string;
  readonly sources: readonly string[];
}

export interface Phrase {
  /** `took part`, `has used`. */
  readonly verb: string;
  /** The same of two subjects: `both took part`; absent where two are never said in one. */
  readonly both?: string;
  /** Before the object: `in`. */
  readonly preposition: string;
  /** After the object: ` since May 2022, unconfirmed since March 2024`. */
  readonly after: string;
}

export interface PhraseContext {
  readonly nodes: NodeIndex;
  readonly successions: Collaboration['successions'];
  readonly dataAsOf: string;
}

const NO_DATE = ' (date not recorded)';
const onDate = (date: string | undefined) => (date ? ` ${whenWords(date)}` : NO_DATE);

type Told = (relationship: Sayable, context: PhraseContext) => Phrase;

const plain = (verb: string, both: string | undefined, preposition = ''): Told => () => ({ verb, ...(both && { both }), preposition, after: '' });

/** Since when a lasting claim holds and when it was last shown, as far as a source says: the three states of evidence. */
function lastingWords({ since, confirmedOn }: Sayable, dataAsOf: string, sinceWord = 'since'): string {
  const status = claimStatus(confirmedOn, dataAsOf);
  if (!since && status === 'undated') return ' (use not dated)';
  const from = since ? ` ${sinceWord} ${dateLong(since)}` : ' (since when is not recorded)';
  if (status === 'unconfirmed') return `${from}, unconfirmed since ${dateLong(confirmedOn)}`;
  return status === 'undated' ? `${from} (when last shown is not recorded)` : from;
}

function beforeBodyWords({ from, since }: Sayable, { nodes, successions }: PhraseContext): string {
  const before = datedBeforeBody(from, since, nodes, { successions });
  return before ? `, a date before that council began ${whenWords(before.startedOn)}` : '';
}

const reuses: Told = (claim, context) => {
  const early = beforeBodyWords(claim, context);
  if (claim.detail === 'piloted') {
    const { confirmedOn } = claim;
    const stale = claimStatus(confirmedOn, context.dataAsOf) === 'unconfirmed' ? `, unconfirmed since ${dateLong(confirmedOn)}` : '';
    return { verb: 'piloted', preposition: '', after: `${onDate(claim.since)}${early}${stale}` };
  }
  const form = claim.detail === 'adapted' ? ' in a changed form' : '';
  const ended = context.nodes.find(claim.from)?.endedOn;
  const verb = ended ? 'used' : claim.since ? 'has used' : 'uses';
  return { verb, preposition: '', after: `${form}${lastingWords(claim, context.dataAsOf, ended ? 'from' : 'since')}${early}` };
};

const gave = (verb: string, preposition: string): Told => (claim, context) =>
  ({ verb, both: `both ${verb}`, preposition, after: `${onDate(claim.since)}${beforeBodyWords(claim, context)}` });

const supplierVerbs: Readonly<Record<string, readonly [string, string]>> = {
  build: ['has built software', 'for'], research: ['did research', 'for'], host: ['provides hosting', 'for'], support: ['provides support', 'for'],
  'legacy-system': ['supplies a system', 'to'], deliver: ['delivers work', 'for'],
};

const supplies: Told = (claim, { dataAsOf }) => {
  const [verb, preposition] = supplierVerbs[claim.detail ?? ''] ?? ['works', 'for'];
  // What was built or found out is no use that could lapse: only its own dates are said.
  const isInUse = claim.detail === 'legacy-system' || claim.confirmedOn !== undefined || claim.since !== undefined;
  return { verb, preposition, after: isInUse ? lastingWords(claim, dataAsOf) : NO_DATE };
};

const awarded: Told = ({ amountGbp, awardedOn, projectId }, { nodes }) => {
  const project = projectId === undefined ? undefined : nodes.findPresent('Project', projectId)?.name;
  return {
    verb: `awarded ${amountGbp === undefined ? 'an amount not recorded' : money(amountGbp)}`, preposition: 'to',
    after: `${onDate(awardedOn)}${project ? ` for ${project}` : ''}`,
  };
};

const told: Readonly<Partial<Record<RelationshipType, Told>>> = {
  LEADS: plain('led', 'both led'),
  PARTNERS_IN: plain('took part', 'both took part', 'in'),
  REUSES: reuses,
  ORIGINATED: gave('started', ''),
  CONTRIBUTED_TO: gave('contributed', 'to'),
  PRODUCED: plain('produced', 'both produced'),
  BUILDS_ON: plain('builds', 'both build', 'on'),
  EXTENDS: plain('extends', 'both extend'),
  IMPLEMENTS: plain('follows', 'both follow'),
  REPLACES: plain('replaces', 'both replace'),
  FUNDED_BY: plain('was paid for', 'were both paid for', 'from'),
  AWARDED: awarded,
  SUPPLIES: supplies,
  ADDRESSES: plain('is about', 'are both about'),
  BORDERS: plain('borders', 'both border'),
  WITHIN: plain('lies', 'both lie', 'in'),
};

export function phraseOf(relationship: Sayable, context: PhraseContext): Phrase {
  const words = told[relationship.type];
  return words ? words(relationship, context) : { verb: relationshipTypes[relationship.type].description, preposition: '', after: '' };
}

/** Participation has its date beside the project's name, since it is mostly the project's. */
export const isParticipation = ({ type }: Sayable): boolean => type === 'LEADS' || type === 'PARTNERS_IN';
