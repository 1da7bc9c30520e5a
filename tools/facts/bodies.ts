/**
 * Which council or organisation a name stands for. Official names first, then
 * the spellings of council_aliases.csv, then the listed organisations; anything
 * else is a problem, never a new record.
 */
import { firstDay, lastDay } from '../../server/graph/time';
import { toRef, type Ref } from '../../server/graph/model';
import { distinct, type Conversion } from './conversion';
import { splitList, type Facts, type FactsRow, type Origin } from './facts-tables';
import { organisationKinds } from './organisation-kinds';
import { toSlug, toSpelling } from './slugs';

type CouncilRow = FactsRow<'councils'>;

/** `London Office … (LOTI)` → the name and its short form, which becomes an alias. */
const SHORT_FORM = /^(.*\S) \(([^)]+)\)$/;

export const organisationId = (name: string): string => toSlug(SHORT_FORM.exec(name)?.[1] ?? name);

const existedOn = ({ start_date, end_date }: CouncilRow, date: string): boolean =>
  (!start_date || start_date <= lastDay(date)) && (!end_date || firstDay(date) <= end_date);

export class Bodies {
  private readonly byOfficialName = new Map<string, CouncilRow[]>();
  private readonly byId: ReadonlyMap<string, CouncilRow>;
  private readonly idsBySpelling = new Map<string, Set<string>>();
  private readonly organisationSources = new Map<string, { origin: Origin; sources: string[] }>();

  constructor(facts: Facts, private readonly conversion: Conversion) {
    this.byId = new Map(facts.councils.map((row) => [row.id, row]));
    for (const row of facts.councils) {
      this.byOfficialName.set(row.official_name, [...(this.byOfficialName.get(row.official_name) ?? []), row]);
    }
    for (const { alias, council_id } of facts.council_aliases) {
      const spelling = toSpelling(alias);
      this.idsBySpelling.set(spelling, (this.idsBySpelling.get(spelling) ?? new Set()).add(council_id));
    }
  }

  /**
   * The ref of the body called `name`, or null after reporting why there is none.
   * @param date chooses between bodies of one official name; without it the live one is meant
   */
  find(name: string, row: { origin: Origin }, column: string, sources: readonly string[], date = ''): Ref | null {
    const council = this.findCouncil(name, date);
    if (council) return toRef('Council', council.id);
    if (organisationKinds.has(name)) return this.noteOrganisation(name, row.origin, sources);
    this.conversion.report(row.origin, column, `"${name}" is no council, no spelling of one and not in organisation-kinds.ts`);
    return null;
  }

  private findCouncil(name: string, date: string): CouncilRow | null {
    const exact = this.byOfficialName.get(name) ?? [];
    const spelt = [...(this.idsBySpelling.get(toSpelling(name)) ?? [])].map((id) => this.byId.get(id)!);
    const candidates = exact.length > 0 ? exact : spelt;
    if (candidates.length < 2) return candidates[0] ?? null;
    const fitting = candidates.filter((row) => (date ? existedOn(row, date) : !row.end_date));
    return fitting.length === 1 ? fitting[0]! : candidates.find(({ end_date }) => !end_date) ?? null;
  }

  private noteOrganisation(name: string, origin: Origin, sources: readonly string[]): Ref {
    const known = this.organisationSources.get(name) ?? { origin, sources: [] };
    this.organisationSources.set(name, { origin: known.origin, sources: [...known.sources, ...sources] });
    return toRef('Organisation', organisationId(name));
  }

  /** Organisation nodes for every name met so far; call after all other tables. */
  addOrganisations(): void {
    for (const [name, { origin, sources }] of this.organisationSources) {
      const shortForm = SHORT_FORM.exec(name)?.[2];
      this.conversion.addNode('Organisation', origin, {
        id: organisationId(name), aliases: shortForm ? [shortForm] : [], sources: distinct(sources).sort(),
        name, kind: organisationKinds.get(name),
      });
    }
    for (const name of organisationKinds.keys()) {
      if (!this.organisationSources.has(name)) {
        this.conversion.report({ file: 'organisation-kinds.ts', line: 1 }, 'name', `"${name}" is in no table`);
      }
    }
  }
}

/** Addresses of a row: one cell, parted by `; `. */
export const toSources = (cell: string): string[] => distinct(splitList(cell));
