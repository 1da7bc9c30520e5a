/**
 * A sheet as PDF, one page of A4: Source Sans embedded, tagged (PDF/UA-1) with
 * title and language. The type shrinks in steps until all fits; what still does
 * not fit, sources first, is counted and left to the page.
 */
import PDFDocument from 'pdfkit';
import { dateLong, wordList } from '../../web/format';
import type { Source } from '../../web/footnotes';
import type { Brief } from '../schema';
import { shortArea } from '../words';

/** A reason with the numbers of its sources in the list below. */
interface Cited { readonly text: string; readonly cite: readonly number[] }
export interface SheetRow { readonly title: string; readonly figure: { readonly value: string; readonly words: string }; readonly for: readonly Cited[]; readonly against: readonly Cited[]; readonly firstStep: string }
export interface Sheet { readonly brief: Brief; readonly notes: readonly Cited[]; readonly rows: readonly SheetRow[]; readonly sources: readonly Source[]; readonly heading: string; readonly address: string }

type Doc = PDFKit.PDFDocument;

const PAGE = { width: 595.28, height: 841.89, edge: 36 } as const;
const WIDTH = PAGE.width - 2 * PAGE.edge;
const INK = '#15191c';
const SECOND = '#454e54';
const RULE = '#c9cfd2';
/** The light ramp of client/styles/_tokens.scss and the ink upon each step. */
const RAMP = [['#ffffff', SECOND], ['#bfd4f2', INK], ['#7ca6e6', INK], ['#2b64c4', '#ffffff'], ['#0a2e7a', '#ffffff']] as const;
const SIZES = [8.4, 8, 7.6, 7.2, 6.8, 6.4] as const;
const COLUMNS = [0.22, 0.28, 0.27, 0.23].map((share) => share * WIDTH);
const GAP = 9;
const HEADS = ['The gap', 'For acting on it', 'Against, or not known', 'A first step'];
const FOOT = 'Nothing here was checked by the councils named. Contains National Statistics data and OS data © Crown copyright and database right 2026, and public sector information licensed under the Open Government Licence v3.0. Names and codes partly from mySociety, CC BY 4.0.';

