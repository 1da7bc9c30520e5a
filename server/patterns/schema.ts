/** What may be asked of patterns, and what the answers promise. */
import { z } from 'zod';
import { beforeBody } from '../graph/before-body';
import { slugify } from '../graph/catalogue';
import { labels } from '../graph/model';
import { reuseStages } from '../graph/reuse';
import {
  blankIsAbsent, conflicts, coverage, date, listOf, listParameter, meta, named, nodeLink, paging, recordFilter, recordId, reportedOutcome, searchText,
  slugFilter, sources, status,
} from '../web/schemas';
import { userCounts } from '../web/users';

const { kind } = labels.Pattern.properties;

export const patternFacets = ['kind', 'serviceArea', 'maturity', 'licence', 'reusedIn', 'hasCode', 'hasSupplier'] as const;
export type PatternFacet = (typeof patternFacets)[number];

export const patternSorts = ['users', 'recent', 'name'] as const;
export type PatternSort = (typeof patternSorts)[number];

const yesOrNo = blankIsAbsent(z.enum(['true', 'false']));
/** A value as a slug, so that `MIT` and `mit` are the same filter. */
const valueFilter = blankIsAbsent(searchText.transform(slugify));

export const listPatternsRequest = z.object({
  q: blankIsAbsent(searchText).describe('Words from the name, other names or the summary'),
  kind: blankIsAbsent(kind.schema),
  serviceArea: recordFilter('ServiceArea').describe('Service area: slug or ref'),
  maturity: slugFilter.describe('Phase: live, beta, alpha, discovery, retired, or not-recorded'),
  licence: valueFilter.describe('Licence, such as MIT, or not-recorded'),
  reusedBy: recordFilter('Council').describe('Patterns that this council is recorded to use, its predecessors included: slug or ref'),
  reusedIn: slugFilter.describe('Patterns that a council of this English region or other nation is recorded to use: its slug, such as london or wales'),
  like: recordFilter('Council').describe('Patterns that at least one of this council’s ten statistical neighbours (ONS, global model) uses: slug or ref'),
  hasCode: yesOrNo.describe('true: the address of its code or content is recorded'),
  hasSupplier: yesOrNo.describe('true: a supplier that works on it is recorded'),
  sort: blankIsAbsent(z.enum(patternSorts))
    .describe('users (default): most councils with a confirmed use first; recent: most uses begun in the last 24 months first; name'),
  ...paging,
});
export type ListPatternsRequest = z.output<typeof listPatternsRequest>;

/** A pattern reached over relations between patterns. */
const lineageStep = z.object({
  pattern: named, depth: z.int().describe('1 is beside the pattern itself'),
  relation: z.enum(['BUILDS_ON', 'EXTENDS', 'IMPLEMENTS', 'REPLACES']), of: named.describe('The pattern it is related to, one step nearer'), sources,
});

const neighbour = nodeLink.extend({ rank: z.int().describe('1 is nearest; no judgement') });

const own = {
  id: z.string(), ref: z.string(), name: z.string(), kind: kind.schema,
  summary: z.string().optional(), licence: z.string().optional(), maturity: z.string().optional(), firstReleasedOn: date.optional(),
};

export const patternSummary = z.object({
  ...own,
  serviceAreas: z.array(named),
  users: userCounts,
  recentUses: z.int().describe('Councils whose use began in the 24 months before dataAsOf; undated uses are not among them'),
  hasCode: z.boolean(), suppliers: z.int(),
  usersAre: z.string().optional().describe('Who is counted as a user, where a national register or list fills the pattern'),
  neighbours: z.array(neighbour).optional().describe('With like: which of the ten statistical neighbours use it, nearest first'),
}).meta({ id: 'PatternSummary' });
export type PatternSummary = z.output<typeof patternSummary>;

export const patternList = listOf(patternSummary, patternFacets).extend({
  about: z.object({ like: named.optional(), reusedBy: named.optional() }).describe('The councils that the filters name'),
});
export type PatternList = z.output<typeof patternList>;

export const getPatternRequest = recordId.extend({
  like: recordFilter('Council').describe('A council: the answer says which of its ten statistical neighbours use the pattern'),
});

export const getPatternFileRequest = recordId.extend({});

const stage = z.enum(reuseStages);
const as = named.optional().describe('The predecessor that the claim names, when it is counted here');
const cited = named.extend({ sources });

const use = z.object({
  body: nodeLink, stage, strongest: z.boolean().describe('A body is counted once: at its claim of which this is true'),
  counted: z.boolean().describe('false for strategic authorities and organisations, which are no councils'),
  since: date.optional(), status, confirmedOn: date.optional(), region: z.string().optional(), as, beforeBody: beforeBody.optional(), sources,
});

