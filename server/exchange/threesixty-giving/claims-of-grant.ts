/**
 * One valid grant as claims: project, round, bodies, and who led, paid and
 * received. What the model has no property for stays in `extra` under the
 * standard's own names and is written again on export.
 */
import type { Identifier, NodeClaim, Place, Reading, RelationshipClaim, Subject } from '../claims';
import { bodySubject, bodyValues, parseOrgId } from '../bodies';
import { parseRef } from '../../graph/model';
import { addresses, amountFlags, dayOf, isObject, objects, oneLine, textOf, toSlug, wholePounds, without, type Json } from '../stated-values';

/** Names or addresses of people, dropped at reading. */
export const CONTACT_FIELDS = ['contactName', 'email', 'telephone'];
const ORGANISATION_FIELDS = new Set(['name', ...CONTACT_FIELDS]);
const PROGRAMME_FIELDS = new Set(['title']);
const GRANT_FIELDS = new Set(['title', 'description', 'awardDate', 'amountAwarded', 'currency', 'recipientOrganization', 'fundingOrganization', 'grantProgramme']);

/** The scheme of a grant's own identifier, unique over all publishers by the standard. */
export const GRANT_SCHEME = '360G-grant';
/** Funder's id and the programme's code, or its title where it has no code. */
export const PROGRAMME_SCHEME = '360G-programme';

/** The standard allows a generic name in place of a person's. */
const PERSON = /^(?:individual(?: recipient)?|a person|named individual)$/i;

/** Does the grant go to a person? Such grants are never stored. */
export function isToPerson(grant: Json): boolean {
  return grant['recipientIndividual'] !== undefined || grant['toIndividualsDetails'] !== undefined
    || objects(grant['recipientOrganization']).some(({ name, organisationType }) => PERSON.test(textOf(name) ?? '') || /^individual/i.test(textOf(organisationType) ?? ''));
}

export const hasContact = (grant: Json) => [...objects(grant['recipientOrganization']), ...objects(grant['fundingOrganization'])].some((body) => CONTACT_FIELDS.some((field) => body[field] !== undefined));

/** Bodies that this project wrote into a file itself. */
export const OWN_PREFIX = '360G-patternbook-';

function organisation(body: Json): Subject {
  const ref = String(body['id']).startsWith(OWN_PREFIX) ? parseRef(String(body['id']).slice(OWN_PREFIX.length)) : null;
  if (ref) return { ...ref, identifiers: [], ...(oneLine(body['name']) && { name: oneLine(body['name'])! }) };
  const own = parseOrgId(String(body['id']));
  const number = (field: string, scheme: string): Identifier[] => (textOf(body[field]) ? [{ scheme, id: textOf(body[field])! }] : []);
  const identifiers = [...(own ? [own] : []), ...number('charityNumber', 'GB-CHC'), ...number('companyNumber', 'GB-COH')];
  return bodySubject(oneLine(body['name']), identifiers.filter(({ scheme, id }, i) => identifiers.findIndex((other) => other.scheme === scheme && other.id === id) === i));
}

/** What a round is called whose programme is not stated. */
export const unnamedRound = (funder: string | undefined) => `Grants of ${funder ?? 'a funder not named'}`;

function round(funders: readonly Json[], programme: Json | undefined): { subject: Subject; stated: boolean } {
  const title = oneLine(programme?.['title']) ?? oneLine(programme?.['code']);
  const key = [...funders.map(({ id }) => String(id)), textOf(programme?.['code']) ?? title ?? ''].join(' ').trim();
  const name = title ?? unnamedRound(oneLine(funders[0]?.['name']));
  return { subject: { label: 'FundingRound', identifiers: [{ scheme: PROGRAMME_SCHEME, id: key }], name }, stated: title !== undefined };
}

const numberOf = (grant: Json) => Number(grant['amountAwarded']);

/** Remembers which bodies and rounds were said already, so that a file of 100,000 grants does not say its funder as often. */
export class SaidOnce {
  private readonly seen = new Set<string>();
  private readonly grants = new Set<string>();

