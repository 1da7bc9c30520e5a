/** Any table, read as its mapping file says. */
import { labels, parseRef, relationshipTypes } from '../../graph/model';
import type { Properties, Property } from '../../graph/properties';
import { didYouMean, quoted } from '../../seeds/csv-table';
import type { FormatReader, Place, Reading, ReadProblem, Subject } from '../claims';
import { SLASHED_DATE, toValues } from './cells';
import type { MappedCell, Mapping } from './mapping';
import { headerProblems, problem, readTable } from './table';

const columnsOf = (cells: Readonly<Record<string, MappedCell>> | undefined) => Object.values(cells ?? {}).filter((cell): cell is string => typeof cell === 'string');

/** Every column that the mapping names. */
function mappedColumns({ records, relationships, sources, keep, ignore }: Mapping): string[] {
  return [...new Set([
    ...Object.values(records).flatMap(({ id, name, numbers, values }) => [...(id ? [id] : []), ...columnsOf(name === undefined ? {} : { name }), ...Object.values(numbers ?? {}), ...columnsOf(values)]),
    ...relationships.flatMap(({ values, when }) => [...columnsOf(values), ...(when ? [when] : [])]),
    ...(sources ? [sources] : []), ...keep, ...ignore,
  ])];
}

const isDate = ({ schema }: Property) => schema.safeParse('2019-10').success && !schema.safeParse('2019-13').success;

class MappedRow {
  readonly problems: ReadProblem[] = [];

  constructor(private readonly mapping: Mapping, private readonly column: ReadonlyMap<string, number>, private readonly cells: readonly string[], readonly where: Place) {}

  cell(cell: MappedCell | undefined): string {
    if (cell === undefined) return '';
    return typeof cell === 'string' ? this.cells[this.column.get(cell)!] ?? '' : String(cell.is);
  }

  private report(column: string, message: string): void {
    this.problems.push(problem({ ...this.where, path: column }, message));
  }

  /** A date in the model’s form; as it stands when it is none, for the model to refuse. */
  private date(text: string, column: string): string {
    if (!SLASHED_DATE.test(text)) return text;
    if (this.mapping.dates === 'iso') {
      this.report(column, `${quoted(text)} can be read as two days; say in the mapping which it is: dates: dd/mm/yyyy`);
      return '';
    }
    const [first, second, year] = text.split(/[/.]/) as [string, string, string];
    const [day, month] = this.mapping.dates === 'dd/mm/yyyy' ? [first, second] : [second, first];
    if (year.length !== 4) this.report(column, `${quoted(text)} has a year of ${year.length} figures; write all four`);
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }

  values(cells: Readonly<Record<string, MappedCell>> | undefined, properties: Properties) {
    const texts = Object.fromEntries(Object.entries(cells ?? {}).map(([name, cell]) => {
      const text = this.cell(cell);
      return [name, isDate(properties[name]!) ? this.date(text, typeof cell === 'string' ? cell : name) : text];
    }));
    const parsed = toValues(this.where, texts, properties, { isPartial: true });
    // The reader of the message knows their own column, not our property.
    this.problems.push(...parsed.problems.map((fault) => {
      const cell = cells?.[fault.where.path ?? ''];
      return typeof cell === 'string' ? { ...fault, where: { ...fault.where, path: cell } } : fault;
    }));
    return parsed;
  }

  /** The record, or null when the row names none. */
  subject({ label, id, name, numbers }: Mapping['records'][string]): Subject | null {
    const own = id === undefined ? '' : this.cell(id);
    const named = this.cell(name);
    const identifiers = Object.entries(numbers ?? {}).map(([scheme, column]) => ({ scheme, id: this.cell(column) })).filter((number) => number.id !== '');
    if (own === '' && named === '' && identifiers.length === 0) return null;
    const ref = parseRef(own);
    if (ref && ref.label !== label) this.report(id!, `${quoted(own)} is a ${ref.label}; the mapping says ${label}`);
    return { label, identifiers, ...(own !== '' && { id: ref ? ref.id : own }), ...(named !== '' && { name: named }) };
  }
}

function readRow(row: MappedRow, mapping: Mapping): readonly Reading[] {
  const { records, relationships, source, sources, keep } = mapping;
  const { where } = row;
  const cited = [...(sources ? row.cell(sources).split(/;\s+/).filter(Boolean) : []), ...(source ? [source] : [])];
  const kept = keep.map((name) => [name, row.cell(name)] as const).filter(([, text]) => text !== '');
  const subjects = new Map<string, Subject | null>();
  const readings: Reading[] = [];
  Object.entries(records).forEach(([key, record], i) => {
    const subject = row.subject(record);
    subjects.set(key, subject);
    if (!subject) return;
    const { values, sources: more } = row.values(record.values, labels[record.label].properties);
    const named = row.cell(record.name);
    const withName = named !== '' && record.id === undefined && values['name'] === undefined && record.label !== 'Outcome' ? { ...values, name: named } : values;
    // Fields outside the model belong to what the row is about first of all.
    readings.push({ kind: 'node', subject, values: withName, sources: [...more, ...cited], where, ...(i === 0 && kept.length > 0 && { extra: Object.fromEntries(kept) }) });
  });
  for (const { type, from: fromKey, to: toKey, project: projectKey, values: cells, when } of relationships) {
    const [from, to, project] = [subjects.get(fromKey), subjects.get(toKey), projectKey === undefined ? undefined : subjects.get(projectKey)];
    if (!from || !to || (when !== undefined && row.cell(when) === '')) continue;
    const { values, sources: more } = row.values(cells, relationshipTypes[type].properties);
    readings.push({ kind: 'relationship', type, from, to, ...(project && { project }), values, sources: [...more, ...cited], where });
  }
  return row.problems.length > 0 ? row.problems : readings;
}

/** @param mapping what the columns mean */
export function mappedTable(mapping: Mapping): FormatReader {
  return {
    sniff: () => 0,
    read(source) {
      const { fileName: file } = source;
      return readTable(source, (header) => {
        const wanted = mappedColumns(mapping);
        const wrong = headerProblems(file, header, wanted, 'any').map((fault) => ({ ...fault, message: fault.message.replace('add the column, empty where unknown', `the mapping names it${didYouMean('', header)}; the table has ${header.map((name) => quoted(name)).join(', ')}`) }));
        if (wrong.length > 0) return wrong;
        const column = new Map(header.map((name, i) => [name, i]));
        const unread = header.filter((name) => name !== '' && !wanted.includes(name));
        return {
          notes: unread.length > 0 ? [`the mapping does not name these columns, and they were not read: ${unread.map((name) => quoted(name)).join(', ')}`] : [],
          read: ({ line, cells }) => readRow(new MappedRow(mapping, column, cells, { file, line }), mapping),
        };
      }, mapping.delimiter === undefined ? {} : { delimiter: mapping.delimiter });
    },
  };
}