const gift = z.object({
  body: nodeLink, kind: z.enum(['originated', 'contributed']), since: date.optional(), region: z.string().optional(), as, beforeBody: beforeBody.optional(), sources,
});

const originProject = z.object({
  id: z.string(), name: z.string(), kind: z.string(), status: z.string(), startedOn: date.optional(),
  leads: z.array(nodeLink), partners: z.array(nodeLink), fundingRounds: z.array(named),
  alsoProduced: z.array(named), members: z.int().optional().describe('Members, when it is a programme'), conflicts, sources,
});

const award = z.object({
  project: named, fundingRound: named, recipient: nodeLink, amountGbp: z.int().optional(), awardedOn: date.optional(), sources,
});

export const patternRecord = z.object({
  ...own, repositoryUrl: z.string().optional(), homepageUrl: z.string().optional(), sources,
  codeReadAt: z.object({ commit: z.string(), shownOn: date.optional() }).optional().describe('The version of its code that claims here were read from'),
  serviceAreas: z.array(cited),
  usersMean: z.string().optional().describe('What a recorded use means, where one rule gave them all'),
  users: userCounts, recentUses: z.int(),
  councils: z.object({
    inUse: z.int().describe('Adopted or adapted'), piloted: z.int().describe('Piloted and no more'),
    givenOnly: z.int().describe('Started it or gave to it, with no use on record'), anyStage: z.int(), ended: z.int().describe('Of them, since ended'),
  }).describe('Councils, each once, at its strongest stage'),
  regions: z.array(z.object({ name: z.string(), councils: z.int() })).describe('Councils that adopted or adapted it, by region or nation'),
  origin: z.object({ projects: z.array(originProject), originators: z.array(gift) }),
  uses: z.array(use).describe('Every claim, A to Z'),
  contributors: z.array(gift),
  relations: z.object({
    buildsOn: z.array(cited), builtOnBy: z.array(cited), extends: z.array(cited), extendedBy: z.array(cited),
    implements: z.array(cited), implementedBy: z.array(cited), replaces: z.array(cited), replacedBy: z.array(cited),
  }),
  lineage: z.object({
    standsOn: z.array(lineageStep), stoodOnBy: z.array(lineageStep),
  }).describe('To any depth, nearest first, each pattern once'),
  firstUseByOthers: z.object({
    awardedOn: date.describe('First dated award to a project that produced it'), since: date, council: nodeLink,
    months: z.object({ least: z.int(), most: z.int() }).describe('From award to use, as far apart as the dates’ precision leaves open; negative when the use is earlier'),
    range: z.object({ least: z.int(), most: z.int() }).describe('The same of all dated uses by others: from the first to the last'),
    dated: z.int().describe('Uses by others that have a date'), others: z.int().describe('Uses by councils that neither made it nor gave to it'),
  }).optional().describe('Absent where an award or a use by others has no date'),
  suppliers: z.array(z.object({
    supplier: named, role: z.string(), roleAsStated: z.string().optional(), since: date.optional(), status, confirmedOn: date.optional(), sources,
  })),
  outcomes: z.array(reportedOutcome.extend({
    project: named.optional().describe('The project it is said of, when not of the pattern itself'),
  })).describe('Never to be added up'),
  spread: z.array(z.object({ since: date, council: nodeLink, stage })).describe('Councils by their first dated use, oldest first'),
  awards: z.array(award),
  money: z.object({
    knownGbp: z.int().optional(), partial: z.boolean().describe('true when an amount is missing'),
  }).describe('Awards to the projects that produced it; programmes left out'),
  neighbours: z.object({
    council: named, of: z.int(),
    users: z.array(neighbour.extend({
      stage, status, otherModels: z.object({ economic: z.int().optional(), demographic: z.int().optional() }).describe('Its rank of ten in the other ONS models'),
    })),
  }).optional(),
  conflicts,
  meta, coverage,
}).meta({ id: 'Pattern' });
/** Side by side on one screen. */
export const MOST_COMPARED = 4;
export const comparePatternsRequest = z.object({
  patterns: listParameter(MOST_COMPARED, 'patterns').describe(`Slugs or refs of two to ${MOST_COMPARED} patterns, joined by commas`),
});
export const patternComparison = z.object({ items: z.array(patternRecord), meta, coverage });
export type PatternComparison = z.output<typeof patternComparison>;

export type PatternRecord = z.output<typeof patternRecord>;
