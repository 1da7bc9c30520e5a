/** Views as files, citations and queries to take away. */
import type { NetworkDocument } from '../graph/network';
import { Statements } from '../graph/cypher-files';
import { NotFound } from '../errors';
import type { GraphContent } from '../graph/content';
import type { GraphVersion } from '../graph/store';
import type { FileModel } from '../web/endpoint';
import { citationBibtex, citationText } from './citation';
import { toBrowserText } from '../graph/cypher-text';
import { findFormat, formats } from './formats';
import { hasPubliccode, publiccodeOf } from './publiccode/files';
import type { TakeAway } from './schema';
import { attributes } from './xml';

/** The statement that participations are read with, filtered as a view is. */
const QUERY = 'networks/list-participations';

/** Without parameters the address is that of everything, not of a view. */
const WITHOUT_FILTERS = '?view=affiliation';

/** Reads the whole graph as it is served. */
type ReadContent = (reading: { readonly version: GraphVersion; readonly signal?: AbortSignal }) => Promise<GraphContent>;

export function createExchangeService(readContent: ReadContent) {
  const statements = new Statements('neo4j');
  return {
    /** The document in the format of that id. */
    write(id: string, document: NetworkDocument): FileModel {
      const format = findFormat(id);
      if (!format) throw new NotFound(`There is no format “${id.slice(0, 40)}”.`, []);
      return { mediaType: format.mediaType, name: `patternbook-network.${format.extension}`, body: format.write(document) };
    },

    hasPubliccode,

    /**
     * A software pattern's publiccode.yml.
     * @throws NotFound when there can be none, with the reason
     */
    async publiccode({ ref, name }: { readonly ref: string; readonly name: string }, version: GraphVersion, signal?: AbortSignal): Promise<FileModel> {
      const written = publiccodeOf(await readContent({ version, ...(signal && { signal }) }), ref);
      if (!written.ok) throw new NotFound(`There is no publiccode.yml of ${name}: it ${written.reason}.`, []);
      return { mediaType: 'application/yaml; charset=utf-8', name: 'publiccode.yml', body: written.body };
    },

    /** @param query of the view's address, with its question mark */
    takeAway(document: Pick<NetworkDocument, 'title' | 'address' | 'meta'>, query: string, parameters: Readonly<Record<string, unknown>>): TakeAway {
      const embedAddress = `${document.address}${document.address.includes('?') ? '&' : '?'}embed=1`;
      return {
        formats: formats.map(({ id, title, description }) => ({ id, title, description, href: `/api/v1/exports/${id}${query || WITHOUT_FILTERS}` })),
        citation: citationText(document), bibtex: citationBibtex(document),
        embed: `<iframe${attributes({ src: embedAddress, title: document.title })} width="760" height="900" loading="lazy"></iframe>`,
        queryName: `cypher/${QUERY}.cypher`,
        cypher: toBrowserText(`// ${statements.get(QUERY).answers}\n${statements.get(QUERY).text}`, parameters),
      };
    },
  };
}

export type ExchangeService = ReturnType<typeof createExchangeService>;
