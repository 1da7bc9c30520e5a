/**
 * 360Giving 1.4 out: the awards of a graph as a JSON package that the published
 * schema accepts. The standard wants a day and an amount of every grant; an award
 * without them is left out and named, since neither may be made up.
 */
import type { GraphContent, NodeRow, RelationshipRow } from '../../graph/content';
import { firstDay, lastDay } from '../../graph/time';
import { writable } from '../../graph/writable-text';
import type { LeftOut } from '../schema';
import { isObject, objects, type Json } from '../stated-values';
import { OWN_PREFIX, unnamedRound } from './claims-of-grant';

export interface PackageOptions {
  /** What imports kept beside the model (`extra` of the claims), by ref or relationship id. */
  readonly extras?: ReadonlyMap<string, Json>;
  readonly publisher: { readonly name: string; readonly identifier?: string; readonly website?: string };
  /** Funder of a round whose file did not name one. */
  readonly funderOf?: (round: NodeRow) => { readonly id: string; readonly name: string } | undefined;
  /** Address of the licence. */
  readonly license?: string;
}

const FUNDER_UNKNOWN = { id: `${OWN_PREFIX}funder-not-recorded`, name: 'Funder not recorded; see the sources' };

interface Award { readonly rows: readonly RelationshipRow[]; readonly amount: number; readonly currency: string; readonly day: string }

class PackageWriter {
  readonly leftOut: LeftOut[] = [];
  private readonly nodes: ReadonlyMap<string, NodeRow>;
  private readonly rounds = new Map<string, string[]>();
  private readonly used = new Set<string>();

  constructor(private readonly content: GraphContent, private readonly options: PackageOptions) {
    this.nodes = new Map(content.nodes.map((node) => [node.ref, node]));
    for (const { type, from, to } of content.relationships) if (type === 'FUNDED_BY') this.rounds.set(from, [...(this.rounds.get(from) ?? []), to]);
  }

  private extra(id: string): Json {
    return this.options.extras?.get(id) ?? {};
  }

  /** Awards of one sum to several recipients are one grant. */
  private awards(): Award[] {
    const groups = new Map<string, RelationshipRow[]>();
    for (const row of this.content.relationships) {
      if (row.type !== 'AWARDED') continue;
      const shared = row.values['amountGbp'] === undefined && this.extra(row.id)['amountAwarded'] !== undefined && row.values['projectId'] !== undefined;
      const key = shared ? `${row.from} ${row.values['projectId']} ${row.values['awardedOn']}` : row.id;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((rows) => {
      const { values, id } = rows[0]!;
      const stated = this.extra(id);
      const amount = (stated['amountAwarded'] ?? values['amountGbp']) as number | undefined;
      const day = values['awardedOn'] as string | undefined;
      const exact = day !== undefined && firstDay(day) === lastDay(day);
      if (amount !== undefined && exact) return [{ rows, amount, currency: String(stated['currency'] ?? 'GBP'), day }];
      this.leftOut.push({ id, reason: amount === undefined ? 'has no recorded amount, which the standard requires' : 'has no recorded day, which the standard requires' });
      return [];
    });
  }

  private body(ref: string): Json {
    const { name } = this.nodes.get(ref)?.values ?? {};
    return { id: `${OWN_PREFIX}${ref}`, ...this.extra(ref), name: name ?? ref };
  }

  private funders(round: NodeRow): Json[] {
    const stated = objects(this.extra(round.ref)['fundingOrganization']);
    return stated.length > 0 ? stated : [this.options.funderOf?.(round) ?? FUNDER_UNKNOWN];
  }

  private programme(round: NodeRow, funders: readonly Json[]): Json[] {
    const { fundingOrganization: _, ...extra } = this.extra(round.ref);
    const title = String(round.values['name']);
    if (title === unnamedRound(String(funders[0]!['name']))) return [];
    // A programme with a code alone has the code as its name.
    return [extra['code'] === title ? extra : { ...extra, title }];
  }

  private id(project: NodeRow | undefined, award: Award): string {
    const stated = project && this.extra(project.ref)['id'];
    const id = typeof stated === 'string' && !this.used.has(stated) ? stated : `${OWN_PREFIX}${award.rows[0]!.id}`;
    this.used.add(id);
    return id;
  }

  grants(): Json[] {
    const awards = this.awards();
    const perProject = new Map<unknown, number>();
    for (const { rows } of awards) perProject.set(rows[0]!.values['projectId'], (perProject.get(rows[0]!.values['projectId']) ?? 0) + 1);
    return awards.map((award) => {
      const first = award.rows[0]!;
      const projectId = first.values['projectId'];
      const project = projectId === undefined ? undefined : this.nodes.get(`project:${String(projectId)}`);
      const round = this.nodes.get(first.from)!;
      const funders = this.funders(round);
      const others = project && perProject.get(projectId) === 1 ? (this.rounds.get(project.ref) ?? []).filter((ref) => ref !== round.ref) : [];
      const programmes = [round, ...others.map((ref) => this.nodes.get(ref)!)].flatMap((own) => this.programme(own, funders));
      const title = String(project?.values['name'] ?? `Award from ${String(round.values['name'])}`);
      return {
        ...(project && this.extra(project.ref)), id: this.id(project, award), title, description: String(project?.values['summary'] ?? title),
        currency: award.currency, amountAwarded: award.amount, awardDate: award.day,
        recipientOrganization: award.rows.map(({ to }) => this.body(to)), fundingOrganization: funders,
        ...(programmes.length > 0 && { grantProgramme: programmes }),
      };
    });
  }
}

const clean = (_: string, value: unknown): unknown => (typeof value === 'string' ? writable(value) : value);

/** `226 of 426 awards are left out: 216 without a recorded day, 10 without a recorded amount.` */
function leftOutWords(leftOut: readonly LeftOut[], all: number): string {
  if (leftOut.length === 0) return 'No award is left out.';
  const without = (what: string) => leftOut.filter(({ reason }) => reason.includes(`no recorded ${what}`)).length;
  const parts = (['day', 'amount'] as const).flatMap((what) => (without(what) > 0 ? [`${without(what)} without a recorded ${what}`] : []));
  return `${leftOut.length} of ${all} awards are left out, since the standard requires a day and an amount and neither is made up: ${parts.join(', ')}.`;
}

export interface WrittenPackage {
  readonly body: string;
  readonly grants: readonly Json[];
  /** Awards that could not be written. */
  readonly leftOut: readonly LeftOut[];
}

/** The package as text, in the order of the awards, and its grants. The same graph gives the same bytes. */
export function writePackage(content: GraphContent, options: PackageOptions): WrittenPackage {
  const writer = new PackageWriter(content, options);
  const grants = writer.grants();
  const { publisher, license } = options;
  const awards = content.relationships.filter(({ type }) => type === 'AWARDED').length;
  const whole = {
    version: '1.4', title: 'Awards recorded by Patternbook', description: `Facts as of ${content.dataAsOf}. ${leftOutWords(writer.leftOut, awards)}`,
    ...(/^\d{4}-\d\d-\d\d$/.test(content.dataAsOf) && { issued: content.dataAsOf }), publisher, ...(license && { license }), grants,
  };
  const body = `${JSON.stringify(whole, clean, 1)}\n`;
  return { body, grants: (JSON.parse(body) as { grants: Json[] }).grants, leftOut: writer.leftOut };
}

export const isPackage = (value: unknown): value is { grants: Json[] } => isObject(value) && Array.isArray(value['grants']);
