/** Grants that the published schema accepts: one to read, and any that fast-check can think of. */
import fc from 'fast-check';

export const grant = {
  id: '360G-test-1', title: 'Shared case work', description: 'Tools for three councils', currency: 'GBP', amountAwarded: 80000, awardDate: '2024-03-01T00:00:00Z',
  recipientOrganization: [{ id: 'GB-LAE-CRY', name: 'London Borough of Croydon', contactName: 'A Person', email: 'a@example.org', postalCode: 'CR0 1EA' }],
  fundingOrganization: [{ id: 'GB-GOR-D4', name: 'Department for Places' }], grantProgramme: [{ code: 'LDF1', title: 'Local Digital Fund' }],
  beneficiaryLocation: [{ name: 'Croydon', geoCode: 'E09000008', geoCodeType: 'LONB' }], relatedActivity: ['360G-test-0'], 'Our own column': 'kept',
};

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ&',. -]{1,20}$/).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => /[a-z]/i.test(text));
const slug = fc.stringMatching(/^[a-z0-9]{3,10}$/);
const day = fc.date({ min: new Date('1999-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const body = fc.record({ id: fc.tuple(fc.constantFrom('GB-CHC-', 'GB-COH-', 'GB-LAE-', 'GB-SC-'), slug).map((parts) => parts.join('')), name: word, postalCode: fc.constant('X1 1XX') }, { requiredKeys: ['id', 'name'] });

/** Fields of a publisher's own, of any depth, with names that could be taken for something else. */
const ownName = fc.oneof(word, slug, fc.constantFrom('Identifier', 'award date', 'a/b', '24/7', 'x/0/y', '~1', '~0', '7', 'Recipient Org:0:Name', '=run()', "'=quoted", '/x', '', 'toString'));
const { value: ownValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, word, slug, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(ownName, tie('value'), { maxKeys: 3 })),
}));
const ownFields = fc.dictionary(ownName.filter((name) => name !== ''), ownValue, { maxKeys: 4 });

const anyGrant = fc.tuple(ownFields, fc.record({
  title: word, description: word, currency: fc.constantFrom('GBP', 'GBP', 'EUR'), awardDate: day,
  amountAwarded: fc.oneof(fc.integer({ min: 2, max: 5_000_000 }), fc.constantFrom(0, 0.01, 1, -500, 1234.56, 99_000_000_000)),
  recipientOrganization: fc.array(body, { minLength: 1, maxLength: 2 }), fundingOrganization: fc.array(body, { minLength: 1, maxLength: 1 }),
  grantProgramme: fc.array(fc.record({ code: slug, title: word }), { minLength: 1, maxLength: 2 }),
  beneficiaryLocation: fc.array(fc.record({ geoCode: fc.constantFrom('E09000008', 'W06000015'), geoCodeType: fc.constant('LAD') }), { minLength: 1, maxLength: 2 }),
  fromOpenCall: fc.constantFrom('Yes', 'No'), 'Our own column': word,
}, { requiredKeys: ['title', 'description', 'currency', 'awardDate', 'amountAwarded', 'recipientOrganization', 'fundingOrganization'] })).map(([own, stated]) => ({ ...own, ...stated }));

/** A body has one name over the whole file, a programme one title: what differs is another body. */
export const anyGrants = fc.array(anyGrant, { minLength: 1, maxLength: 6 }).map((grants) => {
  const named = new Map<string, unknown>();
  const same = <T extends { id?: string; code?: string }>(own: T): T => {
    const key = own.id ?? own.code!;
    if (!named.has(key)) named.set(key, own);
    return named.get(key) as T;
  };
  const once = <T>(list: T[]) => [...new Set(list)];
  return grants.map((own, i) => ({
    id: `360G-any-${i}`, ...own, recipientOrganization: once(own.recipientOrganization.map(same)), fundingOrganization: own.fundingOrganization.map(same),
    ...(own.grantProgramme && { grantProgramme: once(own.grantProgramme.map(same)) }),
  }));
});
