/** Large files for measurement, made as they are read: grants of 360Giving and releases of OCDS. Synthetic, never shown as facts. */
import type { ReadSource } from '../../server/exchange/claims';

const BLOCK = 64 * 1024;
const WORDS = 'Support for digital work with residents, shared between neighbours and written down for others. ';

const grant = (i: number) => ({
  id: `360G-bench-${i}`, title: `Grant ${i}`, description: WORDS.repeat(3), currency: 'GBP', amountAwarded: 1000 + i, awardDate: '2024-03-01T00:00:00Z',
  recipientOrganization: [{ id: `GB-CHC-${1_000_000 + (i % 60_000)}`, name: `Body ${i % 60_000}`, postalCode: 'X1 1XX' }], fundingOrganization: [{ id: 'GB-GOR-1', name: 'Department for Measurement' }],
  grantProgramme: [{ code: `p${i % 40}`, title: `Programme ${i % 40}` }], beneficiaryLocation: [{ name: 'Place', geoCode: 'E09000008', geoCodeType: 'LONB' }], 'Our own column': `value ${i}`,
});

/** Every tenth process has two releases. */
const release = (i: number) => ({
  ocid: `ocds-bench-${i % 10 === 9 ? i - 1 : i}`, id: `r${i}`, date: `2024-0${1 + (i % 9)}-01T10:00:00Z`, tag: ['award'], buyer: { id: `GB-CFS-${i}`, name: `Council ${i % 300}` },
  tender: { id: `t${i}`, title: `Contract ${i}`, description: WORDS.repeat(6), mainProcurementCategory: 'services' },
  awards: [{ id: 'a1', status: 'active', date: '2024-02-20', value: { amount: 5000 + i, currency: 'GBP' }, suppliers: [{ id: `GB-CFS-${i}s`, name: `Supplier ${i % 2000}` }], documents: [{ documentType: 'awardNotice', url: `https://notices.example.org/${i}` }] }],
});

function source(fileName: string, begin: string, count: number, record: (i: number) => unknown): ReadSource {
  return {
    fileName, head: Buffer.from(`${begin}${JSON.stringify(record(0))}`),
    async *open() {
      let block = begin;
      for (let i = 0; i < count; i += 1) {
        block += `${i === 0 ? '' : ','}${JSON.stringify(record(i))}`;
        if (block.length < BLOCK) continue;
        yield Buffer.from(block);
        block = '';
      }
      yield Buffer.from(`${block}]}`);
    },
  };
}

export const grantsFile = (count: number) => source('grants.json', '{"version":"1.4","grants":[', count, grant);
export const releasesFile = (count: number) => source('releases.json', '{"releases":[', count, release);
