/** The list of suppliers, for readers. */
import { claimStatus } from '../graph/evidence';
import { DATE_NOT_RECORDED, recordCell, statusCell, unknown, type Cell, type DataTable } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import { counted, number, upperFirst, wordList } from '../web/format';
import { toListPage } from '../web/list-page';
import { roleNames } from '../web/words';
import type { ListSuppliersRequest, SupplierList, SupplierSummary } from './schema';

const filters = [{ name: 'role', label: 'What it does', any: 'Anything' }];

const sorts = [
  { value: 'name', label: 'Name, A to Z' },
  { value: 'councils', label: 'Most known councils' },
];

const NONE_KNOWN = 'none known';

/** `2 projects and 4 patterns`. */
function workWords({ projects, patterns }: SupplierSummary): Cell {
  const parts = [
    ...(projects > 0 ? [counted(projects, 'project', 'projects')] : []),
    ...(patterns > 0 ? [counted(patterns, 'pattern', 'patterns')] : []),
  ];
  return parts.length > 0 ? wordList(parts) : unknown(NONE_KNOWN);
}

const roleWords = (roles: SupplierSummary['roles']): Cell => (roles.length > 0
  ? upperFirst(wordList(roles.map((role) => (roleNames[role] ?? role).toLowerCase())))
  : unknown());

function lastShownCell(lastShown: string | undefined, dataAsOf: string): Cell {
  return lastShown ? statusCell(claimStatus(lastShown, dataAsOf), lastShown) : unknown(DATE_NOT_RECORDED);
}

function table({ items, meta }: SupplierList): DataTable {
  return {
    caption: 'Suppliers', hideCaption: true, shown: 200,
    columns: [
      { text: 'Supplier or product' }, { text: 'What it does' },
      { text: 'Known councils', numeric: true }, { text: 'Known projects and patterns' }, { text: 'Last shown', width: 20 },
    ],
    rows: items.map((supplier) => [
      recordCell(supplier.ref, supplier.name), roleWords(supplier.roles),
      supplier.councils > 0 ? number(supplier.councils) : unknown(NONE_KNOWN), workWords(supplier), lastShownCell(supplier.lastShown, meta.dataAsOf),
    ]),
  };
}

export function supplierListPage(result: SupplierList, query: ListSuppliersRequest): PageModel {
  return {
    page: {
      title: 'Suppliers', section: 'suppliers',
      description: 'Companies and products that councils, projects and patterns are recorded to use, with dates and sources.',
      breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Suppliers' }],
    },
    kind: 'supplier', heading: 'Suppliers', noun: result.total === 1 ? 'supplier' : 'suppliers',
    answer: `${counted(result.total, 'supplier', 'suppliers')} ${result.total === 1 ? 'fits' : 'fit'} what you asked for. A supplier is a company, or one of its products where the source names the product. “System in use” means that a source shows the system in use; it is no judgement of age or quality.`,
    list: toListPage({
      action: '/suppliers', query, result, filters, sorts,
      text: { name: 'q', label: 'Name, or part of one' }, defaults: { sort: 'name' },
    }),
    table: table(result),
    sortNote: 'Counts show what public lists happen to name. They are no market shares.',
    empty: { text: 'No supplier on record fits all of these filters together.', nearest: { text: 'See all suppliers', href: '/suppliers' } },
    coverage: result.coverage,
  };
}
