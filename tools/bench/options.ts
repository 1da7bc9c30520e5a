/** The command line of the benchmark. */
import { parseArgs } from 'node:util';
import type { Engine } from './limits';

export interface Options {
  readonly quick: boolean;
  readonly engines: readonly Engine[];
  /** Only imports and exports. */
  readonly imports: boolean;
  readonly json?: string;
}

export const USAGE = `Measures Patternbook on this machine and prints tables in Markdown.

  npm run bench -- [--quick] [--engine ladybug|neo4j|both|none] [--imports] [--json FILE]

  --quick        a few minutes instead of twenty; figures to steer by, not to quote
  --engine NAME  which store (default both; Neo4j needs Java 17 and Maven); none: measures of networks and the explorer alone
  --imports      imports and exports alone, on the stores of --engine
  --json FILE    the same figures for machines
`;

/** @throws TypeError in words when an option is wrong */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false }, engine: { type: 'string', default: 'both' },
      imports: { type: 'boolean', default: false }, json: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const engines: Record<string, readonly Engine[]> = { ladybug: ['ladybug'], neo4j: ['neo4j'], both: ['ladybug', 'neo4j'], none: [] };
  const chosen = engines[values.engine];
  if (!chosen) throw new TypeError(`--engine is "${values.engine}"; write ladybug, neo4j, both or none`);
  return { quick: values.quick, engines: chosen, imports: values.imports, ...(values.json && { json: values.json }) };
}
