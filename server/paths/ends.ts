/** The records that a request names: by ref, by a former ref, or on the page by a name that means one record only. */
import { InvalidRequest, type FieldProblem } from '../errors';
import { labels, parseRef, toRef, type LabelDescriptor, type Ref } from '../graph/model';
import type { NodeIndex } from '../graph/node-index';

export interface EndChoice {
  readonly ref: Ref;
  readonly name: string;
  readonly detail: string;
  /** Whether the text is its name or another spelling of it. */
  readonly isExact: boolean;
}

type EndName = 'from' | 'to' | 'via' | 'avoid';

/** As the form labels them. */
const fieldNames: Readonly<Record<EndName, string>> = { from: 'The first name', to: 'The second name', via: '“Through”', avoid: '“Not through”' };

const MOST_CHOICES = 6;
const LONGEST_REPEATED = 80;

/** A name as it may be repeated: whole characters, none that turns or hides the words after it. */
const toShown = (value: string): string => [...value].slice(0, LONGEST_REPEATED).join('').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');

export class Ends {
  readonly problems: (FieldProblem & { readonly name: EndName; readonly value: string; readonly items: readonly EndChoice[] })[] = [];

  constructor(private readonly nodes: NodeIndex, private readonly search: (text: string) => readonly EndChoice[]) {}

  /** The present ref of a record; undefined when there is none, with the problem kept. */
  optional(name: EndName, value: string | undefined): Ref | undefined {
    if (value === undefined) return undefined;
    const parts = parseRef(value.toLowerCase());
    const node = parts && (labels[parts.label] as LabelDescriptor).path ? this.nodes.findPresent(parts.label, parts.id) : undefined;
    if (node) return node.ref;
    const slug = /^[a-z0-9-]+$/.test(value) ? this.nodes.find(toRef('Council', value)) : undefined;
    if (slug) return slug.ref;
    const found = parts ? [] : this.search(value);
    const exact = found.filter(({ isExact }) => isExact);
    if (exact.length === 1) return exact[0]!.ref;
    const items = (exact.length > 1 ? exact : found).slice(0, MOST_CHOICES);
    const shown = toShown(value);
    this.problems.push({ path: name, name, value, items, message: items.length > 0 ? `may mean several records: "${shown}"` : `names no record here: "${shown}"; a ref such as council:croydon is expected` });
    return undefined;
  }

  /** What a form shows of a record so that sending it again means the same: its name, or its ref where another bears that name. */
  toField(ref: Ref): string {
    const { name } = this.nodes.find(ref)!;
    return new Ends(this.nodes, this.search).optional('from', name) === ref ? name : ref;
  }

  required(name: EndName, value: string | undefined): Ref | undefined {
    if (value === undefined) this.problems.push({ path: name, name, value: '', items: [], message: 'is needed: a ref such as council:croydon' });
    return this.optional(name, value);
  }

  all(name: EndName, values: readonly string[] | undefined): Ref[] {
    return (values ?? []).flatMap((value) => this.optional(name, value) ?? []);
  }

  /** @throws InvalidRequest naming every parameter that names nothing, or too much */
  refuse(): void {
    if (this.problems.length === 0) return;
    throw new InvalidRequest(`The address has ${this.problems.length === 1 ? 'a parameter that is' : 'parameters that are'} not right: ${this.problems.map(({ path, message }) => `${path} ${message}`).join('; ')}.`,
      this.problems.map(({ path, message }) => ({ path, message })));
  }

  /** The problems as choices, each with the address that settles it. */
  choices<Settled>(settled: (name: EndName, ref: Ref, value: string) => Settled): { problem: string; items: { text: string; request: Settled }[] }[] {
    return this.problems.map(({ name, value, message, items }) => ({
      problem: items.length > 0 ? `${fieldNames[name]} ${message}. Which do you mean?` : `${fieldNames[name]} ${message}.`,
      items: items.map(({ ref, name: text, detail }) => ({ text: `${text} (${detail})`, request: settled(name, ref, value) })),
    }));
  }
}
