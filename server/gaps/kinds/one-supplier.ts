/** A region or type of council most of whose known systems of one sort come from one supplier. */
import type { Ref } from '../../graph/model';
import type { RelationshipOfGraph } from '../../graph/projection';
import { claimStatus } from '../../graph/evidence';
import { counted, dateLong, decimals, number, plural, upperFirst, wordList } from '../../web/format';
import type { GapFacts } from '../facts';
import { part, statement, type Finding, type GapKind } from '../gap';
import { UNITED_KINGDOM, type CouncilGroup } from '../places';

/** Sorts of system, each known from one public list. A list of one supplier's own customers gives no share, and is not among them. */
const systems = [
  { id: 'committee-papers', name: 'committee papers', list: 'https://github.com/DemocracyClub/LGSF', serviceArea: 'service-area:democracy' },
  { id: 'elections', name: 'election registers', list: 'https://github.com/DemocracyClub/UK-Polling-Stations', serviceArea: 'service-area:democracy' },
  { id: 'planning-portal', name: 'planning portals', list: 'https://github.com/aspeakman/UKPlanning', serviceArea: 'service-area:planning' },
] as const;
type System = (typeof systems)[number];

/** The line from which the Competition and Markets Authority calls a market highly concentrated (CMA129, 2,000 of 10,000). */
export const CONCENTRATED = 0.2;
export const LARGEST_SHARE = 0.5;
const FEWEST_COUNCILS = 8;
/** Below this share of the group's councils the list says too little about the group. */
export const SMALLEST_LISTED = 0.5;
const REPLACING_KINDS = ['open-source-product', 'service-pattern'];

export interface OneSupplier extends Finding {
  readonly group: CouncilGroup;
  readonly system: System;
  readonly supplier: Ref;
  readonly customers: readonly Ref[];
  readonly listed: number;
  readonly hhi: number;
  readonly listedOn: string | undefined;
  readonly rows: readonly RelationshipOfGraph[];
}

interface Listed { readonly council: Ref; readonly suppliers: readonly RelationshipOfGraph[] }

function listedCouncils(group: CouncilGroup, system: System, facts: GapFacts): Listed[] {
  return group.councils.flatMap(({ ref }) => {
    const suppliers = facts.suppliersOf(ref).filter(({ detail, sources }) => detail === 'legacy-system' && sources.some((url) => url.startsWith(system.list)));
    return suppliers.length > 0 ? [{ council: ref, suppliers }] : [];
  });
}

/** Councils by supplier; a council with two shares itself between them. */
function sharesOf(listed: readonly Listed[]): Map<Ref, number> {
  const shares = new Map<Ref, number>();
  for (const { suppliers } of listed) {
    const names = [...new Set(suppliers.map(({ from }) => from))];
    for (const name of names) shares.set(name, (shares.get(name) ?? 0) + 1 / (names.length * listed.length));
  }
  return shares;
}

/** Herfindahl–Hirschman index, 0 to 1: the sum of squared shares. */
export const herfindahl = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share ** 2, 0);

