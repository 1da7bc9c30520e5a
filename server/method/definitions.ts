/** How the back-test is made, for a reader who wants to check it. The same as docs/decisions/0012-back-test.md. */
import { dateLong, number } from '../web/format';
import { FEWEST_PROJECTS, FEWEST_RELATIONS } from './gate';
import type { MethodAnswer } from './schema';

export function definitions({ lastRun: { options, dataAsOf }, parts }: MethodAnswer): { title: string; text: string }[] {
  const masked = (about: string) => number(parts.find((part) => part.about === about)!.pooled.masked);
  return [
    { title: 'Councils', text: 'The 382 principal councils of today. What a council did that ended counts under its sole whole successor. A council is asked about, and offered, only if it or such a predecessor was there on the day. Combined authorities and the Greater London Authority are not councils here.' },
    { title: 'Years', text: `The day is 1 January of each year: ${options.firstYear.patterns} to ${options.lastYear} for patterns, ${options.firstYear.partners} to ${options.lastYear} for partners. Scores see rows dated before it; tested is what is dated from it to the end of the year. The last year ends on ${dateLong(dataAsOf)}.` },
    { title: 'Dates', text: 'A date known to the month or year counts by its first day; since days of asking are the first of January, no year is cut in two. Of several dates of the same pair, the earliest counts.' },
    { title: 'No date', text: `A pair of which only an undated row speaks is left out: it is no candidate, counts neither for nor against, and no score reads it (${masked('patterns')} pairs of patterns, ${masked('partners')} of partners, summed over the years). To the regression it is a pair that did not happen.` },
    { title: 'A new use', text: 'A council’s first dated use of a pattern, at any stage. Beginning a pattern, paying for it or belonging to a programme is no use.' },
    { title: 'Candidates, patterns', text: 'Patterns that any body had used, begun or contributed to before the day, less those the council used or began.' },
    { title: 'A new tie', text: 'The first project that two councils led or took part in, on the later of their two dates in it. Communities such as Open Digital Planning make no tie.' },
    { title: 'Candidates, partners', text: 'All other councils that were there, less those with an earlier tie.' },
    { title: 'Asked about', text: 'Councils with at least one new use or tie among their candidates. A newcomer had none before.' },
    { title: 'Standing facts', text: 'Place, type, borders, likeness and the links between patterns have no date and are those of today, for every score alike.' },
    { title: 'Equal scores', text: 'Stand in an order drawn by lot, seeded by year and council, the same for every score. In AUC they count half.' },
    { title: 'Measures', text: 'P@10 and R@k: share of the first ten that came about, share of what came about that is among the first k. MRR: 1 / place of the first that came about. nDCG@10 with binary gains. AUC: chance that what came about scores above what did not. Each is the mean over councils asked about (Manning, Raghavan and Schütze 2008, chapter 8).' },
    { title: 'Drawn anew', text: `${number(options.draws)} draws with replacement: of councils, each with all its years; of patterns or projects, as if the record had only those drawn; and of both at once. Intervals are the middle 95%.` },
    { title: 'By lot', text: `${number(options.permutations)} deals. Patterns: those who took a pattern up in a year are dealt anew among councils of the same tier and nation that could have; looked at is the AUC among these councils, so that popularity alone gains nothing. Partners: councils are renamed among those of the same type and nation with, or without, an earlier tie. p = (b + 1)/(m + 1), one-sided.` },
    { title: 'Prediction', text: `A score is called one only if its MRR less that of each plain baseline has all three intervals above nought, over years that began after its formula was fixed, with at least ${FEWEST_RELATIONS} new uses or ties, and ties of at least ${FEWEST_PROJECTS} projects. The code decides; a score that passes later switches itself on. The formulas here were chosen with the years to 2026 in sight, so these years cannot make them predictions.` },
    { title: 'No look ahead', text: 'A score is given an object that holds no row of the day or later, and nothing else. A test replaces all later rows by nonsense and fails the build if a single figure moves.' },
  ];
}
