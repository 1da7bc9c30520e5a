/**
 * How one council is like or near another: each relation defined here and
 * nowhere else. ONS says that a rank among statistical neighbours is no
 * judgement. Principal councils of today have ten in each model, strategic
 * authorities five or none.
 */
import { isPrincipal } from './council-kinds';
import type { Ref } from './model';
import type { NodeIndex, NodeSummary } from './node-index';
import type { Projection } from './projection';
import { append } from './multimap';

export const similarityModels = ['global', 'economic', 'demographic'] as const;
export type SimilarityModel = (typeof similarityModels)[number];

export interface Neighbour {
  readonly neighbourRef: Ref;
  /** 1 is nearest. */
  readonly rank: number;
}

/** Everything in which one council is like or near another, seen from the first. */
export interface CouncilRelation {
  /** The other's rank of ten, in the models where it has one. */
  readonly ranks: Readonly<Partial<Record<SimilarityModel, number>>>;
  /** Models in which each is among the other's ten. */
  readonly mutual: readonly SimilarityModel[];
  readonly bordering: boolean;
  readonly sameType: boolean;
  readonly sameTier: boolean;
  /** The same English region; outside England, the same nation. */
  readonly samePlace: boolean;
  readonly sameCounty: boolean;
  readonly samePopulationBand: boolean;
  /** Between the middles of the two areas; absent where a place is not recorded. */
  readonly km?: number;
}

/** Quarters of the 382 principal councils, rounded; the last band has no end. */
const POPULATION_BANDS = [
  { id: 'under-110k', title: 'under 110,000 people', below: 110_000 },
  { id: '110k-150k', title: '110,000 to 150,000 people', below: 150_000 },
  { id: '150k-260k', title: '150,000 to 260,000 people', below: 260_000 },
  { id: 'over-260k', title: '260,000 people or more', below: Infinity },
] as const;
export type PopulationBand = (typeof POPULATION_BANDS)[number];

