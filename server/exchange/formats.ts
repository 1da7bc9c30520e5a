/** All formats of a view. */
import { csvNodes } from './csv-nodes';
import { csvRelationships } from './csv-relationships';
import { cyjs } from './cyjs';
import type { Format } from './format';
import { gephiEdges, gephiNodes } from './gephi';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { json } from './json';

export const formats: readonly Format[] = [csvNodes, csvRelationships, json, gexf, graphml, cyjs, gephiNodes, gephiEdges];

/** `csv` alone is the relationships: each row names both ends. The nodes are another table. */
const shortNames: Readonly<Record<string, string>> = { csv: csvRelationships.id };

export const formatIds = [...formats.map(({ id }) => id), ...Object.keys(shortNames)];
export const findFormat = (id: string): Format | undefined => formats.find((format) => format.id === (shortNames[id] ?? id));
