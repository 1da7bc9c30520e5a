/**
 * Every format that goes in or out, once: pages, API, command line and the
 * documentation take their lists from here. A new one is a file in
 * server/exchange (or server/bundle) and an entry below.
 */
import { toBundleMeta, wholeFormats } from './bundle/bundle';
import { toWholeNetwork } from './bundle/whole-network';
import { toZip } from './bundle/zip';
import { formats as viewFormats } from './exchange/formats';
import { publiccodeFiles, publiccodeReadme } from './exchange/publiccode/files';
import { readers } from './exchange/readers';
import type { FormatDescriptor } from './exchange/schema';
import { awardPackage, awardsLeftOut, awardTable } from './exchange/threesixty-giving/awards';
import type { GraphContent } from './graph/content';
import type { NetworkDocument } from './graph/network';
import type { GraphVersion } from './graph/store';

const OUT = 'docs/how-to/export.md';
const IN_AND_OUT = 'docs/how-to/import.md';

type Own = Pick<FormatDescriptor, 'id' | 'title' | 'description' | 'documentation'> & Partial<FormatDescriptor>;

/** Adds what the registered writers and readers of that id do. */
function descriptor({ id, mediaTypes = [], extensions = [], ...own }: Own): FormatDescriptor {
  const [reader, view, whole] = [readers, viewFormats, wholeFormats].map((list) => (list as readonly { id: string }[]).find((one) => one.id === id)) as
    [(typeof readers)[number] | undefined, (typeof viewFormats)[number] | undefined, (typeof wholeFormats)[number] | undefined];
  const written = whole ?? view;
  return {
    id, ...own, mediaTypes: [...(written ? [written.mediaType] : []), ...mediaTypes], extensions: [...(written ? [written.extension] : []), ...extensions],
    ...(reader && { sniff: reader.sniff, read: reader.read }), ...(view && { writeView: view.write }), ...(whole && { writeWhole: whole.write }),
  };
}

/** Titles and descriptions of formats that only go out stand beside their writer. */
const out = (id: string): FormatDescriptor => {
  const { title, description } = (wholeFormats.find((own) => own.id === id) ?? viewFormats.find((own) => own.id === id))!;
  return descriptor({ id, title, description, documentation: OUT });
};
const inAndOut = (id: string, mediaTypes: readonly string[] = [], extensions: readonly string[] = []): FormatDescriptor => ({ ...out(id), ...descriptor({ ...out(id), mediaTypes, extensions, documentation: IN_AND_OUT }) });

export const formatDescriptors: readonly FormatDescriptor[] = [
  inAndOut('csv', ['text/csv'], ['csv']),
  out('json'), out('jsonld'), out('cypher'),
  descriptor({
    id: '360giving', title: '360Giving 1.4', description: 'Awards with a recorded day and amount, as a package that the standard’s schema accepts; for funders and GrantNav', documentation: IN_AND_OUT,
    mediaTypes: ['application/json; charset=utf-8', 'text/csv'], extensions: ['360giving.json', 'json', 'csv'],
    writeWhole: (content, _version, siteUrl) => awardPackage(content, siteUrl), leftOut: awardsLeftOut,
  }),
  descriptor({
    id: '360giving-csv', title: '360Giving 1.4 as a table', description: 'The same awards, a row each under the standard’s column titles; for a spreadsheet', documentation: OUT,
    mediaTypes: ['text/csv; charset=utf-8; header=present'], extensions: ['360giving.csv'], readAs: '360giving',
    writeWhole: (content) => awardTable(content), leftOut: awardsLeftOut,
  }),
  descriptor({
    id: 'publiccode', title: 'publiccode.yml 0.7 (zip)', description: 'A file for each software pattern whose repository and licence are recorded; for software catalogues', documentation: IN_AND_OUT,
    mediaTypes: ['application/zip', 'application/yaml'], extensions: ['publiccode.zip', 'yml', 'yaml'],
    writeWhole: (content) => {
      const all = publiccodeFiles(content);
      return toZip([...all.files, { path: 'README.txt', data: publiccodeReadme(all, content.dataAsOf) }]);
    },
    leftOut: (content) => publiccodeFiles(content).leftOut,
  }),
  out('csv-nodes'), out('csv-relationships'), inAndOut('gephi-nodes', [], ['csv']), inAndOut('gephi-edges', [], ['csv']),
  inAndOut('gexf'), inAndOut('graphml', ['application/xml'], ['xml']), out('cyjs'),
  descriptor({
    id: 'ocds', title: 'OCDS 1.1', description: 'Contract notices: release packages, record packages and JSON Lines', documentation: IN_AND_OUT,
    mediaTypes: ['application/json', 'application/x-ndjson'], extensions: ['json', 'jsonl'],
  }),
];

export const isWritten = ({ writeView, writeWhole }: FormatDescriptor): boolean => writeView !== undefined || writeWhole !== undefined;
export const writtenFormats: readonly FormatDescriptor[] = formatDescriptors.filter(isWritten);
export const readFormats: readonly FormatDescriptor[] = formatDescriptors.filter(({ read }) => read);

/** Everything, as a view that holds it all. */
export const wholeDocument = (content: GraphContent, version: GraphVersion, siteUrl: string | undefined): NetworkDocument => toWholeNetwork(content, toBundleMeta(version, siteUrl));
