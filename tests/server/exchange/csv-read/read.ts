/** Readings of a text, and their problems as people see them. */
import type { FormatReader, Reading, ReadProblem } from '../../../../server/exchange/claims';
import { memorySource } from '../../../../server/imports/read-file';

export async function readings(reader: FormatReader, bytes: string | Buffer, fileName = 'test.csv'): Promise<Reading[]> {
  const list: Reading[] = [];
  for await (const reading of reader.read(memorySource(fileName, Buffer.from(bytes as string)))) list.push(reading);
  return list;
}

export const problemsIn = (list: readonly Reading[]): string[] => list.filter((reading): reading is ReadProblem => reading.kind === 'problem')
  .map(({ where: { line, path }, message }) => `${line === undefined ? '' : `line ${line} `}${path === undefined ? '' : `${path}: `}${message}`);
