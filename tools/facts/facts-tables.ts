/**
 * The tables of the facts folder, with the columns each must have. A column
 * that appears or disappears stops the conversion: nothing is dropped unseen.
 */
import type { ImportProblem } from '../../server/errors';
import { readCsvTable, type CsvRow } from '../../server/seeds/csv-table';

const columnsByTable = {
  councils: 'id gss_code official_name short_name type region nation county_gss lat lon population population_year website start_date end_date successor_id hex_q hex_r source tier',
  council_aliases: 'council_id alias kind',
  council_successors: 'council_id successor_id extent last_day',
  planned_successors: 'council_id planned_date planned_successor_name source_url',
  declaration_signatories: 'council_id signed evidence source_url note',
  statistical_clusters: 'council_id global_cluster economic_cluster demographic_cluster',
  statistical_neighbours: 'council_id model rank neighbour_id',
  neighbours: 'council_id_a council_id_b basis layer crossing',
  combined_authority_areas: 'authority_id council_id relation source',
  rounds: 'id name programme opened closed announced total_gbp award_count source_url',
  projects: 'id title round_ids phase status lead_council service_area summary outputs_url source_url',
  project_partners: 'project_id organisation kind role source_url',
  awards: 'project_id round_id council amount_gbp awarded source_url',
  project_suppliers: 'project_id supplier role source_url',
  suppliers: 'id name kind website companies_house source_url',
  supplier_work: 'supplier_id target_kind target role source_url',
  patterns: 'id name kind service_area summary licence repo_url homepage_url maturity first_released origin_project source_url',
  pattern_relations: 'from_pattern_id to_pattern_id relation source_url',
  pattern_reuse: 'pattern_id organisation relation since evidence_url',
  outcomes: 'subject_kind subject_id measure value unit stated_on scope source_url',
  service_areas: 'id name description',
  service_areas_extra: 'id name description in_brief_vocabulary',
  coverage: 'topic known_here total unit as_of source_url',
} as const;

export type FactsTable = keyof typeof columnsByTable;
export const factsTables = Object.keys(columnsByTable) as FactsTable[];

/** Where a fact stands, for error messages. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

type ColumnOf<T extends FactsTable> = (typeof columnsByTable)[T] extends infer S ? Split<S & string> : never;
type Split<S extends string> = S extends `${infer Head} ${infer Tail}` ? Head | Split<Tail> : S;

export type FactsRow<T extends FactsTable = FactsTable> = Readonly<Record<ColumnOf<T>, string>> & { readonly origin: Origin };
export type Facts = { readonly [T in FactsTable]: readonly FactsRow<T>[] };

function toFactsRow<T extends FactsTable>(file: string, row: CsvRow): FactsRow<T> {
  return { ...row.cells, origin: { file, line: row.line } } as unknown as FactsRow<T>;
}

/** Every table of the folder; faults of form go to `problems`. */
export function readFacts(directory: string, problems: ImportProblem[]): Facts {
  const tables = factsTables.map((table) => {
    const file = `${table}.csv`;
    const rows = readCsvTable(directory, file, columnsByTable[table].split(' '), problems);
    return [table, rows.map((row) => toFactsRow(file, row))];
  });
  return Object.fromEntries(tables) as Facts;
}

/** The cells of a list: `a; b`, and `a;b` where the table joins words without a space. */
export const splitList = (cell: string, joint: RegExp = /;\s+/): string[] =>
  cell.split(joint).map((part) => part.trim()).filter(Boolean);
