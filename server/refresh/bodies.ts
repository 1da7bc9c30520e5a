/** Bodies by code and by every spelling that is theirs alone. A name is never guessed. */
import type { NodeRow } from '../graph/content';
import type { Ref } from '../graph/model';
import type { NamedBody } from './sighting';

/** Spellings that mean no difference: case, spaces, `&` for `and`, typographic apostrophes. */
const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll('&', ' and ').replace(/[’‘]/g, "'").replace(/[.,;:]+$/g, '').replace(/\s+/g, ' ').trim();

export function bodyIndex(nodes: readonly NodeRow[]): (body: NamedBody) => Ref | undefined {
  const byCode = new Map<string, Ref>();
  const byName = new Map<string, NodeRow | null>();
  const hasEnded = ({ values }: NodeRow) => values['endedOn'] !== undefined;
  const add = (name: string, node: NodeRow) => {
    const key = plain(name);
    const other = byName.get(key);
    if (other === undefined || other === node) byName.set(key, node);
    // Of a council that ended and one that serves today, the one of today; two of one kind: nobody.
    else if (other === null || hasEnded(other) === hasEnded(node)) byName.set(key, null);
    else byName.set(key, hasEnded(node) ? other : node);
  };
  for (const node of nodes.filter(({ label }) => label === 'Council' || label === 'Organisation')) {
    const { name, shortName, aliases, gssCode } = node.values;
    if (gssCode && !hasEnded(node)) byCode.set(String(gssCode), node.ref);
    for (const spelling of new Set([name, shortName, ...(aliases as string[] | undefined ?? [])])) if (spelling) add(String(spelling), node);
  }
  return ({ gssCode, name }) => (gssCode && byCode.get(gssCode)) || (name ? byName.get(plain(name))?.ref : undefined);
}
