/** Which councils are most like which, by the three ONS models. A rank is no judgement. */
import type { Ref } from '../graph/model';
import type { Projection } from '../graph/projection';

export const similarityModels = ['global', 'economic', 'demographic'] as const;
export type SimilarityModel = (typeof similarityModels)[number];

export interface Neighbour {
  readonly neighbourRef: Ref;
  /** 1 is nearest. */
  readonly rank: number;
}

export class Neighbourhood {
  private readonly ranks = new Map<string, number>();
  /** Of the global model, nearest first, by council. */
  readonly global: ReadonlyMap<Ref, readonly Neighbour[]>;

  constructor(projection: Projection) {
    const global = new Map<Ref, Neighbour[]>();
    for (const { from, to, detail, rank } of projection.ofTypes(['SIMILAR_TO'])) {
      if (rank === undefined) continue;
      this.ranks.set(`${detail} ${from} ${to}`, rank);
      if (detail === 'global') global.set(from, [...(global.get(from) ?? []), { neighbourRef: to, rank }]);
    }
    for (const ten of global.values()) ten.sort((a, b) => a.rank - b.rank);
    this.global = global;
  }

  of(council: Ref): readonly Neighbour[] {
    return this.global.get(council) ?? [];
  }

  /** The neighbour's rank of ten in a model; undefined when it is not among them. */
  rank(council: Ref, neighbour: Ref, model: SimilarityModel): number | undefined {
    return this.ranks.get(`${model} ${council} ${neighbour}`);
  }
}