export const oneSupplier: GapKind<OneSupplier> = {
  id: 'one-supplier',
  title: 'One supplier',
  question: 'Where do most councils depend on one supplier for the same sort of system?',
  description: `Councils of a region, nation, type or of the whole country for which a public list names the supplier of one sort of system (committee papers, election registers, planning portals): one supplier serves at least half of them and the Herfindahl–Hirschman index is at least 0.20. At least ${FEWEST_COUNCILS} councils, and half of the group, must be on the list. Sorts of system are never added together, and a list of one supplier’s own customers gives no share.`,
  wouldChange: 'A newer list, or councils that have changed system since, change share and index.',
  order: 'strength',
  compute(facts) {
    const groups = [{ subject: UNITED_KINGDOM, words: 'councils in the United Kingdom', councils: facts.councils }, ...facts.places, ...facts.types];
    const withheld: string[] = [];
    const findings = systems.flatMap((system) => {
      const few: string[] = [];
      const found = groups.flatMap((group): OneSupplier[] => {
        const listed = listedCouncils(group, system, facts);
        if (listed.length < FEWEST_COUNCILS || listed.length < SMALLEST_LISTED * group.councils.length) {
          few.push(`${group.subject.name}, ${number(listed.length)} of ${number(group.councils.length)}`);
          return [];
        }
        const shares = sharesOf(listed);
        const [supplier, share] = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]!;
        const hhi = herfindahl([...shares.values()]);
        if (share < LARGEST_SHARE || hhi < CONCENTRATED || shares.size < 1) return [];
        const customers = listed.filter(({ suppliers }) => suppliers.some(({ from }) => from === supplier)).map(({ council }) => council);
        const rows = listed.flatMap(({ suppliers }) => suppliers);
        const listedOn = rows.flatMap(({ confirmedOn }) => (confirmedOn ? [confirmedOn] : [])).sort().at(-1);
        const isFresh = claimStatus(listedOn, facts.dataAsOf) === 'confirmed';
        return [{
          group, system, supplier, customers, listed: listed.length, hhi, listedOn, rows,
          subjects: [group.subject, { id: system.id, ref: `system:${system.id}`, label: 'System', name: upperFirst(system.name) }, facts.subject(supplier)],
          title: `${group.subject.name}: ${facts.name(supplier)} for most known ${system.name}`,
          figure: { value: `${customers.length} of ${listed.length}`, words: `councils on the list use ${facts.name(supplier)}` },
          councils: [], places: group.subject.label === 'Region' && group.subject !== UNITED_KINGDOM ? [group.subject.id] : [], serviceAreas: [system.serviceArea as Ref],
          types: group.subject.label === 'CouncilType' ? [group.subject.id] : [],
          parts: [
            part('share', 'Share of the largest', share, `${customers.length} of ${listed.length} councils on the list`),
            part('hhi', 'Concentration', hhi, `Herfindahl–Hirschman index ${decimals(hhi, 2)}; 1 is a single supplier`),
            part('listed', 'How many of the group are on the list', listed.length / group.councils.length, `${number(listed.length)} of ${number(group.councils.length)}`),
            part('fresh', 'How new the list is', isFresh ? 1 : 0, listedOn ? `${dateLong(listedOn)}${isFresh ? '' : ', over 24 months old'}` : 'not dated'),
          ],
        }];
      });
      if (few.length > 0) withheld.push(`${upperFirst(system.name)}: the list names too few councils of ${counted(few.length, 'group', 'groups')}: ${few.join('; ')}.`);
      return found;
    });
    withheld.push('Hosting, support, building and other systems: the record names customers from suppliers’ or projects’ own pages only, which gives no share.');
    return { findings, looked: `${counted(systems.length, 'sort', 'sorts')} of system in ${number(groups.length)} groups of councils`, withheld };
  },
  reasonsFor({ group, system, supplier, customers, listed, hhi, rows }, facts) {
    const shares = new Set(rows.map(({ from }) => from)).size;
    const replacing = facts.nodes.all.filter(({ ref, label, kind }) => label === 'Pattern' && REPLACING_KINDS.includes(kind ?? '') && facts.areasOf(ref).includes(system.serviceArea as Ref) && facts.output(ref)?.address !== undefined && facts.output(ref)?.state !== 'retired');
    return [
      statement(`${customers.length} of the ${listed} ${group.words} on the list use ${facts.name(supplier)} for ${system.name}; ${counted(shares, 'supplier is', 'suppliers are')} named in all. Index ${decimals(hhi, 2)}; the Competition and Markets Authority calls 0.20 and more highly concentrated.`, [...new Set(rows.flatMap(({ sources }) => sources))].slice(0, 2)),
      statement('One buyer’s experience, data format or exit clause is the others’ too: they could ask together.'),
      replacing.length > 0
        ? statement(`Open patterns on record in ${facts.name(system.serviceArea as Ref)}: ${wordList(replacing.slice(0, 6).map(({ ref }) => facts.name(ref)))}${replacing.length > 6 ? ` and ${replacing.length - 6} more` : ''}. Whether one of them replaces ${system.name} is not stated.`)
        : statement(`No open pattern on record serves ${facts.name(system.serviceArea as Ref)}.`),
    ];
  },
  reasonsAgainst: ({ group, listed, listedOn, system }, facts) => [
    statement(claimStatus(listedOn, facts.dataAsOf) === 'confirmed'
      ? `The list shows what its makers could read in ${dateLong(listedOn)}; ends of contracts are not recorded.`
      : `The list was last shown ${listedOn ? `in ${dateLong(listedOn)}` : 'at no recorded date'}; many councils may have changed since.`),
    ...(listed < group.councils.length ? [statement(`${number(group.councils.length - listed)} of ${number(group.councils.length)} councils are not on it. The list was made to collect data and leaves out systems that are hard to read, so the share may be too high.`)] : []),
    statement(`A widely used system for ${system.name} is known ground: staff, training and help are easier to find. Concentration is no proof of harm.`),
  ],
  firstStep: ({ group, system, supplier }, facts) =>
    `The procurement teams of ${plural(group.councils.length, 'the council', 'councils')} in this group put their contract end dates for ${system.name} in one list, and ask ${facts.name(supplier)} together for open data and an exit clause.`,
};
