/** Rounds, and the awards made from them. */
import { compareDates } from '../../server/graph/time';
import { toRef } from '../../server/graph/model';
import { toSources, type Bodies } from './bodies';
import type { Conversion } from './conversion';
import { splitList, type Facts, type FactsRow } from './facts-tables';

export function convertRounds({ rounds }: Facts, conversion: Conversion): void {
  for (const row of rounds) {
    conversion.addNode('FundingRound', row.origin, {
      id: row.id, sources: toSources(row.source_url), name: row.name, programme: row.programme,
      openedOn: row.opened, closedOn: row.closed, announcedOn: row.announced,
      totalGbp: row.total_gbp, statedAwardCount: row.award_count,
    });
  }
}

export function convertAwards({ awards }: Facts, bodies: Bodies, conversion: Conversion): void {
  for (const row of awards) {
    const sources = toSources(row.source_url);
    const recipient = bodies.find(row.council, row, 'council', sources, row.awarded);
    if (!conversion.hasNode('Project', row.project_id)) conversion.report(row.origin, 'project_id', `"${row.project_id}" is no project`);
    if (!recipient) continue;
    conversion.addRelationship('AWARDED', row.origin, toRef('FundingRound', row.round_id), recipient, {
      sources, amountGbp: row.amount_gbp, awardedOn: row.awarded, projectId: row.project_id,
    });
  }
}

/** Rounds of a project, in time order as the table gives them. */
export const roundsOf = (project: FactsRow<'projects'>): string[] => splitList(project.round_ids, /;/);

const earliest = (dates: readonly string[]): string | undefined => dates.filter(Boolean).sort(compareDates)[0];

/** When money was first awarded or announced for projects: the only dates the facts give for taking part. */
export class FundingDates {
  private readonly awarded = new Map<string, string[]>();
  private readonly announced: ReadonlyMap<string, string>;

  constructor({ rounds, awards }: Facts) {
    this.announced = new Map(rounds.map(({ id, announced }) => [id, announced]));
    for (const { project_id, round_id, awarded } of awards) {
      const key = `${project_id} ${round_id}`;
      this.awarded.set(key, [...(this.awarded.get(key) ?? []), awarded]);
    }
  }

  /** Earliest award of the project from the round, or the round's announcement when that is earlier. */
  ofRound(projectId: string, roundId: string): string | undefined {
    return earliest([...(this.awarded.get(`${projectId} ${roundId}`) ?? []), this.announced.get(roundId) ?? '']);
  }

  /** Earliest over all rounds of the project; none when it has no dated round. */
  ofProject(project: FactsRow<'projects'>): string | undefined {
    return earliest(roundsOf(project).map((roundId) => this.ofRound(project.id, roundId) ?? ''));
  }
}
