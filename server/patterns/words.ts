/** Words for the model's values about patterns. */
/** Phases in the order of work; other words of a source are shown as they are. */
export const maturityNames: Readonly<Record<string, string>> = {
  discovery: 'Discovery', alpha: 'Alpha', beta: 'Beta', live: 'Live', retired: 'Retired',
};

export const NOT_RECORDED_CHOICE = { value: 'not-recorded', label: 'Not recorded' } as const;

/** What each licence asks of someone who reuses, in a sentence. No legal advice. */
export const licenceMeanings: Readonly<Record<string, string>> = {
  MIT: 'You may use and change it; keep the notice with it.',
  'BSD-3-Clause': 'You may use and change it; keep the notice with it.',
  'Apache-2.0': 'You may use and change it; keep the notices and say what you changed.',
  'MPL-2.0': 'Changes to its files must be shared; your own separate code need not be.',
  'GPL-2.0-or-later': 'If you pass on a changed copy, pass on its source under the same licence.',
  'GPL-3.0': 'If you pass on a changed copy, pass on its source under the same licence.',
  GPL: 'If you pass on a changed copy, pass on its source under the same licence. The version is not recorded.',
  'AGPL-3.0': 'If others use your changed copy over a network, offer them its source.',
  AGPL: 'If others use your changed copy over a network, offer them its source. The version is not recorded.',
};
