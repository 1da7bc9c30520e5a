/** Relationships as CSV, with the addresses that show each. */
import { relationshipColumns, weightOf } from './columns';
import { CSV_MEDIA_TYPE, csvTable } from './csv-table';
import type { Format } from './format';

export const csvRelationships: Format = {
  id: 'csv-relationships', title: 'Relationships as CSV', description: 'One row a relationship with its sources, for a spreadsheet', mediaType: CSV_MEDIA_TYPE, extension: 'relationships.csv',
  write({ relationships }) {
    return csvTable([
      { id: 'id', type: 'string', value: ({ id }) => id },
      { id: 'from', type: 'string', value: ({ from }) => from },
      { id: 'to', type: 'string', value: ({ to }) => to },
      { id: 'weight', type: 'double', value: weightOf },
      ...relationshipColumns('type'),
    ], relationships);
  },
};
