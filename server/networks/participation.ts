/**
 * Who took part in what, ready to be filtered: participations with their dates
 * and sources, and what each project is about and was paid from. Made once per
 * graph version.
 */
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';
import { compareDates } from '../graph/time';

export interface Participation {
  /** Ids of the relationships it stands for: several when predecessors took part in the same project. */
  readonly id: string;
  readonly type: 'LEADS' | 'PARTNERS_IN';
  readonly body: Ref;
  /** Bodies that the sources name, when they are not the body itself. */
  readonly as: readonly Ref[];
  readonly project: Ref;
  readonly since?: string;
  readonly sources: readonly string[];
}

export interface ProjectFacts {
  readonly serviceAreas: ReadonlySet<Ref>;
  readonly fundingRounds: ReadonlySet<Ref>;
  readonly programmes: ReadonlySet<string>;
}

const NOTHING: ProjectFacts = { serviceAreas: new Set(), fundingRounds: new Set(), programmes: new Set() };

/** Two bodies of one project that are one body today, as one participation: it led if either led, since the earlier date. */
function merge(a: Participation, b: Participation): Participation {
  const since = [a.since, b.since].sort(compareDates)[0];
  const lead = a.type === 'LEADS' ? a : b;
  return {
    id: lead.id, type: lead.type, body: a.body, project: a.project, ...(since && { since }),
    as: [...new Set([...a.as, ...b.as])], sources: [...new Set([...a.sources, ...b.sources])],
  };
}

export class Participations {
  /** As the sources name the bodies. */
  readonly recorded: readonly Participation[];
  /** Ended councils counted under their sole whole successor. */
  readonly presentDay: readonly Participation[];
  private readonly facts = new Map<Ref, ProjectFacts>();

  constructor(private readonly projection: Projection, presentDay: ReadonlyMap<Ref, Ref>) {
    this.recorded = this.once(projection.ofTypes(['LEADS', 'PARTNERS_IN'])
      .filter(({ to }) => projection.node(to)?.kind === 'project')
      .map(({ id, type, from, to, since, sources }) =>
        ({ id, type: type as Participation['type'], body: from, as: [], project: to, ...(since && { since }), sources })));
    this.presentDay = this.once(this.recorded.map((participation) => {
      const today = presentDay.get(participation.body);
      return today ? { ...participation, body: today, as: [participation.body] } : participation;
    }));
  }

  private once(list: readonly Participation[]): Participation[] {
    const known = new Map<string, Participation>();
    for (const participation of list) {
      const key = `${participation.project} ${participation.body}`;
      const other = known.get(key);
      known.set(key, other ? merge(other, participation) : participation);
    }
    return [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, participation]) => participation);
  }

  /** What the project is about, and from which rounds it was paid. */
  factsOf(project: Ref): ProjectFacts {
    let facts = this.facts.get(project);
    if (!facts) {
      const targets = (type: 'ADDRESSES' | 'FUNDED_BY') => new Set(this.projection.at(project, [type]).map(({ to }) => to));
      const fundingRounds = targets('FUNDED_BY');
      const programmes = new Set([...fundingRounds].flatMap((round) => this.projection.node(round)?.programme ?? []));
      facts = this.projection.node(project) ? { serviceAreas: targets('ADDRESSES'), fundingRounds, programmes } : NOTHING;
      this.facts.set(project, facts);
    }
    return facts;
  }
}
