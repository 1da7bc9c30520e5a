/** Scores of the service that predict nothing and so have no back-test: what each is, where it fails, where it is shown. */
import type { MethodAnswer } from './schema';

export const otherScores: MethodAnswer['otherScores'] = [
  {
    id: 'evidence-cost', title: 'Evidence cost of a path', href: '/paths',
    definition: '1 + ln(degree of what both share) + ½ if last shown over 24 months ago, ¼ if never dated + 0.05 for each year of age, at most ½; summed over the steps. Lower is better: sharing a project with three says more than sharing a supplier with two hundred.',
    limits: 'It orders paths by how much the record says, not by how well people know each other. The terms for doubt and age are our judgement; nothing on record could test them.',
    source: 'Degree as in Adamic and Adar 2003, Social Networks 25; the rest is our own (server/paths/cost.ts)',
  },
  {
    id: 'network-measures', title: 'Network measures', href: '/networks#measures',
    definition: 'Degree, betweenness, closeness, clustering, modularity and others, each with its formula and source beside the figure.',
    limits: 'They describe what is on record. A missing record moves every one of them, and a broker in this data is not necessarily one in life.',
    source: 'Given with each measure',
  },
  {
    id: 'communities', title: 'How sure a community is', href: '/networks#measures',
    definition: 'Communities by the Louvain method, resolution 1, with 20 seeds. Sureness is the mean adjusted Rand index over all pairs of runs: 1 when all agree. For one body: the share of runs in which it is with most of its community.',
    limits: 'It says how stable the method is, not whether the group means anything to its members.',
    source: 'Blondel and others 2008, doi 10.1088/1742-5468/2008/10/P10008; Hubert and Arabie 1985, doi 10.1007/BF01908075',
  },
  {
    id: 'spread', title: 'What coincides with later uptake', href: '/patterns/planx/spread#circumstances',
    definition: 'How many councils took a pattern up at most twelve months after a council linked to them, against 999 deals among councils in the same position at each date; one-sided p, Holm-corrected over the circumstances.',
    limits: 'Not enough data below 20 dated councils or 10 uptakes compared. A weak link is often missed: at three times as likely, it was found in 29 to 80 of 200 planted cascades. What coincides is no cause.',
    source: 'Decision 0010 (docs/decisions/0010-spread.md)',
  },
  {
    id: 'likeness', title: 'Similar councils', href: '/councils',
    definition: 'The ten statistical nearest neighbours of the Office for National Statistics, in three models: global, economic, demographic.',
    limits: 'A rank is no judgement. Within a given pattern, likeness in this sense tells no more than chance who takes it up: see the tables above.',
    source: 'ONS statistical nearest neighbours',
  },
];
