/** Nodes as CSV. */
import { nodeColumns, positionColumns } from './columns';
import { CSV_MEDIA_TYPE, csvTable } from './csv-table';
import type { Format } from './format';

export const csvNodes: Format = {
  id: 'csv-nodes', title: 'Nodes as CSV', description: 'One row a node with every measure, for a spreadsheet', mediaType: CSV_MEDIA_TYPE, extension: 'nodes.csv',
  write(document) {
    return csvTable([
      { id: 'id', type: 'string', value: ({ id }) => id }, ...nodeColumns(document, 'label'), ...positionColumns(document),
    ], document.nodes);
  },
};