const EARTH_RADIUS_KM = 6_371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great circle, in km (haversine, mean radius of IUGG). */
export function distanceKm(a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }): number {
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export class Likeness {
  /** Of the global model, nearest first, by council. */
  readonly global: ReadonlyMap<Ref, readonly Neighbour[]>;
  /** Principal councils of today, by ref. */
  readonly principal: readonly NodeSummary[];
  private readonly models: Readonly<Record<SimilarityModel, Map<Ref, Neighbour[]>>> = { global: new Map(), economic: new Map(), demographic: new Map() };
  private readonly ranks = new Map<string, { readonly rank: number; readonly sources: readonly string[] }>();
  private readonly borders = new Map<Ref, Map<Ref, readonly string[]>>();

  constructor(private readonly nodes: NodeIndex, projection: Projection) {
    for (const { from, to, detail, rank, sources } of projection.ofTypes(['SIMILAR_TO'])) {
      if (rank === undefined) continue;
      const model = this.models[detail as SimilarityModel];
      append(model, from, { neighbourRef: to, rank });
      this.ranks.set(`${detail} ${from} ${to}`, { rank, sources });
    }
    for (const model of Object.values(this.models)) for (const ten of model.values()) ten.sort((a, b) => a.rank - b.rank);
    for (const { from, to, sources } of projection.ofTypes(['BORDERS'])) {
      for (const [one, other] of [[from, to], [to, from]] as const) this.borders.set(one, (this.borders.get(one) ?? new Map()).set(other, sources));
    }
    this.global = this.models.global;
    this.principal = nodes.all.filter(isPrincipal).sort((a, b) => (a.ref < b.ref ? -1 : 1));
  }

  /** Its statistical neighbours in a model, nearest first; none for most strategic authorities and all ended councils. */
  similar(council: Ref, model: SimilarityModel = 'global'): readonly Neighbour[] {
    return this.models[model].get(council) ?? [];
  }

  /** The neighbour's rank of ten in a model; undefined when it is not among them. */
  rank(council: Ref, neighbour: Ref, model: SimilarityModel = 'global'): number | undefined {
    return this.ranks.get(`${model} ${council} ${neighbour}`)?.rank;
  }

  /** What shows that rank; empty without one. */
  rankSources(council: Ref, neighbour: Ref, model: SimilarityModel = 'global'): readonly string[] {
    return this.ranks.get(`${model} ${council} ${neighbour}`)?.sources ?? [];
  }

  /** Whether each is among the other's ten in the model. */
  isMutual(a: Ref, b: Ref, model: SimilarityModel = 'global'): boolean {
    return this.rank(a, b, model) !== undefined && this.rank(b, a, model) !== undefined;
  }

  /** Councils with which it shares a boundary, over land or water. */
  bordering(council: Ref): ReadonlySet<Ref> {
    return new Set(this.borders.get(council)?.keys());
  }

  isBordering(a: Ref, b: Ref): boolean {
    return this.borders.get(a)?.has(b) ?? false;
  }

  /** What shows that the two share a boundary; empty when they do not. */
  borderSources(a: Ref, b: Ref): readonly string[] {
    return this.borders.get(a)?.get(b) ?? [];
  }

  isSameType(a: Ref, b: Ref): boolean {
    return this.shares(a, b, ({ type }) => type);
  }

  isSameTier(a: Ref, b: Ref): boolean {
    return this.shares(a, b, ({ tier }) => tier);
  }

  /** The same English region; outside England, the same nation. */
  isSamePlace(a: Ref, b: Ref): boolean {
    return this.shares(a, b, ({ region, nation }) => region ?? nation);
  }

  /** Two districts of one county, or a district and its county council. */
  isSameCounty(a: Ref, b: Ref): boolean {
    return this.shares(a, b, ({ id, countyId, type }) => countyId ?? (type === 'county' ? id : undefined));
  }

  /** Undefined where the population is not recorded. */
  populationBand(council: Ref): PopulationBand | undefined {
    const population = this.nodes.find(council)?.population;
    return population === undefined ? undefined : POPULATION_BANDS.find(({ below }) => population < below);
  }

  isSamePopulationBand(a: Ref, b: Ref): boolean {
    const band = this.populationBand(a);
    return band !== undefined && band === this.populationBand(b);
  }

  /** Between the middles of the two areas, in km; undefined where a place is not recorded. */
  distanceKm(a: Ref, b: Ref): number | undefined {
    const [one, other] = [this.nodes.find(a), this.nodes.find(b)];
    if (one?.latitude === undefined || one.longitude === undefined || other?.latitude === undefined || other.longitude === undefined) return undefined;
    return distanceKm({ latitude: one.latitude, longitude: one.longitude }, { latitude: other.latitude, longitude: other.longitude });
  }

  /** All of it at once, for pages and lists that set two councils side by side. */
  relation(council: Ref, other: Ref): CouncilRelation {
    const ranked = similarityModels.flatMap((model) => {
      const rank = this.rank(council, other, model);
      return rank === undefined ? [] : [[model, rank] as const];
    });
    const km = this.distanceKm(council, other);
    return {
      ranks: Object.fromEntries(ranked), mutual: similarityModels.filter((model) => this.isMutual(council, other, model)),
      bordering: this.isBordering(council, other), sameType: this.isSameType(council, other), sameTier: this.isSameTier(council, other),
      samePlace: this.isSamePlace(council, other), sameCounty: this.isSameCounty(council, other),
      samePopulationBand: this.isSamePopulationBand(council, other), ...(km !== undefined && { km }),
    };
  }

  private shares(a: Ref, b: Ref, of: (node: NodeSummary) => string | undefined): boolean {
    const [one, other] = [this.nodes.find(a), this.nodes.find(b)];
    const value = one && of(one);
    return value !== undefined && other !== undefined && value === of(other);
  }
}
