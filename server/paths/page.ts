/** The page of paths: the answer first, each path drawn and told, what was left out, and the same facts as a table. Wording only. */
import { pagePath, type Ref } from '../graph/model';
import type { DataTable, TableRow } from '../web/cells';
import { dateCell, recordCell, shownByCell, statusCell } from '../web/cells';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted, dateLong, number, plural, upperFirst, wordList } from '../web/format';
import { toDiagram } from './diagram';
import { asText } from './as-text';
import { isNarrowed, pathsAddress } from './query';
import type { FoundPaths, PathChoice } from './service';
import type { PathRequest } from './schema';
import { relationshipWords } from './relationship-words';
import { isBody } from './wording';

function form(request: PathRequest, names: { from: string; to: string }, { families }: Pick<PathChoice, 'families'>) {
  return {
    action: '/paths', from: names.from, to: names.to,
    asOf: request.asOf ?? '', via: request.via ?? '', avoid: request.avoid?.join(', ') ?? '',
    families: families.map(({ id, title, description, on }) => ({ id, title, description, on })),
    limits: [1, 3, 5, 10].map((value) => ({ value, label: number(value), selected: value === request.limit })),
    hops: [1, 2, 3, 4, 5, 6].map((value) => ({ value, label: number(value), selected: value === request.hops })),
    isChanged: isNarrowed(request),
  };
}

/** Councils and others that stand between the two ends of the best path. */
function answerWords({ found, view }: FoundPaths): { text: string; strong?: boolean }[] {
  const { nodes, from, to } = view;
  const [best] = found;
  if (!best) return [];
  const between = best.path.nodes.slice(1, -1);
  const bodies = between.filter(isBody);
  if (bodies.length === 0) return [{ text: 'Directly: ' }, { text: `${best.sentence}.`, strong: true }];
  return [
    { text: `Not directly: no record here joins ${nodes.caption(from)} and ${nodes.caption(to)} without another body between. The best-evidenced path has ` },
    { text: `${counted(bodies.length, 'body', 'bodies')} in between, ${wordList(bodies.map((ref) => nodes.caption(ref)))}`, strong: true },
    { text: `, through ${wordList(between.filter((ref) => !isBody(ref)).map((ref) => nodes.caption(ref)))}.` },
  ];
}

/** Where most paths pass the same body: how many do, and the way round it. The best paths often differ little from each other. */
function aroundShared({ found, view: { nodes } }: FoundPaths, request: PathRequest): { text: string; link: string; href: string } | undefined {
  const passing = new Map<Ref, number>();
  for (const { path } of found) for (const ref of path.nodes.slice(1, -1).filter(isBody)) passing.set(ref, (passing.get(ref) ?? 0) + 1);
  passing.delete(request.via ?? '');
  const [shared, count] = [...passing].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (!shared || count! < 2 || count! <= found.length / 2) return undefined;
  const name = nodes.caption(shared);
  const how = count! < found.length ? `${number(count!)} of the ${number(found.length)}` : found.length === 2 ? 'Both' : 'All';
  return { text: `${how} pass ${name}.`, link: `Paths that leave ${name} out`, href: pathsAddress(request, { avoid: [...request.avoid ?? [], shared].join(',') }) };
}

function table({ found, view }: FoundPaths, footnotes: Footnotes): DataTable {
  const cell = (ref: Ref) => recordCell(ref, view.nodes.caption(ref));
  return {
    caption: 'The same facts as a table', columns: [
      { text: 'Step', numeric: true }, { text: 'From', width: 20 }, { text: 'What joins them', width: 20 }, { text: 'To', width: 20 },
      { text: 'Since' }, { text: 'Last shown' }, { text: 'Cost', numeric: true }, { text: 'What shows it' },
    ],
    rows: found.flatMap(({ path, title }, index): TableRow[] => [
      { group: `Path ${index + 1}: ${title}`, note: `cost ${path.cost.toFixed(2)}` },
      ...path.hops.flatMap((hop, step) => hop.relationships.map((relationship, nth): TableRow => [
        nth === 0 ? number(step + 1) : '', cell(relationship.from), relationshipWords(relationship), cell(relationship.to),
        dateCell(relationship.since ?? relationship.awardedOn),
        view.isLasting(relationship) ? statusCell(view.statusOf(relationship), relationship.confirmedOn) : 'An event or a fixed fact',
        nth === 0 ? hop.cost.total.toFixed(2) : '', shownByCell(footnotes, relationship.sources),
      ])),
    ]),
  };
}

/** The page without two ends: what it does, and five to begin with. */
export function emptyPathsPage(request: PathRequest, choice: PathChoice): PageModel {
  return {
    page: {
      title: choice.choices.length > 0 ? 'Which do you mean?' : 'How are we connected to them?', section: 'networks', description: 'The best-evidenced paths between two councils, projects, patterns or suppliers, told with their sources.',
      breadcrumbs: [{ text: 'Explore', href: '/networks' }, { text: 'How are we connected?' }],
    },
    answer: [{ text: choice.problem ?? 'Name two records, such as your council and another, and read how they are joined: what they worked on, what they both use, and whom to ring first.' }],
    form: form(request, { from: choice.from, to: choice.to }, choice),
    choices: choice.choices.map(({ problem, items }) => ({ problem, items: items.map(({ text, request: settled }) => ({ text, href: pathsAddress(settled) })) })), examples: choice.examples, paths: [], hasEnds: false,
    coverage: choice.coverage,
  };
}

