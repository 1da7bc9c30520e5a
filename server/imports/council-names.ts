/**
 * The recorded spellings of councils. One that stands for exactly one council
 * places it; one that stands for several places nothing.
 */
import { foldText } from '../graph/catalogue';
import type { NodeRow } from '../graph/content';
import type { Label, Ref } from '../graph/model';

/** What a name of an organisation must say before it may be a council's: `Bath` alone could be a university. */
const SAYS_COUNCIL = /\b(council|borough|authority|corporation|cyngor|comhairle|lbc?|mbc)\b/;

type Spellings = Map<string, Set<Ref>>;

/** @returns whether it was new */
function put(spellings: Spellings, name: unknown, ref: Ref): boolean {
  const key = foldText(String(name));
  const refs = spellings.get(key) ?? new Set();
  const isNew = !refs.has(ref);
  spellings.set(key, refs.add(ref));
  return isNew;
}

export class CouncilNames {
  private readonly official: Spellings = new Map();
  private readonly others: Spellings = new Map();

  constructor(nodes: Iterable<NodeRow>) {
    for (const { label, ref, values } of nodes) {
      if (label !== 'Council') continue;
      put(this.official, values['name'], ref);
      for (const name of [values['shortName'], ...((values['aliases'] as readonly string[] | undefined) ?? [])]) put(this.others, name, ref);
    }
  }

  /** Further spellings of a council: official names, others. @returns whether any was new */
  learn(ref: Ref, names: readonly string[], others: readonly string[]): boolean {
    const news = [...names.filter((name) => put(this.official, name, ref)), ...others.filter((name) => put(this.others, name, ref))];
    return news.length > 0;
  }

  /** The one council of that name, official names before others; undefined when there is none or more than one. */
  find(label: Label, name: string): Ref | undefined {
    const key = foldText(name);
    if (label !== 'Council' && !(label === 'Organisation' && SAYS_COUNCIL.test(key))) return undefined;
    for (const spellings of [this.official, this.others]) {
      const refs = spellings.get(key);
      if (refs) return refs.size === 1 ? [...refs][0] : undefined;
    }
    return undefined;
  }
}
