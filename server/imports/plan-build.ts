/** A plan in the making: lists and counts, in one place. */
import type { ImportProblem } from '../errors';
import type { ImportedNote, NodeRow, RelationshipRow, Rows } from '../graph/content';
import { toRef, type Label, type RelationshipType } from '../graph/model';
import type { Claimed, ClaimCollector } from './claimed';
import { lessPrecise } from './claimed';
import { toNewId, type Identity, type Placement } from './identity';
import { CappedList, type Capped, type Changed, type Conflicting, type ImportPlan, type Unplaced } from './import-plan';
import { PackedRows } from '../graph/packed-rows';

type Kind = Label | RelationshipType;
type UnplacedPlacement = Extract<Placement, { kind: 'unplaced' }>;

const count = (counts: Partial<Record<Kind, number>>, kind: Kind) => { counts[kind] = (counts[kind] ?? 0) + 1; };

export class PlanBuild {
  private readonly newNodes = new PackedRows<NodeRow>();
  /** Rows of what `addRelationship` was told of. */
  newRelationships: Rows<RelationshipRow> = [];
  private readonly changedNodes: Changed<NodeRow>[] = [];
  private readonly changedRelationships: Changed<RelationshipRow>[] = [];
  private readonly notesOfSubjects = new PackedRows<ImportedNote>();
  private readonly counts = { new: {}, changed: {}, unchanged: {}, leftOut: {} } as Record<'new' | 'changed' | 'unchanged' | 'leftOut', Partial<Record<Kind, number>>>;
  private readonly conflicting = new CappedList<Conflicting>();
  private readonly leftOutOf = new Map<UnplacedPlacement, number>();

  /** @param collected what was met while the file was read; more is added to it */
  constructor(private readonly collected: Pick<ClaimCollector, 'problems' | 'notes' | 'flagged'>) {}

  problem(problem: ImportProblem): void {
    this.collected.problems.push(problem);
  }

  conflicts(subject: string, { conflicts, where }: Claimed): void {
    for (const [property, stated] of conflicts ?? []) {
      const values = stated.filter((value) => !stated.some((other) => lessPrecise(value, other)))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      this.conflicting.push({ subject, property, values, where });
    }
  }

  addNode(row: NodeRow, note: ImportedNote | undefined): void {
    this.newNodes.push(row);
    if (note) this.notesOfSubjects.push(note);
    count(this.counts.new, row.label);
  }

  changeNode(changed: Changed<NodeRow>, note: ImportedNote | undefined): void {
    this.changedNodes.push(changed);
    if (note) this.notesOfSubjects.push(note);
    count(this.counts.changed, changed.kind);
  }

  addRelationship(type: RelationshipType, note: ImportedNote | undefined): void {
    if (note) this.notesOfSubjects.push(note);
    count(this.counts.new, type);
  }

  changeRelationship(changed: Changed<RelationshipRow>, note: ImportedNote | undefined): void {
    this.changedRelationships.push(changed);
    if (note) this.notesOfSubjects.push(note);
    count(this.counts.changed, changed.kind);
  }

  stays(kind: Kind): void {
    count(this.counts.unchanged, kind);
  }

  leaveOut(placement: UnplacedPlacement, kind: Kind): void {
    this.leftOutOf.set(placement, (this.leftOutOf.get(placement) ?? 0) + 1);
    count(this.counts.leftOut, kind);
  }

  private unplaced(placements: readonly UnplacedPlacement[], identity: Identity): Unplaced[] {
    return placements.map((placement) => {
      const { group, candidates, reason } = placement;
      return {
        label: group.label, names: group.names, identifiers: group.numbers, candidates, reason,
        newRef: toRef(group.label, toNewId(group, (ref) => identity.isTaken(ref))),
        where: group.subjects.map(({ where }) => where).sort((a, b) => (a.line ?? 0) - (b.line ?? 0))[0]!,
        claims: this.leftOutOf.get(placement) ?? 0,
      };
    });
  }

  toPlan(file: ImportPlan['file'], unplaced: readonly UnplacedPlacement[], identity: Identity): ImportPlan {
    const { problems, notes, flagged } = this.collected;
    const bySubject = (a: { subject: string }, b: typeof a) => (a.subject < b.subject ? -1 : 1);
    const inOrder = <Item extends { file?: string; line?: number; where?: { line?: number; path?: string } }>({ items, total }: CappedList<Item>): Capped<Item> => ({
      items: [...items].sort((a, b) => (a.line ?? a.where?.line ?? 0) - (b.line ?? b.where?.line ?? 0) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)), total,
    });
    return {
      file,
      new: { nodes: this.newNodes.sorted(({ ref }) => ref), relationships: this.newRelationships },
      changed: { nodes: this.changedNodes.sort(bySubject), relationships: this.changedRelationships.sort(bySubject) },
      notesOfSubjects: this.notesOfSubjects.sorted(({ subject }) => subject), counts: this.counts, unplaced: this.unplaced(unplaced, identity),
      conflicting: inOrder(this.conflicting), flagged: inOrder(flagged), notes: inOrder(notes), problems: inOrder(problems),
    };
  }
}
