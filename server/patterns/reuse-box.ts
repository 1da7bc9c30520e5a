/** "Before you reuse it": licence, code, who builds it, what it stands on, cost, and whom to ask. Wording only. */
import { unknown, type Cell } from '../web/cells';
import type { Footnotes } from '../web/footnotes';
import { counted, dateShort, number, plural, upperFirst, wordList } from '../web/format';
import { figure } from '../web/outcomes';
import { roleNames } from '../web/words';
import type { PatternRecord } from './schema';
import { licenceMeanings } from './words';

export interface BoxRow { readonly key: string; readonly lines: readonly Cell[] }

/** Where more of a kind are named, the section below the box has them all. */
const MOST_LINES = 4;

/** `theopensystemslab/planx-new`, or the host and path of another address. */
const addressName = (url: string) => url.replace(/^https?:\/\/(www\.|github\.com\/)?/, '').replace(/\/$/, '');

function licenceRow({ licence, sources }: PatternRecord, footnotes: Footnotes): BoxRow {
  if (!licence) return { key: 'Licence', lines: [{ ...unknown('Not recorded.'), note: 'No licence was seen. Without one, ask before you copy.' }] };
  return { key: 'Licence', lines: [{ text: `${licence}.${licenceMeanings[licence] ? ` ${licenceMeanings[licence]}` : ''}`, cite: footnotes.cite(sources.slice(0, 1)) }] };
}

function codeRow({ repositoryUrl, codeReadAt, kind }: PatternRecord): BoxRow {
  const key = kind === 'open-source-product' || kind === 'prototype' ? 'Code' : 'Content';
  if (!repositoryUrl) return { key, lines: [unknown('No address recorded.')] };
  const version = codeReadAt && `read at commit ${codeReadAt.commit.slice(0, 7)}${codeReadAt.shownOn ? `, ${dateShort(codeReadAt.shownOn)}` : ''}`;
  return { key, lines: [{ text: addressName(repositoryUrl), href: repositoryUrl, ...(version && { note: version }) }] };
}

function supplierRow({ suppliers }: PatternRecord, footnotes: Footnotes): BoxRow {
  const key = suppliers.every(({ role }) => role === 'build') ? 'Who builds it' : 'Who works on it';
  if (suppliers.length === 0) return { key, lines: [unknown('No supplier recorded.')] };
  const lines = suppliers.slice(0, MOST_LINES).map(({ supplier, role, sources }): Cell => ({
    text: supplier.name, href: `/suppliers/${supplier.id}`, cite: footnotes.cite(sources), ...(role !== 'build' && { note: roleNames[role] ?? upperFirst(role) }),
  }));
  return { key, lines: suppliers.length > MOST_LINES ? [...lines, { text: `All ${suppliers.length} suppliers`, href: '#suppliers' }] : lines };
}

function relationRows({ relations }: PatternRecord, footnotes: Footnotes): BoxRow[] {
  const row = (key: string, list: PatternRecord['relations']['buildsOn']): BoxRow[] => (list.length === 0 ? [] : [{
    key, lines: list.map(({ id, name, sources }) => ({ text: name, href: `/patterns/${id}`, cite: footnotes.cite(sources) })),
  }]);
  return [
    ...row('Replaced by', relations.replacedBy), ...row('Builds on', relations.buildsOn),
    ...row('Extends', relations.extends), ...row('Standard', relations.implements),
  ];
}

function costRow({ outcomes, uses }: PatternRecord, footnotes: Footnotes): BoxRow {
  const costs = outcomes.filter(({ kind, project }) => kind === 'cost' && !project);
  if (costs.length > 0) {
    return { key: 'Cost to you', lines: costs.map(({ value, unit, scope, sources }) => ({ text: figure(value, unit), cite: footnotes.cite(sources), note: scope })) };
  }
  return { key: 'Cost to you', lines: [{ ...unknown('Not recorded.'), ...(uses.length > 0 && { note: 'Ask a council that uses it what it pays to host and run it.' }) }] };
}

/** From the first award to the first use by a council that had no part in making it; nothing where dates do not allow it. */
function timeRow({ firstUseByOthers: first, awards }: PatternRecord): BoxRow[] {
  const key = 'First use by others';
  if (!first) return awards.length > 0 ? [{ key, lines: [unknown('Dates on record do not say.')] }] : [];
  const { least, most } = first.months;
  const between = least === most ? counted(most, 'month', 'months') : `${number(Math.min(least, most))} to ${counted(Math.max(least, most), 'month', 'months')}`;
  const text = most < 0 ? `${first.council.name}, before the first award on record` : `${first.council.name}, ${between} after the first award`;
  return [{ key, lines: [{ text, href: `/councils/${first.council.id}`, note: `${number(first.dated)} of ${number(first.others)} uses by others ${plural(first.dated, 'is', 'are')} dated${first.dated > 1 ? `: ${number(first.range.least)} to ${number(first.range.most)} months after it` : ''}.` }] }];
}

function askRow({ uses, origin: { originators }, suppliers }: PatternRecord): BoxRow {
  const key = 'Who to ask';
  if (uses.length > 0) return { key, lines: [{ text: 'Find a council that uses it, near you or like you', href: '#uses' }] };
  if (originators.length > 0) {
    const names = wordList([...new Set(originators.map(({ body }) => body.name))].slice(0, MOST_LINES));
    return { key, lines: [{ text: `The digital team of ${names}`, href: '#given', note: 'They started it; no user is on record.' }] };
  }
  if (suppliers.length > 0) return { key, lines: [{ text: suppliers[0]!.supplier.name, href: `/suppliers/${suppliers[0]!.supplier.id}` }] };
  return { key, lines: [unknown('No user or maker is on record.')] };
}

export function reuseBox(record: PatternRecord, footnotes: Footnotes): BoxRow[] {
  return [
    licenceRow(record, footnotes), codeRow(record), supplierRow(record, footnotes), ...relationRows(record, footnotes),
    costRow(record, footnotes), ...timeRow(record), askRow(record),
  ];
}
