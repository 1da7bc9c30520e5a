/**
 * Bodies that are recorded twice: as an organisation where they are a partner,
 * as a supplier where they supply. The pages of the two point to each other;
 * the records stay two. Only this list says so: names alone never do.
 */
import { toRef, type Ref } from './model';

interface SameBody {
  readonly supplier: string;
  readonly organisation: string;
  /** How we know. */
  readonly reason: string;
}

export const sameBodies: readonly SameBody[] = [
  { supplier: 'gds', organisation: 'government-digital-service', reason: 'One unit of government: partner of two council projects, and builder of GOV.UK products.' },
  { supplier: 'loti', organisation: 'london-office-of-technology-and-innovation', reason: 'One body; the supplier’s website names itself in full and by the short form.' },
  { supplier: 'techresort', organisation: 'techresort', reason: 'One body, named by the pages of the same project as its partner and as its helper.' },
  { supplier: 'istanduk', organisation: 'istanduk', reason: 'One body: partner in SAVVI, and builder of the pattern that SAVVI produced.' },
];

const counterparts = new Map<Ref, Ref>(sameBodies.flatMap(({ supplier, organisation }) => {
  const [a, b] = [toRef('Supplier', supplier), toRef('Organisation', organisation)];
  return [[a, b], [b, a]] as const;
}));

/** The other record of the same body: an organisation's supplier, a supplier's organisation; null when there is none. */
export const counterpartOf = (ref: Ref): Ref | null => counterparts.get(ref) ?? null;