/** The bodies of the paths in the explorer, those who worked with them around them. */
function networkLink(refs: readonly Ref[], asOf: string | undefined): { text: string; href: string }[] {
  const bodies = [...new Set(refs.filter((ref) => /^(council|organisation):/.test(ref)))];
  return bodies.length === 0 ? [] : [{ text: 'These bodies in the network', href: `/networks?${asOf ? `asOf=${asOf}&` : ''}councils=${bodies.map((ref) => ref.replace('council:', '')).join(',')}` }];
}

export function pathsPage(result: FoundPaths, request: PathRequest, footnotes: Footnotes): PageModel {
  const { answer, found, view } = result;
  const { nodes, from, to } = view;
  const [fromName, toName] = [nodes.caption(from), nodes.caption(to)];
  const title = answer.reason?.code === 'same-body' ? `${fromName} and itself` : `How is ${fromName} connected to ${toName}?`;
  const paths = found.map(({ path, clauses, title: through, weakest, firstStep, newest, told }, index) => ({
    heading: `${index + 1}. ${upperFirst(through)}`, id: `path-${index + 1}`,
    note: [
      `${counted(path.hops.length, 'relationship', 'relationships')}; ${newest ? `newest date ${dateLong(newest)}` : 'no date recorded'}.`,
      `Cost ${path.cost.toFixed(2)}, lower is better.`,
    ],
    diagram: toDiagram(path, view, view.presentDay),
    label: `${through}: ${path.nodes.map((ref) => nodes.caption(ref)).join(', ')}`,
    clauses: clauses.map(({ spans, sources }) => ({
      spans: spans.map(({ text, ref }) => ({ text, href: ref ? pagePath(ref) : null })), cite: footnotes.cite(sources),
    })),
    weakest, firstStep: { text: firstStep.text, ...(firstStep.body && { href: pagePath(firstStep.body), website: nodes.find(firstStep.body)?.website, name: nodes.caption(firstStep.body) }) },
    query: told.query,
    verified: told.verified && `${number(told.verified.found)} of ${counted(told.verified.relationships, 'relationship', 'relationships')} of this path ${plural(told.verified.found, 'is', 'are')} in the store now, with these ends and sources.`,
  }));
  const inCommon = answer.inCommonWithMany.map(({ text, sources }) => ({ text, cite: footnotes.cite(sources) }));
  const facts = found.length > 0 ? table(result, footnotes) : null;
  const opened = answer.families.filter((family) => family.opened);
  return {
    page: {
      title, section: 'networks', description: found[0] ? `${upperFirst(found[0].sentence)}.` : answer.reason?.text,
      breadcrumbs: [{ text: 'Explore', href: '/networks' }, { text: 'How are we connected?', href: '/paths' }, { text: `${fromName} to ${toName}` }],
    },
    hasEnds: true, answer: found.length > 0 ? answerWords(result) : [{ text: answer.reason!.text }],
    form: form(request, result.fields(), { families: answer.families }),
    actions: [
      { text: 'Swap the two', href: pathsAddress(request, { from: to, to: from }) },
      { text: 'Copy link', copy: true },
      ...networkLink(found.flatMap(({ path }) => path.nodes), request.asOf),
      ...(found.length > 0 ? [{ text: 'Copy as text with sources', href: '#as-text' }, { text: 'Check against the store', href: `${pathsAddress(request, { verify: 'true' })}#path-1` }] : []),
      { text: 'The same as JSON', href: `/api/v1${pathsAddress(request)}` },
    ],
    heading: found.length > 0 ? `${upperFirst(counted(found.length, 'path', 'paths'))}, best evidence first` : '',
    around: aroundShared(result, request), paths, reason: answer.reason && { ...answer.reason, offer: answer.reason.offer.map(({ text, query }) => ({ text, href: `/paths?${query}` })) },
    nearest: answer.nearest.map(({ id, name }) => ({ name, href: pagePath(id), pathHref: pathsAddress(request, { to: id }) })),
    inCommon, table: facts,
    asText: found.length > 0 ? asText(result) : '',
    opened: opened.length > 0 ? `${wordList(opened.map(({ title: family }) => family))} ${plural(opened.length, 'counts', 'count')} at an end that has nothing else on record.` : '',
    omitted: answer.omitted.undated > 0 ? `${counted(answer.omitted.undated, 'relationship is', 'relationships are')} left out because no date says whether ${plural(answer.omitted.undated, 'it', 'they')} held then.` : '',
    offFamilies: answer.families.filter(({ on, opened: isOpened }) => !on && !isOpened).map(({ title: family }) => family.toLowerCase()),
    sources: footnotes.list(), coverage: answer.coverage,
  };
}