  first(key: string): boolean {
    if (this.seen.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  /** Has this grant's amount been said with another recipient of it? */
  firstAmount(grantId: string): boolean {
    if (this.grants.has(grantId)) return false;
    this.grants.add(grantId);
    return true;
  }
}

/** @param already what an earlier part of the same grant said of its amount */
export function* claimsOfGrant(grant: Json, where: Place, said: SaidOnce): Generator<Reading> {
  const id = String(grant['id']);
  const title = oneLine(grant['title']) ?? id;
  const day = dayOf(grant['awardDate']);
  const sources = addresses(grant['url'], grant['dataSource']);
  const since: RelationshipClaim['values'] = day ? { since: day } : {};
  const summary = oneLine(grant['description']);
  const node = (subject: Subject, values: NodeClaim['values'], extra: Json, flags: string[] = []): NodeClaim => ({
    kind: 'node', subject, values, sources, where, ...(Object.keys(extra).length > 0 && { extra }), ...(flags.length > 0 && { flags }),
  });
  const tie = (type: RelationshipClaim['type'], from: Subject, to: Subject, values: RelationshipClaim['values'] = {}, more: Partial<RelationshipClaim> = {}): RelationshipClaim => ({
    kind: 'relationship', type, from, to, values, sources, where, ...more,
  });

  const project: Subject = { label: 'Project', identifiers: [{ scheme: GRANT_SCHEME, id }], name: title };
  yield node(project, {
    name: title, status: 'unknown', kind: 'project', ...(summary && summary !== title && { summary }), ...(day && { startedOn: day }),
  }, without(grant, GRANT_FIELDS));

  const funders = objects(grant['fundingOrganization']);
  const programmes = objects(grant['grantProgramme']);
  for (const body of funders) {
    const subject = organisation(body);
    if (said.first(JSON.stringify(body))) yield node(subject, bodyValues(subject), without(body, ORGANISATION_FIELDS));
  }
  const rounds = (programmes.length > 0 ? programmes : [undefined]).map((programme) => {
    const { subject, stated } = round(funders, programme);
    return { subject, stated, extra: { ...(programme && without(programme, PROGRAMME_FIELDS)), fundingOrganization: funders.map((body) => without(body, new Set(CONTACT_FIELDS))) } };
  });
  for (const { subject, stated, extra } of rounds) {
    if (said.first(JSON.stringify([subject.identifiers, extra]))) {
      yield node(subject, { name: subject.name!, programme: toSlug(subject.name!) }, extra, stated ? [] : ['programme not stated']);
    }
    yield tie('FUNDED_BY', project, subject, since);
  }

  const amount = numberOf(grant);
  const recipients = objects(grant['recipientOrganization']);
  const first = said.firstAmount(id);
  const pounds = recipients.length === 1 && first ? wholePounds(amount, grant['currency']) : undefined;
  const flags = [
    ...amountFlags(amount), ...(grant['currency'] === 'GBP' ? [] : ['not in pounds']),
    ...(pounds !== undefined && pounds !== amount ? ['rounded to whole pounds'] : []),
    ...(recipients.length > 1 || !first ? ['one amount for several recipients'] : []), ...(programmes.length > 1 ? ['several programmes'] : []),
  ];
  for (const body of recipients) {
    const subject = organisation(body);
    if (said.first(JSON.stringify(body))) yield node(subject, bodyValues(subject), without(body, ORGANISATION_FIELDS));
    yield tie('LEADS', subject, project, since);
    yield tie('AWARDED', rounds[0]!.subject, subject, {
      projectId: toSlug(id), ...(day && { awardedOn: day }), ...(pounds !== undefined && { amountGbp: pounds }),
    }, {
      project, ...(flags.length > 0 && { flags }),
      ...(pounds !== amount && { extra: { currency: grant['currency'], amountAwarded: amount } }),
    });
  }
}

/** Has it what a claim needs? The schema is checked elsewhere. */
export const isGrant = (value: unknown): value is Json => isObject(value) && typeof value['id'] === 'string';
