/** The change log of the graph that is served, as the API gives it. */
import type { VersionChanges } from '../graph/change-log';
import type { GraphVersion } from '../graph/store';
import { firstDay } from '../graph/time';
import type { Meta } from '../web/schemas';
import type { ChangesAnswer } from './schema';

/** Newest first. @param since a graph version, or a date as precise as wanted */
export function changesSince({ changes = [] }: GraphVersion, since?: number | string): readonly VersionChanges[] {
  if (since === undefined) return changes;
  return changes.filter(({ sequence, loadedAt }) => (typeof since === 'number' ? sequence > since : loadedAt.slice(0, 10) >= firstDay(since)));
}

export const listed = ({ counts }: VersionChanges) => Object.values(counts).reduce((sum, count) => sum + count, 0);

export function toAnswer(log: readonly VersionChanges[], meta: Meta): ChangesAnswer {
  return {
    items: log.map((entry) => {
      const { sequence, hash, previous, changes, counts, note, ...rest } = entry;
      return {
        ...rest, graphVersion: sequence, graphHash: hash, counts,
        ...(previous && { previous: { graphVersion: previous.sequence, graphHash: previous.hash, dataAsOf: previous.dataAsOf } }),
        changes: changes as ChangesAnswer['items'][number]['changes'], omitted: previous && note === undefined ? listed(entry) - changes.length : 0, ...(note && { note }),
      } as ChangesAnswer['items'][number];
    }),
    meta,
  };
}
