/**
 * Tables as Gephi's spreadsheet import wants them: nodes with Id and Label,
 * edges with Source, Target, Type and Weight. Gephi's Type is a direction, so
 * the kind of relationship is `relationshipType`. Safe in a spreadsheet.
 */
import { nodeColumns, positionColumns, relationshipColumns, weightOf } from './columns';
import { CSV_MEDIA_TYPE, csvTable } from './csv-table';
import type { Format } from './format';

export const gephiNodes: Format = {
  id: 'gephi-nodes', title: 'Nodes for Gephi', description: 'Id and Label first, as Gephi’s spreadsheet import wants them', mediaType: CSV_MEDIA_TYPE, extension: 'gephi-nodes.csv',
  write(document) {
    return csvTable([
      { id: 'Id', type: 'string', value: ({ id }) => id }, { id: 'Label', type: 'string', value: ({ name }) => name },
      ...nodeColumns(document).filter(({ id }) => id !== 'name'), ...positionColumns(document),
    ], document.nodes);
  },
};

export const gephiEdges: Format = {
  id: 'gephi-edges', title: 'Edges for Gephi', description: 'Source, Target, Type and Weight, as Gephi’s spreadsheet import wants them', mediaType: CSV_MEDIA_TYPE, extension: 'gephi-edges.csv',
  write({ relationships }) {
    return csvTable([
      { id: 'Source', type: 'string', value: ({ from }) => from }, { id: 'Target', type: 'string', value: ({ to }) => to },
      { id: 'Type', type: 'string', value: () => 'Undirected' }, { id: 'Id', type: 'string', value: ({ id }) => id }, { id: 'Weight', type: 'double', value: weightOf },
      ...relationshipColumns(),
    ], relationships);
  },
};
