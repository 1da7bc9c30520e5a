/**
 * publiccode.yml 0.7 out, for a software pattern with a repository and an SPDX
 * licence. Keys that the standard requires and nobody recorded get the least
 * that its rules accept, and a comment says so.
 */
import { Document } from 'yaml';
import type { GraphContent, NodeRow } from '../../graph/content';
import { compareDates } from '../../graph/time';
import { writable } from '../../graph/writable-text';
import { isObject, textOf, type Json } from '../stated-values';
import { brokenRules, isSpdx, STATUSES } from './rules';

const SOFTWARE = new Set(['open-source-product', 'prototype', 'design-system', 'api-spec']);
const LONGEST_SHORT = 150;
/** Long enough by itself for the least that the rules want (150 characters). */
const BY_RECORD = 'This description was written by Patternbook from recorded facts, not by those who maintain the software; see the repository for what it does, how to install it and whom to ask.';

/** Phases as the seeds and services name them, in the standard's five. */
const PHASES: readonly (readonly [RegExp, string])[] = [
  [/concept|discovery|idea|research/i, 'concept'], [/archiv|retired|obsolete|ended|closed|inactive|dormant/i, 'obsolete'],
  [/alpha|beta|pilot|prototype|testing/i, 'beta'], [/live|stable|mature|production|maintained|active/i, 'stable'], [/develop/i, 'development'],
];

export type Written = { readonly ok: true; readonly body: string; readonly assumed: readonly string[] } | { readonly ok: false; readonly reason: string; readonly isSoftware: boolean };

/** Why there can be no file of the pattern; null where there can. */
export function canBeWritten({ kind, repositoryUrl, licence }: { readonly kind?: string | undefined; readonly repositoryUrl?: string | undefined; readonly licence?: string | undefined }): Written | null {
  const isSoftware = SOFTWARE.has(kind!);
  if (!isSoftware) return { ok: false, reason: `is a ${kind}, no software`, isSoftware };
  if (!repositoryUrl) return { ok: false, reason: 'has no recorded repository, which the standard requires', isSoftware };
  if (!licence || !isSpdx(licence)) return { ok: false, reason: 'has no recorded licence of the SPDX list, which the standard requires', isSoftware };
  return null;
}

const short = (text: string) => (text.length <= LONGEST_SHORT ? text : `${text.slice(0, LONGEST_SHORT - 1).replace(/\s+\S*$/, '')}…`);

/** Who stands behind an address such as https://github.com/owner/name. */
function ownerOf(repository: string): { uri: string; name: string } {
  const { origin, host, pathname } = new URL(repository);
  const [owner] = pathname.split('/').filter(Boolean);
  return owner ? { uri: `${origin}/${owner}`, name: owner } : { uri: origin, name: host };
}

/** Names of bodies joined to the pattern by a type, in the order of their dates. */
function joined(content: GraphContent, nodes: ReadonlyMap<string, NodeRow>, pattern: string, type: string): { node: NodeRow; until?: string }[] {
  return content.relationships.filter((own) => own.type === type && own.to === pattern)
    .sort((a, b) => compareDates(a.values['since'] as string | undefined, b.values['since'] as string | undefined) || a.from.localeCompare(b.from))
    .map(({ from, values }) => ({ node: nodes.get(from)!, ...(values['until'] !== undefined && { until: String(values['until']) }) }));
}

/**
 * @param extra what an import kept of the pattern's own publiccode.yml
 * @returns the file, or why there can be none
 */
export function writePubliccode(content: GraphContent, ref: string, extra: Json = {}): Written {
  const nodes = new Map(content.nodes.map((node) => [node.ref, node]));
  const pattern = nodes.get(ref);
  if (pattern?.label !== 'Pattern') return { ok: false, reason: `${ref} is no pattern`, isSoftware: false };
  const { name, repositoryUrl: url, licence, summary, maturity, homepageUrl } = pattern.values as Record<string, string | undefined>;
  const refusal = canBeWritten(pattern.values as Record<string, string | undefined>);
  if (refusal || !url) return refusal!;
  const assumed: string[] = [];
  const assume = <T>(key: string, value: T): T => { assumed.push(key); return value; };
  const status = textOf(maturity) && (STATUSES.includes(maturity!) ? maturity : PHASES.find(([phase]) => phase.test(maturity!))?.[1]);
  const named = (type: string) => joined(content, nodes, ref, type);
  const origin = named('ORIGINATED')[0]?.node.values as Record<string, string> | undefined;
  const owner = ownerOf(url);
  const contractors = named('SUPPLIES').filter(({ until }) => until?.length === 10).map(({ node, until }) => ({ name: node.values['name'], until, ...(node.values['website'] !== undefined && { website: node.values['website'] }) }));
  const users = [...new Set(named('REUSES').map(({ node }) => String(node.values['name'])))];
  const based = content.relationships.filter(({ type, from }) => type === 'BUILDS_ON' && from === ref).flatMap(({ to }) => nodes.get(to)?.values['repositoryUrl'] ?? []);
  const file: Json = {
    publiccodeYmlVersion: '0.7', name, url, ...(homepageUrl && { landingURL: homepageUrl }),
    ...(based.length > 0 && { isBasedOn: based }), ...(textOf(extra['softwareVersion']) && { softwareVersion: extra['softwareVersion'] }),
    ...(textOf(extra['releaseDate']) && { releaseDate: extra['releaseDate'] }),
    platforms: extra['platforms'] ?? assume('platforms', ['not recorded']),
    ...(Array.isArray(extra['categories']) && { categories: extra['categories'] }),
    organisation: origin ? { uri: origin['website'] ?? owner.uri, name: origin['name'] } : assume('organisation', owner),
    ...(users.length > 0 && { usedBy: users }), developmentStatus: status || assume('developmentStatus', 'development'),
    softwareType: extra['softwareType'] ?? assume('softwareType', 'standalone/other'),
    description: isObject(extra['description']) ? extra['description'] : { en: { shortDescription: short(summary ?? name!), longDescription: [summary, BY_RECORD].filter(Boolean).join(' '), features: [summary ?? name] } },
    legal: { license: licence },
    maintenance: contractors.length > 0 ? { type: 'contract', contractors } : assume('maintenance', { type: 'community', contacts: [{ name: `Maintainers of ${name}` }] }),
    localisation: extra['localisation'] ?? assume('localisation', { localisationReady: false, availableLanguages: ['en'] }),
  };
  const [broken] = brokenRules(file);
  if (broken) return { ok: false, reason: `${broken.key} ${broken.message}`, isSoftware: true };
  const document = new Document(JSON.parse(JSON.stringify(file, (_, own: unknown) => (typeof own === 'string' ? writable(own) : own))));
  document.commentBefore = ` Written by Patternbook from recorded facts as of ${content.dataAsOf}.${assumed.length > 0 ? `\n Not recorded, so the least that the rules accept: ${assumed.join(', ')}.` : ''}`;
  return { ok: true, body: document.toString({ lineWidth: 0 }), assumed };
}
