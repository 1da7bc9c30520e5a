/**
 * Every record by ref, held in memory per graph version: names for captions,
 * spellings for search, and where former ids have moved to.
 */
import { Moved, NotFound, type Suggestion } from '../errors';
import { labels, pagePath, parseRef, toRef, type Label, type LabelDescriptor, type Ref } from './model';
import { rowsAs } from './rows';
import type { GraphStore } from './store';

export interface NodeSummary {
  readonly ref: Ref;
  readonly label: Label;
  readonly id: string;
  readonly name: string;
  readonly shortName?: string;
  readonly kind?: string;
  readonly status?: string;
  readonly maturity?: string;
  readonly type?: string;
  readonly tier?: string;
  readonly region?: string;
  readonly nation?: string;
  readonly gssCode?: string;
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly plannedEndOn?: string;
  readonly programme?: string;
  readonly summary?: string;
  readonly website?: string;
  /** Id of the county council over a district. */
  readonly countyId?: string;
  readonly population?: number;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly hexQ?: number;
  readonly hexR?: number;
  readonly aliases?: readonly string[];
  readonly formerIds?: readonly string[];
}

export interface NodeLink {
  readonly id: string;
  readonly ref: Ref;
  readonly label: Label;
  readonly name: string;
  readonly endedOn?: string;
  readonly plannedEndOn?: string;
}

export class NodeIndex {
  private readonly byRef: ReadonlyMap<Ref, NodeSummary>;
  private readonly byFormerRef: ReadonlyMap<Ref, Ref>;

  constructor(readonly all: readonly NodeSummary[]) {
    this.byRef = new Map(all.map((node) => [node.ref, node]));
    this.byFormerRef = new Map(all.flatMap((node) =>
      (node.formerIds ?? []).map((former) => [toRef(node.label, former), node.ref] as const)));
  }

  find(ref: Ref): NodeSummary | undefined {
    return this.byRef.get(ref);
  }

  /** The caption of a node: a council's short name, else its name, else the ref itself. */
  caption(ref: Ref): string {
    const node = this.byRef.get(ref);
    return node?.shortName ?? node?.name ?? ref;
  }

  /** The node as answers name it: id, ref, label, caption, and the end of a council. */
  link(ref: Ref): NodeLink {
    const { label, id } = parseRef(ref)!;
    const { endedOn, plannedEndOn } = this.byRef.get(ref) ?? {};
    return { id, ref, label, name: this.caption(ref), ...(endedOn && { endedOn }), ...(plannedEndOn && { plannedEndOn }) };
  }

  /** The node of that label with that id, now or once. */
  findPresent(label: Label, id: string): NodeSummary | undefined {
    const ref = toRef(label, id);
    return this.byRef.get(ref) ?? this.byRef.get(this.byFormerRef.get(ref) ?? ref);
  }

  /**
   * The node of that label and id.
   * @throws Moved when the id was another's name for it once, or is its ref
   * @throws NotFound with suggestions otherwise
   */
  get(label: Label, id: string, suggest: (label: Label, id: string) => Suggestion[] = () => []): NodeSummary {
    const node = this.byRef.get(toRef(label, id));
    if (node) return node;
    const present = this.findPresent(label, toSlug(label, id.toLowerCase()));
    if (present) throw new Moved(pagePath(present.ref)!);
    const { singular } = labels[label] as LabelDescriptor;
    throw new NotFound(`There is no ${singular} with the address “${id.slice(0, 80)}”.`, suggest(label, id));
  }
}

export async function readNodeIndex(store: GraphStore): Promise<NodeIndex> {
  return new NodeIndex(rowsAs<NodeSummary>(await store.read('graph/list-nodes', {}, { timeoutMs: 30_000 })));
}

/** The slug of a parameter that takes slugs and accepts refs of one label. */
export function toSlug(label: Label, value: string): string {
  const parts = parseRef(value);
  return parts?.label === label ? parts.id : value;
}
