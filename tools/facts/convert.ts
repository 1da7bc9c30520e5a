/** The facts folder as seed files in memory. */
import type { ImportProblem } from '../../server/errors';
import { labelNames, labels, relationshipTypeNames, relationshipTypes } from '../../server/graph/model';
import { Bodies } from './bodies';
import { Conversion, sortedByKey } from './conversion';
import { convertCouncils } from './councils';
import { convertCoverage, coverageCsv } from './coverage';
import { toDataPackage } from './data-package';
import { readFacts, type Facts } from './facts-tables';
import { convertAwards, convertRounds } from './funding';
import { convertBorders, convertSimilarity, convertStrategicAreas, convertSuccession } from './geography';
import { namedSources, sourceKeys } from './named-sources';
import { convertOutcomes } from './outcomes';
import { convertPatternRelations, convertPatterns } from './patterns';
import { convertMembership, convertPartners, convertProjects } from './projects';
import { publishers } from './publishers';
import { convertReuse } from './reuse';
import { toCsv } from './seed-csv';
import { convertServiceAreas } from './service-areas';
import { convertSuppliers, convertSupplierWork } from './suppliers';

/** File contents by path below the seeds folder; with problems, there are none. */
export interface Seeds {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly ImportProblem[];
}

function convertTables(facts: Facts, conversion: Conversion): void {
  const bodies = new Bodies(facts, conversion);
  convertCouncils(facts, conversion);
  convertRounds(facts, conversion);
  convertServiceAreas(facts, conversion);
  convertProjects(facts, conversion);
  convertPatterns(facts, conversion);
  convertSuppliers(facts, conversion);
  convertPartners(facts, bodies, conversion);
  convertMembership(facts, bodies, conversion);
  convertAwards(facts, bodies, conversion);
  convertSupplierWork(facts, bodies, conversion);
  convertPatternRelations(facts, conversion);
  convertReuse(facts, bodies, conversion);
  convertOutcomes(facts, conversion);
  convertBorders(facts, conversion);
  convertSimilarity(facts, conversion);
  convertSuccession(facts, conversion);
  convertStrategicAreas(facts, conversion);
  bodies.addOrganisations();
  conversion.checkEndpoints();
}

function graphFiles(conversion: Conversion): [string, string][] {
  const nodes = labelNames.map((label): [string, string] => [
    `nodes/${labels[label].file}`, toCsv(Object.keys(labels[label].properties), conversion.nodes(label).map(({ values }) => values)),
  ]);
  const relationships = relationshipTypeNames.map((type): [string, string] => [
    `relationships/${relationshipTypes[type].file}`,
    toCsv(['from', 'to', ...Object.keys(relationshipTypes[type].properties)],
      conversion.relationships(type).map(({ from, to, values }) => ({ from, to, ...values }))),
  ]);
  return [...nodes, ...relationships];
}

/** Everything that stands in seeds/ apart from its README. */
export function convertFacts(directory: string): Seeds {
  const problems: ImportProblem[] = [];
  const facts = readFacts(directory, problems);
  if (problems.length > 0) return { files: new Map(), problems };
  const conversion = new Conversion(sourceKeys);
  convertTables(facts, conversion);
  const coverage = convertCoverage(facts, conversion);
  if (conversion.problems.length > 0) return { files: new Map(), problems: conversion.problems };
  const files = new Map<string, string>([
    ...graphFiles(conversion),
    ['sources.csv', toCsv(['key', 'address', 'publisher', 'title', 'statedOn', 'licence'],
      sortedByKey(namedSources, ({ key }) => key).map((source) => ({ ...source })))],
    ['publishers.csv', toCsv(['prefix', 'publisher'],
      sortedByKey(publishers, ([prefix]) => prefix).map(([prefix, publisher]) => ({ prefix, publisher })))],
    ['coverage.csv', coverageCsv(coverage)],
  ]);
  files.set('datapackage.json', `${JSON.stringify(toDataPackage(), null, 2)}\n`);
  return { files, problems: [] };
}
