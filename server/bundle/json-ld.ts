/**
 * The whole graph as linked data (JSON-LD 1.1): records by schema.org where it
 * has a word for them, claims as PROV entities derived from their sources, our
 * own words below one address for the rest.
 */
import type { GraphContent, NodeRow, PropertyValues, RelationshipRow } from '../graph/content';
import { labels, pagePath, relationshipTypes, type Label, type LabelDescriptor, type RelationshipDescriptor } from '../graph/model';
import type { BundleMeta } from './package-files';

/** What schema.org calls a record of the label. */
const types: Readonly<Record<Label, string>> = {
  Council: 'GovernmentOrganization', Organisation: 'Organization', Supplier: 'Organization', Project: 'Project', FundingRound: 'Grant', Pattern: 'CreativeWork', ServiceArea: 'DefinedTerm', Outcome: 'Observation',
};

/** Properties that have schema.org's name; all others keep ours. */
const terms: Readonly<Record<string, string>> = {
  name: 'name', shortName: 'alternateName', aliases: 'alternateName', website: 'url', homepageUrl: 'url', summary: 'description', description: 'description',
  startedOn: 'foundingDate', endedOn: 'dissolutionDate', licence: 'license', repositoryUrl: 'codeRepository', firstReleasedOn: 'datePublished', scope: 'description', value: 'value', unit: 'unitText',
};
/** Of a project these are no founding of a body. */
const projectTerms: Readonly<Record<string, string>> = { ...terms, startedOn: 'startDate' };

const addressProperties = ['url', 'codeRepository'];

const vocabulary = (siteUrl: string | undefined) => (siteUrl ? `${siteUrl}/api#` : 'urn:patternbook:word:');

function context(siteUrl: string | undefined): object {
  const used = [...new Set([...Object.values(terms), ...Object.values(projectTerms)])];
  return {
    '@version': 1.1, '@base': siteUrl ? `${siteUrl}/` : 'urn:patternbook:graph/', '@vocab': vocabulary(siteUrl), schema: 'https://schema.org/', prov: 'http://www.w3.org/ns/prov#',
    ...Object.fromEntries([...new Set(Object.values(types)), ...used.filter((term) => !addressProperties.includes(term))].map((name) => [name, `schema:${name}`])),
    ...Object.fromEntries(addressProperties.map((name) => [name, { '@id': `schema:${name}`, '@type': '@id' }])),
    sources: { '@id': 'prov:wasDerivedFrom', '@type': '@id', '@container': '@set' },
    from: { '@type': '@id' }, to: { '@type': '@id' }, outputsUrl: { '@type': '@id' },
  };
}

/** The page of a record where it has one, else its ref; relative to the base. */
const idOf = (ref: string) => pagePath(ref)?.slice(1) ?? ref.replace(':', '/');

function properties(values: PropertyValues, names: Readonly<Record<string, string>>): object {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === 'id') continue;
    const term = names[name] ?? name;
    const before = given[term];
    given[term] = before === undefined ? value : [before, value].flat();
  }
  return given;
}

const record = ({ label, ref, values }: NodeRow) => ({
  '@id': idOf(ref), '@type': [types[label], label], identifier: ref, ...properties(values, label === 'Project' ? projectTerms : terms),
});

/** A claim is a thing of its own, so that its sources and dates can be said of it. */
const claim = ({ id, type, from, to, values }: RelationshipRow) => ({
  '@id': `claims/${encodeURIComponent(id)}`, '@type': ['prov:Entity', type], from: idOf(from), to: idOf(to), ...properties(values, {}),
});

const byId = (a: { '@id': string }, b: { '@id': string }) => (a['@id'] < b['@id'] ? -1 : 1);

const classOf = (name: string, { description }: Pick<LabelDescriptor | RelationshipDescriptor, 'description'>) => ({ '@id': name, 'http://www.w3.org/2000/01/rdf-schema#comment': description });

/** One record or claim a line. */
export function toJsonLd(content: GraphContent, { graphVersion, graphHash, dataAsOf, siteUrl }: BundleMeta): string {
  const dataset = {
    '@id': 'data', '@type': ['schema:Dataset', 'prov:Entity'], name: 'Patternbook', version: String(graphVersion), 'schema:dateModified': dataAsOf, 'schema:sha256': graphHash,
    'schema:license': { '@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/' },
  };
  const classes = [...Object.entries(labels), ...Object.entries(relationshipTypes)].map(([name, descriptor]) => classOf(`${vocabulary(siteUrl)}${name}`, descriptor));
  const lines = [dataset, ...classes, ...content.nodes.map(record).sort(byId), ...content.relationships.map(claim).sort(byId)].map((entry) => JSON.stringify(entry));
  return `{"@context": ${JSON.stringify({ ...context(siteUrl), version: 'schema:version', identifier: 'schema:identifier' })},\n"@graph": [\n${lines.join(',\n')}\n]}\n`;
}
