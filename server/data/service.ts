/** Everything as a file, and what there is of it. */
import { AppError, InvalidRequest, NotFound } from '../errors';
import type { GraphContent } from '../graph/content';
import { claimStatus, type ClaimStatus } from '../graph/evidence';
import { relationshipTypeNames, relationshipTypes, type RelationshipType } from '../graph/model';
import type { FormatDescriptor, LeftOut } from '../exchange/schema';
import type { NetworkDocument } from '../graph/network';
import type { Projection } from '../graph/projection';
import { readContent } from '../graph/read-content';
import type { GraphStore, GraphVersion } from '../graph/store';
import type { Held } from '../graph/watch';
import type { FileModel } from '../web/endpoint';
import { countAll, type Counts } from './queries';

/** A format as a page offers it. */
export interface OfferedFormat {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly mediaType: string;
  readonly extension: string;
  /** Comes back by `import`. */
  readonly isRead: boolean;
}

/** How well the claims of a lasting type are shown. */
export interface Freshness {
  readonly type: RelationshipType;
  readonly counts: Readonly<Record<ClaimStatus, number>>;
  /** Newest showing of any. */
  readonly newest?: string;
}

export interface DataDependencies {
  readonly store: GraphStore;
  readonly projection: Held<Projection>;
  readonly siteUrl: string | undefined;
  /** Those that are written. */
  readonly formats: readonly FormatDescriptor[];
  /** Every id and short name that a view may be asked for in. */
  readonly viewFormatIds: readonly string[];
  readonly toNetwork: (content: GraphContent, version: GraphVersion, siteUrl: string | undefined) => NetworkDocument;
}

/** Above this an answer over the web would take too long, and the memory of several at once. */
export const MOST_ROWS_BY_WEB = 200_000;

export function createDataService({ store, projection, siteUrl, formats: descriptors, viewFormatIds, toNetwork }: DataDependencies) {
  const formats = descriptors.map(({ id, title, description, mediaTypes, extensions, read, readAs }): OfferedFormat =>
    ({ id, title, description, mediaType: mediaTypes[0]!, extension: extensions[0]!, isRead: read !== undefined || readAs !== undefined }));
  return {
    siteUrl,
    formats,

    /** Refuses formats that only everything has. @throws InvalidRequest */
    checkViewFormat(id: string): void {
      if (!viewFormatIds.includes(id)) throw new InvalidRequest(`“${id}” is a format of everything, not of a view: leave the parameters away, or choose one of ${viewFormatIds.join(', ')}.`, [{ path: 'format', message: 'is a format of everything' }]);
    },

    /**
     * The whole graph in a format, and what of it the format has no place for.
     * @throws NotFound when there is none of that id
     * @throws GraphMoved when the graph is no longer `version`
     */
    async everything(id: string, version: GraphVersion, signal?: AbortSignal): Promise<{ format: OfferedFormat; body: string | Uint8Array; leftOut: readonly LeftOut[] }> {
      const index = descriptors.findIndex((format) => format.id === id);
      if (index < 0) throw new NotFound(`There is no format “${id.slice(0, 40)}”; there are: ${formats.map((format) => format.id).join(', ')}.`, []);
      const { writeWhole, writeView, leftOut } = descriptors[index]!;
      const content = await readContent(store, { version, ...(signal && { signal }) });
      const body = writeWhole ? writeWhole(content, version, siteUrl) : writeView!(toNetwork(content, version, siteUrl));
      return { format: formats[index]!, body, leftOut: leftOut?.(content) ?? [] };
    },

    /** The same as a download of the service. */
    async download(id: string, version: GraphVersion, signal?: AbortSignal): Promise<FileModel> {
      if (version.loadedRows > MOST_ROWS_BY_WEB) {
        throw new AppError(413, 'too-large', `This graph is too large to be made into a file while you wait. On its computer, run: patternbook export ${id} -o FILE`);
      }
      const { format: { mediaType, extension }, body } = await this.everything(id, version, signal);
      return { mediaType, name: `patternbook-${version.dataAsOf}.${extension}`, body };
    },

    counts: (reading: Parameters<typeof countAll>[1]): Promise<Counts> => countAll(store, reading),

    freshness({ dataAsOf }: GraphVersion): Freshness[] {
      return relationshipTypeNames.filter((type) => relationshipTypes[type].lasting).map((type) => {
        const counts: Record<ClaimStatus, number> = { confirmed: 0, unconfirmed: 0, undated: 0 };
        let newest: string | undefined;
        for (const { confirmedOn } of projection.get().ofTypes([type])) {
          counts[claimStatus(confirmedOn, dataAsOf)] += 1;
          if (confirmedOn && (newest === undefined || confirmedOn > newest)) newest = confirmedOn;
        }
        return { type, counts, ...(newest && { newest }) };
      });
    },
  };
}

export type DataService = ReturnType<typeof createDataService>;
