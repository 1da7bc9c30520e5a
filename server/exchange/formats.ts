/** All formats of a view. */
import { csvNodes } from './csv-nodes';
import { csvRelationships } from './csv-relationships';
import { cyjs } from './cyjs';
import type { Format } from './format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { json } from './json';

export const formats: readonly Format[] = [csvNodes, csvRelationships, json, gexf, graphml, cyjs];
export const formatIds = formats.map(({ id }) => id);
