/**
 * When a source last showed a lasting claim (docs/model.md, Time). Living
 * registers and repository lists show it on the day their copy was taken;
 * a page written once shows it on its own date only.
 */

interface Register {
  /** Patterns the register lists users of. */
  readonly patterns: readonly string[];
  readonly addressPrefix: string;
  readonly readOn: string;
}

const SPECIFICATIONS = [
  'article-4-direction-specification', 'conservation-area-specification',
  'design-code-specification', 'tree-preservation-order-specification',
];

const reuseRegisters: readonly Register[] = [
  { patterns: ['govuk-pay'], addressPrefix: 'https://github.com/alphagov/pay-product-page/', readOn: '2026-08-03' },
  { patterns: ['localgov-drupal'], addressPrefix: 'https://github.com/localgovdrupal/docs/', readOn: '2026-05' },
  { patterns: SPECIFICATIONS, addressPrefix: 'https://github.com/digital-land/config/', readOn: '2026-08' },
  { patterns: ['local-land-charges-register'], addressPrefix: 'https://github.com/digital-land/specification/', readOn: '2026-08' },
  { patterns: ['planx'], addressPrefix: 'https://github.com/theopensystemslab/planx-new/', readOn: '2026-08' },
  { patterns: ['fixmystreet-pro', 'wasteworks'], addressPrefix: 'https://github.com/mysociety/fixmystreet/', readOn: '2026-08' },
  { patterns: ['bops'], addressPrefix: 'https://github.com/unboxed/bops/', readOn: '2026-08' },
  { patterns: ['digital-planning-register'], addressPrefix: 'https://github.com/tpximpact/digital-planning-register/', readOn: '2026-08' },
];

/** Lists of which council runs which system; case studies and award notes are not lists. */
const supplierLists: readonly (readonly [prefix: string, readOn: string])[] = [
  ['https://github.com/aspeakman/UKPlanning/', '2019-02'],
  ['https://github.com/DemocracyClub/LGSF', '2026-05'],
  ['https://github.com/localgovdrupal/docs/', '2026-05'],
  ['https://github.com/DemocracyClub/UK-Polling-Stations', '2026-08'],
  ['https://github.com/mysociety/open311-adapter/', '2026-08'],
  ['https://github.com/mysociety/fixmystreet/', '2026-08'],
  ['https://github.com/theopensystemslab/planx-new/', '2026-08'],
  ['https://github.com/tpximpact/digital-planning-register/', '2026-08'],
];

/** The department's list of who belongs to which project. */
const MEMBERSHIP_LIST = 'https://github.com/digital-land/specification/';

/** For use of a pattern; undefined means that the source carries no date. */
export function confirmedOnOfReuse(patternId: string, address: string, since: string): string | undefined {
  const register = reuseRegisters.find(({ patterns, addressPrefix }) => patterns.includes(patternId) && address.startsWith(addressPrefix));
  return register?.readOn ?? (since || undefined);
}

/** For a supplier's work for a council; undefined for other targets and other sources. */
export function confirmedOnOfSupply(targetKind: string, address: string): string | undefined {
  return targetKind === 'council' ? supplierLists.find(([prefix]) => address.startsWith(prefix))?.[1] : undefined;
}

export function confirmedOnOfMembership(addresses: readonly string[]): string | undefined {
  return addresses.some((address) => address.startsWith(MEMBERSHIP_LIST)) ? '2026-08' : undefined;
}
