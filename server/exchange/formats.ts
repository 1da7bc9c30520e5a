/** All formats of a view. */
import { csvNodes, csvRelationships } from './csv';
import type { Format } from './format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { cyjs, json } from './json';

export const formats: readonly Format[] = [csvNodes, csvRelationships, json, gexf, graphml, cyjs];
export const formatIds = formats.map(({ id }) => id);