const plainText = (statements: readonly Cited[]) => statements.map(({ text, cite }) => `${text}${cite.length > 0 ? ` ${cite.map((n) => `[${n}]`).join(' ')}` : ''}`).join(' ');
const font = (weight: 400 | 600) => require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`);

/** One document being drawn: a pen that knows where it is. */
class Pen {
  y: number = PAGE.edge;

  constructor(readonly doc: Doc, readonly size: number) {}

  height(text: string, width: number, size: number, isBold = false): number {
    return this.doc.font(isBold ? 'bold' : 'plain').fontSize(size).heightOfString(text, { width, lineGap: 0.4 });
  }

  /** Text as a tagged element, below or at a place; moves down only when no place is given. */
  text(tag: string, text: string, { x = PAGE.edge, y, width = WIDTH, size = this.size, isBold = false, ink = INK, align, parent }: {
    x?: number; y?: number; width?: number; size?: number; isBold?: boolean; ink?: string; align?: 'center'; parent?: PDFKit.PDFStructureElement;
  } = {}): void {
    const { doc } = this;
    const at = y ?? this.y;
    const height = this.height(text, width, size, isBold);
    const element = doc.struct(tag, {}, () => {
      doc.font(isBold ? 'bold' : 'plain').fontSize(size).fillColor(ink).text(text, x, at, { width, lineGap: 0.4, ...(align && { align }) });
    });
    (parent ?? this.root).add(element);
    if (y === undefined) this.y = at + height;
  }

  root!: PDFKit.PDFStructureElement;

  /** What only decorates. */
  artefact(draw: (doc: Doc) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  rule(ink: string = INK, width = 0.8): void {
    this.artefact((doc) => doc.moveTo(PAGE.edge, this.y).lineTo(PAGE.width - PAGE.edge, this.y).lineWidth(width).strokeColor(ink).stroke());
  }
}

function logo(pen: Pen): void {
  pen.artefact((doc) => {
    const y = pen.y + 6;
    const hexagon = Array.from({ length: 6 }, (_, i) => [PAGE.edge + 6 + 6 * Math.sin((i * Math.PI) / 3), y + 6 * Math.cos((i * Math.PI) / 3)] as [number, number]);
    doc.moveTo(PAGE.edge + 6, y).lineTo(PAGE.edge + 38, y).lineWidth(1).strokeColor(SECOND).stroke();
    doc.polygon(...hexagon).fill('#0b4fc4');
    doc.circle(PAGE.edge + 23, y, 4).fill('#c1440e');
    doc.rect(PAGE.edge + 33, y - 5, 10, 10).fill('#6c9a60');
  });
  pen.text('P', 'Patternbook', { x: PAGE.edge + 50, y: pen.y, size: 9.5, isBold: true });
  pen.y += 17;
}

/** Height of a row of the table. */
function rowHeight(pen: Pen, row: SheetRow): number {
  const [first, ...rest] = COLUMNS.map((width) => width - GAP) as [number, number, number, number];
  const head = pen.height(row.figure.value, first, pen.size + 4, true) + pen.height(row.figure.words, first, pen.size - 0.8) + pen.height(row.title, first, pen.size, true);
  return Math.max(head, ...[plainText(row.for), plainText(row.against), row.firstStep].map((text, i) => pen.height(text, rest[i]!, pen.size))) + 6;
}

function gapTable(pen: Pen, rows: readonly SheetRow[]): void {
  const { doc } = pen;
  const table = doc.struct('Table');
  pen.root.add(table);
  const left = (column: number) => PAGE.edge + COLUMNS.slice(0, column).reduce((sum, width) => sum + width, 0);
  const heads = doc.struct('TR');
  table.add(heads);
  HEADS.forEach((text, i) => pen.text('TH', text, { x: left(i), y: pen.y, width: COLUMNS[i]! - GAP, size: pen.size - 0.3, isBold: true, parent: heads }));
  heads.end();
  pen.y += pen.size + 4;
  pen.rule();
  for (const row of rows) {
    const tr = doc.struct('TR');
    table.add(tr);
    const y = pen.y + 2.5;
    const width = COLUMNS[0]! - GAP;
    const words = y + pen.height(row.figure.value, width, pen.size + 4, true);
    const title = words + pen.height(row.figure.words, width, pen.size - 0.8);
    const th = doc.struct('TH', {}, [
      () => { doc.font('bold').fontSize(pen.size + 4).fillColor(INK).text(row.figure.value, PAGE.edge, y, { width, lineGap: 0.4 }); },
      () => { doc.font('plain').fontSize(pen.size - 0.8).fillColor(SECOND).text(row.figure.words, PAGE.edge, words, { width, lineGap: 0.4 }); },
      () => { doc.font('bold').fontSize(pen.size).fillColor(INK).text(row.title, PAGE.edge, title, { width, lineGap: 0.4 }); },
    ]);
    tr.add(th);
    [plainText(row.for), plainText(row.against), row.firstStep].forEach((text, i) => pen.text('TD', text, { x: left(i + 1), y, width: COLUMNS[i + 1]! - GAP, parent: tr }));
    tr.end();
    pen.y += rowHeight(pen, row);
    pen.rule(RULE, 0.6);
  }
  table.end();
}

/** Of the heads of narrow columns: the largest at which no word is broken. */
const HEAD_SIZES = [6, 5.7, 5.4, 5.1, 4.8] as const;
const headSize = ({ doc }: Pen, text: string, width: number): number =>
  HEAD_SIZES.find((size) => text.split(/\s/).every((word) => doc.font('plain').fontSize(size).widthOfString(word) <= width)) ?? HEAD_SIZES.at(-1)!;

const HEAT = { name: 112, row: 11.4, head: 22 } as const;

function heatmap(pen: Pen, { areas, rows }: Brief['heatmap']): void {
  const { doc } = pen;
  const cell = (WIDTH - HEAT.name) / Math.max(1, areas.length);
  const table = doc.struct('Table');
  pen.root.add(table);
  const heads = doc.struct('TR');
  table.add(heads);
  pen.text('TH', 'Region or nation, councils', { y: pen.y + HEAT.head - 10, width: HEAT.name, size: 6.8, parent: heads });
  areas.forEach(({ name }, i) => {
    // Without soft hyphens: the font would lose every hyphen to them.
    const text = shortArea(name).replace('\u00ad', '');
    const size = headSize(pen, text, cell - 1);
    pen.text('TH', text, { x: PAGE.edge + HEAT.name + i * cell, y: pen.y + HEAT.head - 1.5 - pen.height(text, cell - 1, size), width: cell - 1, size, parent: heads });
  });
  heads.end();
  pen.y += HEAT.head;
  for (const row of rows) {
    const tr = doc.struct('TR');
    table.add(tr);
    pen.text('TH', `${row.name}, ${row.councils}`, { y: pen.y + 1.5, width: HEAT.name, size: 7, isBold: row.isOwn, parent: tr });
    row.cells.forEach(({ councils, step }, i) => {
      const [x, y, w, h] = [PAGE.edge + HEAT.name + i * cell, pen.y, cell - 1.5, HEAT.row - 1.2];
      if (step === 0) {
        tr.add(doc.struct('TD', { actual: 'no record' }, () => hatch(doc, x, y, w, h)));
        return;
      }
      pen.artefact(() => doc.rect(x, y, w, h).fill(RAMP[step]![0]));
      pen.text('TD', String(councils), { x, y: y + 0.7, width: w, size: 7, ink: RAMP[step]![1], align: 'center', parent: tr });
    });
    if (row.isOwn) pen.artefact(() => doc.rect(PAGE.edge + HEAT.name - 1.2, pen.y - 1, WIDTH - HEAT.name + 1, HEAT.row + 0.8).lineWidth(1.1).strokeColor(INK).stroke());
    tr.end();
    pen.y += HEAT.row;
  }
  table.end();
  pen.y += 3;
  const legend = ['under 15% of councils', '15 to 34%', '35 to 59%', '60% or more'];
  pen.artefact(() => legend.forEach((_, i) => doc.rect(PAGE.edge + i * 92, pen.y + 1, 11, 6.5).fill(RAMP[i + 1]![0])));
  legend.forEach((text, i) => pen.text('P', text, { x: PAGE.edge + 15 + i * 92, y: pen.y, width: 80, size: 6.8 }));
  pen.artefact(() => hatch(doc, PAGE.edge + 368, pen.y + 1, 11, 6.5));
  pen.text('P', 'no record: unknown, not nil', { x: PAGE.edge + 383, y: pen.y, width: 140, size: 6.8 });
  pen.y += 11;
}

function hatch(doc: Doc, x: number, y: number, w: number, h: number): void {
  doc.save().rect(x, y, w, h).clip().lineWidth(0.4).strokeColor('#cdd3d6');
  for (let at = x - h; at < x + w; at += 3.2) doc.moveTo(at, y + h).lineTo(at + h, y);
  doc.stroke().restore();
  doc.rect(x + 0.25, y + 0.25, w - 0.5, h - 0.5).dash(1.6, { space: 1.4 }).lineWidth(0.5).strokeColor('#8a9499').stroke().undash();
}

const sourceText = ({ n, publisher, title, statedOn, detail }: Source) => `${n}. ${publisher}${title && title !== publisher ? `: ${title}` : ''}${statedOn ? `, ${statedOn.slice(0, 4)}` : ''}. ${detail}`;
const SOURCE_SIZE = 6.2;
const HALF = (WIDTH - 16) / 2;

function sourceHeights(pen: Pen, sources: readonly Source[]): { half: number; height: number } {
  const heights = sources.map((source) => pen.height(sourceText(source), HALF, SOURCE_SIZE) + 0.8);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let [half, left] = [0, 0];
  while (half < heights.length && left < total / 2) { left += heights[half]!; half += 1; }
  return { half, height: Math.max(left, total - left) };
}

/** Height of all but what stands in the sheet's fixed places. */
function totalHeight(pen: Pen, sheet: Sheet): number {
  const { brief, rows, notes, sources } = sheet;
  const text = 17 + pen.height(brief.title, WIDTH, 17, true) + pen.height(brief.answer, WIDTH, pen.size + 1.4) + (notes.length > 0 ? pen.height(plainText(notes), WIDTH, pen.size) + 3 : 0);
  const table = 20 + pen.size + 4 + rows.reduce((sum, row) => sum + rowHeight(pen, row), 0) + pen.height(orderWords(brief), WIDTH, pen.size - 1) + 4;
  const map = 34 + HEAT.head + HEAT.row * brief.heatmap.rows.length + 18;
  return text + table + map + 22 + sourceHeights(pen, sources).height + pen.height(endWords(sheet), WIDTH, 6.2) + 8;
}

const orderWords = ({ order }: Brief) => `${order} “No record” means that no public source we read shows it, not that a council has nothing in place.`;
const endWords = ({ brief: { cite, meta } }: Sheet) => `Facts as of ${dateLong(meta.dataAsOf)}. ${FOOT} ${cite}`;

function newDocument(title: string): Doc {
  const doc = new PDFDocument({
    size: 'A4', margin: 0, pdfVersion: '1.7', lang: 'en-GB', tagged: true, displayTitle: true, subset: 'PDF/UA',
    info: { Title: title, Author: 'Patternbook', Subject: 'Gaps in collaboration and reuse, for and against' },
  } as unknown as PDFKit.PDFDocumentOptions);
  doc.registerFont('plain', font(400));
  doc.registerFont('bold', font(600));
  return doc;
}

/** The largest size at which everything fits; at the smallest, sources are dropped from the end, and counted. */
function fit(probe: Doc, sheet: Sheet): { size: number; sheet: Sheet; left: number } {
  const room = PAGE.height - 2 * PAGE.edge;
  const size = SIZES.find((one) => totalHeight(new Pen(probe, one), sheet) <= room);
  if (size) return { size, sheet, left: 0 };
  const smallest = SIZES.at(-1)!;
  for (let shown = sheet.sources.length; shown > 0; shown -= 1) {
    const fewer = { ...sheet, sources: sheet.sources.slice(0, shown) };
    if (totalHeight(new Pen(probe, smallest), fewer) + 8 <= room) return { size: smallest, sheet: fewer, left: sheet.sources.length - shown };
  }
  return { size: smallest, sheet: { ...sheet, sources: [] }, left: sheet.sources.length };
}

/** The bytes of the PDF. Takes some 0.2 seconds, most of it for the fonts. */
export function toSheetPdf(whole: Sheet): Promise<Buffer> {
  const doc = newDocument(whole.brief.title);
  const { size, sheet, left } = fit(doc, whole);
  const { brief } = sheet;
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
  const pen = new Pen(doc, size);
  pen.root = doc.struct('Document');
  doc.addStructure(pen.root);
  logo(pen);
  pen.text('H1', brief.title, { size: 17, isBold: true });
  pen.y += 1;
  pen.text('P', brief.answer, { size: size + 1.4 });
  if (sheet.notes.length > 0) { pen.y += 2; pen.text('P', plainText(sheet.notes), { ink: SECOND }); }
  pen.y += 5; pen.rule(); pen.y += 3;
  pen.text('H2', sheet.heading, { size: 11, isBold: true });
  pen.y += 2;
  if (sheet.rows.length > 0) gapTable(pen, sheet.rows);
  pen.y += 2;
  pen.text('P', orderWords(brief), { size: size - 1, ink: SECOND });
  pen.y += 4; pen.rule(); pen.y += 3;
  pen.text('H2', 'The same question across the UK', { size: 11, isBold: true });
  pen.text('P', `Councils with any known shared project or pattern in use; the number is councils, the shade their share of the region. ${brief.heatmap.areas.length} service areas, widest first: ${wordList(brief.heatmap.areas.slice(0, 3).map(({ name }) => name))} and so on.`, { size: 6.8, ink: SECOND });
  pen.y += 1;
  heatmap(pen, brief.heatmap);
  pen.rule(); pen.y += 3;
  if (sheet.sources.length > 0) {
    pen.text('H2', 'Sources', { size: 10, isBold: true });
    const { half, height } = sourceHeights(pen, sheet.sources);
    const list = doc.struct('L');
    pen.root.add(list);
    let y = pen.y;
    sheet.sources.forEach((source, i) => {
      if (i === half) y = pen.y;
      pen.text('LI', sourceText(source), { x: PAGE.edge + (i < half ? 0 : HALF + 16), y, width: HALF, size: SOURCE_SIZE, ink: SECOND, parent: list });
      y += pen.height(sourceText(source), HALF, SOURCE_SIZE) + 0.8;
    });
    list.end();
    pen.y += height + 2;
  }
  if (left > 0) pen.text('P', `${left} more sources stand at ${sheet.address}.`, { size: SOURCE_SIZE, ink: SECOND });
  pen.text('P', endWords(sheet), { size: 6.2, ink: SECOND });
  pen.root.end();
  doc.end();
  return done;
}
