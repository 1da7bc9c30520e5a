/** Views as files, citations and queries to take away. */
import type { NetworkDocument } from '../graph/network';
import { Statements } from '../graph/cypher-files';
import { NotFound } from '../errors';
import type { FileModel } from '../web/endpoint';
import { citationBibtex, citationText } from './citation';
import { toBrowserText } from '../graph/cypher-text';
import { findFormat, formats } from './formats';
import type { TakeAway } from './schema';
import { attributes } from './xml';

/** The statement that participations are read with, filtered as a view is. */
const QUERY = 'networks/list-participations';

/** Without parameters the address is that of everything, not of a view. */
const WITHOUT_FILTERS = '?view=affiliation';

export function createExchangeService() {
  const statements = new Statements('neo4j');
  return {
    /** The document in the format of that id. */
    write(id: string, document: NetworkDocument): FileModel {
      const format = findFormat(id);
      if (!format) throw new NotFound(`There is no format “${id.slice(0, 40)}”.`, []);
      return { mediaType: format.mediaType, name: `patternbook-network.${format.extension}`, body: format.write(document) };
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
