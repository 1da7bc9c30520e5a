/** GOV.UK Pay's figures: organisations by name, with the number of their services. */
import { z } from 'zod';
import { ImportRefused } from '../../errors';
import type { Register } from '../sighting';

const figures = z.object({ dateUpdated: z.string(), serviceCountByOrganisation: z.record(z.string(), z.number()) });

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** `7 November 2022` → `2022-11-07`; undefined for anything else. */
export function isoDay(words: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(words.trim()) ?? [];
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  const iso = `${year}-${String(index + 1).padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).data;
}

export const govukPay: Register = {
  id: 'govuk-pay', title: 'GOV.UK Pay: organisations with services',
  file: 'data/performance.json of github.com/alphagov/pay-product-page', source: 'https://github.com/alphagov/pay-product-page/blob/main/data/performance.json', namesOthers: true,
  read(files) {
    const readings = files.map(({ name, text }) => {
      let document: unknown;
      try { document = JSON.parse(text); } catch (error) { throw new ImportRefused([{ file: name, message: `is not JSON (${(error as Error).message}); give performance.json as it is published` }]); }
      const parsed = figures.safeParse(document);
      if (!parsed.success) throw new ImportRefused([{ file: name, message: 'has no dateUpdated and serviceCountByOrganisation; give performance.json as it is published' }]);
      if (!Object.values(parsed.data.serviceCountByOrganisation).some((count) => count > 0)) throw new ImportRefused([{ file: name, message: 'shows no organisation with a service; give performance.json as it is published' }]);
      return { name, ...parsed.data };
    });
    const statedOn = readings.map(({ dateUpdated }) => isoDay(dateUpdated)).filter((day) => day !== undefined).sort().at(-1);
    return {
      patterns: ['govuk-pay'], notes: [], ...(statedOn && { statedOn }),
      sightings: readings.flatMap(({ name, serviceCountByOrganisation }) =>
        Object.entries(serviceCountByOrganisation).filter(([, count]) => count > 0).map(([organisation]) => ({ pattern: 'govuk-pay', body: { name: organisation }, where: name }))),
    };
  },
};
