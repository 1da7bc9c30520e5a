/** Suppliers and their work for projects, patterns and councils. */
import { toRef, type Ref } from '../../server/graph/model';
import { toSources, type Bodies } from './bodies';
import { confirmedOnOfSupply } from './confirmations';
import { distinct, type Conversion } from './conversion';
import type { Facts, FactsRow, Origin } from './facts-tables';
import { originProjects } from './origin-projects';
import { toSlug } from './slugs';

/** The model's role for each word of the two tables; words that name a product, not a role, are `other`. */
const roleByWord: ReadonlyMap<string, string> = new Map([
  ['build', 'build'], ['built', 'build'], ['research', 'research'], ['hosts', 'host'],
  ['support', 'support'], ['supports', 'support'], ['legacy-system', 'legacy-system'], ['delivery-partner', 'deliver'],
  ['platform', 'other'], ['application-portal', 'other'], ['development-management-software', 'other'],
]);

interface Work {
  readonly origin: Origin;
  readonly from: Ref;
  readonly to: Ref;
  readonly word: string;
  readonly sources: readonly string[];
  readonly confirmedOn?: string | undefined;
}

/** Ids of suppliers by exact name; project_suppliers.csv brings two names that suppliers.csv lacks. */
export function convertSuppliers(facts: Facts, conversion: Conversion): void {
  const known = new Set(facts.suppliers.map(({ name }) => name));
  for (const row of facts.suppliers) {
    conversion.addNode('Supplier', row.origin, {
      id: row.id, sources: toSources(row.source_url), name: row.name, website: row.website, companiesHouseNumber: row.companies_house,
    });
  }
  for (const name of distinct(facts.project_suppliers.map(({ supplier }) => supplier)).filter((supplier) => !known.has(supplier))) {
    const rows = facts.project_suppliers.filter(({ supplier }) => supplier === name);
    conversion.addNode('Supplier', rows[0]!.origin, {
      id: toSlug(name), sources: distinct(rows.flatMap(({ source_url }) => toSources(source_url))), name,
    });
  }
}

/** Projects are named by title, by the title's origin in patterns.csv, or by id. */
function projectIds(facts: Facts): Map<string, string> {
  const origins = [...originProjects].filter((pair): pair is [string, string] => pair[1] !== null);
  return new Map([...origins, ...facts.projects.map(({ title, id }) => [title, id] as const)]);
}

function findTarget(row: FactsRow<'supplier_work'>, projects: Map<string, string>, bodies: Bodies, conversion: Conversion): Ref | null {
  if (row.target_kind === 'council') return bodies.find(row.target, row, 'target', []);
  if (row.target_kind === 'pattern') return toRef('Pattern', row.target);
  const projectId = row.target_kind === 'project' ? projects.get(row.target) : undefined;
  if (projectId) return toRef('Project', projectId);
  conversion.report(row.origin, 'target', `"${row.target}" is no ${row.target_kind} known by that name`);
  return null;
}

function workRows(facts: Facts, bodies: Bodies, conversion: Conversion): Work[] {
  const projects = projectIds(facts);
  const idByName = new Map(facts.suppliers.map(({ name, id }) => [name, id]));
  const stated = facts.supplier_work.flatMap((row): Work[] => {
    const to = findTarget(row, projects, bodies, conversion);
    const confirmedOn = confirmedOnOfSupply(row.target_kind, row.source_url);
    return to ? [{ origin: row.origin, from: toRef('Supplier', row.supplier_id), to, word: row.role, sources: toSources(row.source_url), confirmedOn }] : [];
  });
  const onProjects = facts.project_suppliers.map((row): Work => ({
    origin: row.origin, from: toRef('Supplier', idByName.get(row.supplier) ?? toSlug(row.supplier)),
    to: toRef('Project', row.project_id), word: row.role, sources: toSources(row.source_url),
  }));
  return [...stated, ...onProjects];
}

/** One row in each table may say the same work; the two become one row with both sources. */
function mergeAcrossTables(works: readonly Work[]): Work[] {
  const merged = new Map<string, Work>();
  for (const work of works) {
    const key = `${work.from} ${work.to} ${work.word}`;
    const other = merged.get(key);
    const isRepeat = other && other.origin.file !== work.origin.file;
    if (isRepeat) merged.set(key, { ...other, sources: distinct([...other.sources, ...work.sources]) });
    else merged.set(other ? `${key} ${work.origin.line}` : key, work);
  }
  return [...merged.values()];
}

export function convertSupplierWork(facts: Facts, bodies: Bodies, conversion: Conversion): void {
  for (const { origin, from, to, word, sources, confirmedOn } of mergeAcrossTables(workRows(facts, bodies, conversion))) {
    const role = roleByWord.get(word);
    if (!role) conversion.report(origin, 'role', `"${word}" has no role in the model`);
    conversion.addRelationship('SUPPLIES', origin, from, to, { sources, confirmedOn, role, roleAsStated: word });
  }
}
