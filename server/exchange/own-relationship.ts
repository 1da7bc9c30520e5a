/**
 * Relationships of ours that come back in a network file. Some are told apart by
 * more than their ends (an award by project, day and amount): a file that does
 * not carry that would make a second, poorer one of them.
 */
import { relationshipId, type PropertyValues } from '../graph/content';
import { relationshipTypes, toRef, type RelationshipType } from '../graph/model';
import type { Subject } from './claims';

/** Is `id` one of ours that the values, as the file has them, would not give? */
export function isAnother(id: string | undefined, type: RelationshipType, [from, to]: readonly [Subject, Subject], values: PropertyValues): boolean {
  if (id === undefined || from.id === undefined || to.id === undefined) return false;
  const ends = [toRef(from.label, from.id), toRef(to.label, to.id)] as const;
  const own = relationshipId(type, ...ends, values);
  return id !== own && id.startsWith(relationshipId(type, ...ends, {}).replace(/:+$/, ''));
}

export const leftOutAsAnother = (type: RelationshipType): string =>
  `relationships of type ${type} that are told apart by ${relationshipTypes[type].discriminator.join(', ')}, which the file does not carry, were left out; take the tables (csv) instead`;
