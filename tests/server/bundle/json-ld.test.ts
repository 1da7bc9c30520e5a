/** The linked data, read by the processor that the JSON-LD working group's authors keep (jsonld): strict, and without any network. */
import jsonld from 'jsonld';
import { toJsonLd } from '../../../server/bundle/json-ld';
import { contentHash } from '../../../server/graph/content';
import { readSeeds } from '../../../server/seeds/read-seeds';
import { seedsDir } from '../../support/app';

const seeds = readSeeds(seedsDir);
const meta = { graphVersion: 7, graphHash: contentHash(seeds), dataAsOf: seeds.dataAsOf };
const PROV = 'http://www.w3.org/ns/prov#';

interface Term { readonly termType: string; readonly value: string }
interface Quad { readonly subject: Term; readonly predicate: Term; readonly object: Term }

/** `safe` refuses whatever would be dropped: a word that the context does not know, an id that is no address. */
async function quadsOf(document: object): Promise<Quad[]> {
  const options = { safe: true, documentLoader: (address: string) => Promise.reject(new Error(`asked the network for ${address}`)) };
  return await (jsonld.toRDF as (input: object, options: object) => Promise<unknown>)(document, options) as Quad[];
}

test.each([['a site of its own', 'https://patternbook.example', 'https://patternbook.example/', 'https://patternbook.example/api#'], ['no address', undefined, 'urn:patternbook:graph/', 'urn:patternbook:word:']])(
  'as a copy with %s: every record and claim, with absolute names, and each claim’s sources', async (_, siteUrl, base, words) => {
    const quads = await quadsOf(JSON.parse(toJsonLd(seeds, { ...meta, ...(siteUrl && { siteUrl }) })) as object);
    const entries = new Set(quads.filter(({ subject, predicate }) => subject.value.startsWith(base) && predicate.value.endsWith('#type')).map(({ subject }) => subject.value));
    expect(entries.size).toBe(seeds.nodes.length + seeds.relationships.length + 1);
    expect(quads.filter(({ subject, predicate, object }) => [subject, predicate, ...(object.termType === 'NamedNode' ? [object] : [])].some(({ value }) => !/^(?:https?:\/\/|urn:)/.test(value)))).toEqual([]);
    const derived = quads.filter(({ predicate }) => predicate.value === `${PROV}wasDerivedFrom`);
    const cited = [...seeds.nodes, ...seeds.relationships].reduce((sum, { values }) => sum + new Set((values['sources'] ?? []) as string[]).size, 0);
    expect([derived.length, derived.every(({ object }) => object.termType === 'NamedNode')]).toEqual([cited, true]);
    const ends = quads.filter(({ predicate }) => [`${words}from`, `${words}to`].includes(predicate.value));
    expect([ends.length, ends.every(({ object }) => entries.has(object.value))]).toEqual([2 * seeds.relationships.length, true]);
  }, 120_000);

test('the processor refuses what it would have to drop, so that the test above can fail', async () => {
  await expect(quadsOf({ '@context': { name: 'https://schema.org/name' }, '@id': 'https://x.example/', name: 'x', odd: 'y' })).rejects.toThrow(/Safe mode/);
  await expect(quadsOf({ '@context': 'https://schema.org/', name: 'x' })).rejects.toThrow();
});
