import { NotFound } from '../../../server/errors';
import { formats } from '../../../server/exchange/formats';
import { createExchangeService } from '../../../server/exchange/service';
import { smallGraph } from '../../support/small-graph';
import { smallDocument } from './documents';

const exchange = createExchangeService(() => Promise.resolve(smallGraph(1)));

test.each(formats.map((format) => [format.id, format] as const))('%s: its bytes, media type and a name to save under', (id, format) => {
  expect(exchange.write(id, smallDocument)).toEqual({ mediaType: format.mediaType, name: `patternbook-network.${format.extension}`, body: format.write(smallDocument) });
});

test('a format that there is not', () => expect(() => exchange.write('xlsx', smallDocument)).toThrow(NotFound));

test('a view to take away: each format with the address of the same view, citation, query', () => {
  const take = exchange.takeAway(smallDocument, '?view=councils', { serviceArea: "o'clock" });
  expect(take.formats.map(({ href }) => href)).toEqual(formats.map(({ id }) => `/api/v1/exports/${id}?view=councils`));
  expect(take.citation).toContain('hash 1f2e3d4c5b6a)');
  expect(take.bibtex).toContain(smallDocument.meta.graphHash);
  expect(take.cypher.split('\n').slice(0, 2)).toEqual([":param serviceArea => 'o\\'clock';", expect.stringMatching(/^\/\/ Who led/)]);
  expect(take.queryName).toBe('cypher/networks/list-participations.cypher');
});

test('the markup for other sites holds its title and address, whatever they hold', () => {
  const { embed } = exchange.takeAway({ ...smallDocument, title: 'Bodies "A" & <B>', address: 'https://example.org/networks?a=1&b=2' }, '', {});
  expect(embed).toBe('<iframe src="https://example.org/networks?a=1&amp;b=2&amp;embed=1" title="Bodies &quot;A&quot; &amp; &lt;B&gt;" width="760" height="900" loading="lazy"></iframe>');
});
