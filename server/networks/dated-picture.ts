/** The picture of a date: of the marks and lines of all dates, those that are there at the date. */
import type { Network } from '../graph/network';
import type { Group } from './grouping';
import type { Mark, Picture } from './picture';

export function toDated(base: Picture, { nodes, relationships }: Network): Picture {
  const present = new Map(nodes.map((node) => [node.id, node]));
  const dated = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const ofDate = <G extends Group>(group: G): G[] => {
    const members = group.members.filter((ref) => present.has(ref));
    return members.length > 0 ? [{ ...group, ...group.describe(members), members }] : [];
  };
  const marks = base.marks.flatMap((mark): Mark[] => {
    if (mark.node) {
      const node = present.get(mark.id);
      return node ? [{ ...mark, node, folded: mark.folded.filter(({ id }) => present.has(id)) }] : [];
    }
    return ofDate(mark.group!).map((group) => ({ ...mark, group }));
  });
  return {
    ...base, marks, groups: base.groups.flatMap(ofDate),
    lines: base.lines.flatMap((line) => {
      const held = line.relationships.flatMap(({ id }) => dated.get(id) ?? []);
      return held.length > 0 ? [{ ...line, relationships: held }] : [];
    }),
  };
}
