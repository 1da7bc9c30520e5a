/**
 * For every topic of the facts' coverage.csv: which rule counts it, or why it
 * is left out. A total without a rule is shown as one of which nothing is
 * held; so it stays only where that is true.
 */

export interface CoverageChoice {
  /** A rule of server/coverage with its arguments; empty when nothing held can be counted. */
  readonly counts: string;
  readonly unit: string;
  readonly qualifier?: 'over' | 'almost' | 'about' | 'more than';
  /** The total is what the graph holds and is counted too, not typed. */
  readonly countsTotal?: true;
  /** The topic in other words, where a note of the facts' unit would be lost. */
  readonly topic?: string;
  /** One total that two rounds share; each part has the total that rounds.csv gives its round. */
  readonly parts?: readonly { readonly topic: string; readonly counts: string; readonly roundId: string }[];
  /** Why the row is left out. */
  readonly dropped?: string;
}

const counted = (counts: string, unit: string, more: Partial<CoverageChoice> = {}): CoverageChoice => ({ counts, unit, ...more });
const held = (counts: string, unit: string, topic?: string): CoverageChoice => ({ counts, unit, countsTotal: true, ...(topic && { topic }) });
const uncounted = (unit: string, more: Partial<CoverageChoice> = {}): CoverageChoice => ({ counts: '', unit, ...more });
const dropped = (reason: string): CoverageChoice => ({ counts: '', unit: '', dropped: reason });

const C19 = 'ldf-c19-challenge';
/** The two parts of the programme whose grants are held. */
const LOCAL_DIGITAL_MONEY = 'money-of-programmes:local-digital-fund,future-councils';
const EVALUATED = 'Local Digital programme 2018-2025';

