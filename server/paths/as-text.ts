/** Paths as plain text with their sources, to paste into a letter or a report. */
import { dateLong } from '../web/format';
import type { FoundPaths } from './service';

export function asText({ answer, found }: Pick<FoundPaths, 'answer' | 'found'>): string {
  const numbered = new Map<string, number>();
  const number = (url: string) => numbered.get(url) ?? (numbered.set(url, numbered.size + 1), numbered.size);
  const told = found.map(({ clauses, weakest, firstStep }, index) => [
    `${index + 1}. ${clauses.map(({ spans, sources }) => `${spans.map(({ text }) => text).join('')}${sources.length > 0 ? ` ${sources.map((url) => `[${number(url)}]`).join('')}` : ''}`).join('')}.`,
    `   Weakest link: ${weakest}`, `   First step: ${firstStep.text}`,
  ].join('\n'));
  return [
    `How ${answer.from.name} is connected to ${answer.to.name}`, '', ...told, '', 'Sources',
    ...[...numbered].map(([url, n]) => `[${n}] ${url}`), '',
    `Patternbook, facts of ${dateLong(answer.meta.dataAsOf)}, graph ${answer.meta.graphHash.slice(0, 12)}.`,
  ].join('\n');
}