export const coverageChoices: ReadonlyMap<string, CoverageChoice> = new Map([
  ['Local Digital Fund: projects, all rounds', counted('projects-of-programme:local-digital-fund', 'projects')],
  ['Local Digital Fund: money awarded, all rounds', counted('money-of-programme:local-digital-fund', 'GBP', { qualifier: 'over' })],
  ...[1, 2, 3, 4, 5, 6].map((n): [string, CoverageChoice] => [
    `Local Digital Fund Round ${n}: money awarded`,
    counted(`money-of-round:ldf-round-${n}`, 'GBP', n === 3 ? { qualifier: 'over' } : {}),
  ]),
  ...[1, 2, 3, 4, 5].map((n): [string, CoverageChoice] => [
    `Local Digital Fund Round ${n}: projects`, counted(`projects-of-round:ldf-round-${n}`, 'projects'),
  ]),
  ['Local Digital Fund Round 6: projects, count used here', counted('projects-of-round:ldf-round-6', 'projects', {
    topic: 'Local Digital Fund Round 6: projects',
  })],
  ['Local Digital Fund Round 6: projects, count in the trade press', counted('projects-of-round:ldf-round-6', 'projects')],
  ['Local Digital C-19 Challenge: projects, count used here', counted(`projects-of-round:${C19}`, 'projects', {
    topic: 'Local Digital C-19 Challenge: projects',
  })],
  ['Local Digital C-19 Challenge: projects, later count', counted(`projects-of-round:${C19}`, 'projects')],
  ['Local Digital C-19 Challenge: money awarded', counted(`money-of-round:${C19}`, 'GBP')],
  ['Local Digital Fund continuous funding 2020-21: projects', counted('projects-of-round:ldf-continuous-funding', 'projects')],
  ['Local Digital Fund continuous funding 2020-21: money awarded', counted('money-of-round:ldf-continuous-funding', 'GBP')],
  ['Local Digital Fund Round 5: applications', uncounted('applications')],
  ['Local Digital Fund Round 6: applications', uncounted('applications')],
  ['Local Digital C-19 Challenge: applications', uncounted('applications')],
  ['Councils that adopted or reused Local Digital Fund outputs', dropped('reuse of the fund’s outputs is held, but no rule counts it by programme; without one a reader would be told that none is')],
  [`${EVALUATED}: grants to councils`, counted(LOCAL_DIGITAL_MONEY, 'GBP', {
    qualifier: 'about', topic: `${EVALUATED}: grants to councils, cyber grants (not held here) included`,
  })],
  [`${EVALUATED}: total invested in the evaluated workstreams`, dropped('covers more than grants, so no figure held is comparable; and without a rule a reader would be told that nothing is held')],
  [`${EVALUATED}: English local authorities supported`, counted('councils-in-programmes:local-digital-fund,future-councils', 'local authorities', {
    topic: `${EVALUATED}: English local authorities supported (held: those in a Local Digital Fund or Future Councils project)`,
  })],
  ['Local Digital programme: workstreams evaluated', dropped('no rule counts workstreams; which three of five are held is a judgement, not a count')],
  ['Local Digital programme: money to local government', counted(LOCAL_DIGITAL_MONEY, 'GBP', { qualifier: 'almost' })],
  ['Future Councils pilot: pilots', counted('projects-of-round:future-councils-pilot', 'pilots')],
  ['Future Councils pilot: money awarded', counted('money-of-round:future-councils-pilot', 'GBP')],
  ['Future Councils: second cohort', dropped('no total was published and nothing is held, so there is no figure to show')],
  ['Cyber Assessment Framework pilot: councils named', uncounted('councils')],
  ['Local Digital Declaration: signatories', counted('declaration-signatories', 'organisations', {
    topic: 'Local Digital Declaration: signatories of all kinds (held: councils)',
  })],
  ['Local Digital Declaration: authors at launch', dropped('some authors are held among the signatories, but no rule counts them apart; without one a reader would be told that none is')],
  ['Awards with an amount', held('awards-with-amount', 'awards')],
  ['PropTech rounds 5 and 6: grants with a project row', {
    counts: '', unit: 'grants', parts: [
      { topic: 'PropTech round 5: grants with a project here', counts: 'projects-of-round:proptech-round-5', roundId: 'proptech-round-5' },
      { topic: 'PropTech round 6: grants with a project here', counts: 'projects-of-round:proptech-round-6', roundId: 'proptech-round-6' },
    ],
  }],
  ['Homelessness discovery (Newham): partner authorities named', uncounted('authorities')],
  ['Data protection tool (Greater Manchester): councils named', uncounted('councils')],
  ['Care calls discovery (Birmingham): partner councils named', uncounted('partners')],
  ['Family Context (Stockport), Round 1: further partners named', uncounted('partners')],
  ['Register: principal councils, England', counted('principal-councils:england', 'councils')],
  ['Register: principal councils, Scotland', counted('principal-councils:scotland', 'councils')],
  ['Register: principal councils, Wales', counted('principal-councils:wales', 'councils')],
  ['Register: principal councils, Northern Ireland', counted('principal-councils:northern-ireland', 'councils')],
  ['Register: live combined authorities with an official code', counted('strategic-authorities-with-code', 'combined authorities')],
  ['Register: live combined authorities with a website', counted('strategic-authorities-with-website', 'combined authorities')],
  ['Pattern reuse: rows with a start date', held('reuse-claims-with-since', 'reuse claims', 'Reuse claims with a start date')],
  ['Pattern reuse: rows in the seven bulk patterns', dropped('a figure about the facts table, where membership and contribution still count as reuse; no rule of the graph gives it')],
  ['Patterns with a licence recorded', held('patterns-with-licence', 'patterns')],
  ['Councils with at least one supplier row', held('councils-with-supplier', 'principal councils', 'Principal councils with a known supplier')],
  ['Suppliers with a company number', held('suppliers-with-company-number', 'suppliers')],
  ['LocalGov Drupal: councils with a site named here', counted('councils-using:localgov-drupal', 'councils', {
    qualifier: 'over', topic: 'LocalGov Drupal: councils using or developing it',
  })],
  ['Minute pilot: councils named, early count', counted('councils-using:minute', 'councils')],
  ['Minute pilot: councils named, count in the pilot report', counted('councils-using:minute', 'councils')],
  ['CONSUL: Scottish councils named', counted('councils-using:consul-democracy', 'councils')],
  ['GOV.UK Verify local pilots: councils named', counted('councils-using:govuk-verify-local-pilots', 'councils')],
  ['Brownfield land registers: councils with a live endpoint, left out on purpose', uncounted('councils')],
  ['Open data for elections: councils that only supply data, left out on purpose', uncounted('councils', { qualifier: 'about' })],
]);
