/** Whom to ring, for readers: a table a group, in the stated order. Wording only. */
import { dateCell, endingParts, recordCell, shownByCell, statusCell, type Cell, type DataTable } from '../web/cells';
import { correctionLink } from '../web/correction-link';
import type { PageModel } from '../web/endpoint';
import type { Footnotes } from '../web/footnotes';
import { counted } from '../web/format';
import { stageNames } from '../web/words';
import { ringGroups, type Ring, type RingItem } from './schema';
import { NO_JUDGEMENT } from './council-reasons';
import { noteViews } from './suggestions-page';

const groupTitles = { like: 'Most like it', near: 'Near it', further: 'Further away' } as const;
const groupNotes = {
  like: 'Among its ten statistical neighbours in one of the three ONS models. A rank is no judgement.',
  near: 'They share a boundary with it or lie within 50 km, middle to middle.',
  further: 'Neither like it by ONS nor near it. The nearest come first.',
} as const;

function row(item: RingItem, footnotes: Footnotes): Cell[] {
  const ending = endingParts(item);
  const notes = [ending.note, item.as && `as ${item.as.name}`].filter(Boolean);
  const why = item.reasons.slice(item.status ? 1 : 0);
  return [
    recordCell(item.ref, item.name, { ...(ending.state && { state: ending.state }), ...(notes.length > 0 && { note: notes.join('; ') }) }),
    { stage: item.stage, text: stageNames[item.stage]! }, dateCell(item.since),
    item.status ? statusCell(item.status, item.confirmedOn) : 'happened once', shownByCell(footnotes, item.sources),
    why.length > 0 ? { text: why.map(({ text }) => text.replace(` ${NO_JUDGEMENT}`, '')).join(' '), cite: footnotes.cite([...new Set(why.flatMap(({ sources }) => sources))].slice(0, 3)) } : 'It has experience of it.',
    { text: 'Paths between', href: item.path },
    item.website ? { text: item.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), href: item.website } : { unknown: 'not recorded' },
  ];
}

function answerWords({ council, asked: { pattern }, items, total }: Ring): string {
  const [first] = items;
  if (!first) return `No council is on record that ${council.name} could ask about ${pattern!.name}. That is not proof that there is none.`;
  const group = first.group === 'like' ? 'a statistical neighbour' : first.group === 'near' ? 'near it' : 'the nearest of them';
  return `${counted(total, 'council has', 'councils have')} experience of ${pattern!.name} on record. First in the order below is ${first.name}, ${group}.${total > items.length ? ` The first ${items.length} are shown.` : ''}`;
}

export function ringPage(answer: Ring, footnotes: Footnotes): PageModel {
  const { council, items, order, team, asked: { pattern } } = answer;
  const groups = ringGroups.flatMap((group) => {
    const of = items.filter((item) => item.group === group);
    const table: DataTable = {
      caption: groupTitles[group], hideCaption: true, noun: 'councils', shown: of.length,
      columns: [{ text: 'Council' }, { text: 'Stage' }, { text: 'Since' }, { text: 'Last shown' }, { text: 'What shows it' }, { text: 'Why it is named', width: 25 }, { text: 'How the two are connected' }, { text: 'Its own website' }],
      rows: of.map((item) => row(item, footnotes)),
    };
    return of.length > 0 ? [{ title: `${groupTitles[group]}: ${counted(of.length, 'council', 'councils')}`, note: groupNotes[group], table }] : [];
  });
  return {
    page: {
      title: `Whom to ring about ${pattern!.name}: ${council.name}`, section: 'councils', description: answerWords(answer),
      breadcrumbs: [{ text: 'Councils', href: '/councils' }, { text: council.name, href: `/suggestions/${council.id}` }, { text: `Whom to ring about ${pattern!.name}` }],
    },
    council, pattern, heading: `Whom can ${council.name} ring about ${pattern!.name}?`, answer: answerWords(answer), notes: noteViews(answer.notes, footnotes), order, team, groups,
    actions: [
      { text: `What is known of ${pattern!.name}`, href: `/patterns/${pattern!.id}` }, { text: `What else like councils use`, href: `/suggestions/${council.id}` }, { text: 'Copy link', copy: true },
      { text: 'The same as JSON', href: `/api/v1/suggestions/ring?council=${council.id}&pattern=${pattern!.id}` },
      { text: 'This is wrong', href: correctionLink(`/suggestions/${council.id}/ring?pattern=${pattern!.id}`, `pattern:${pattern!.id}`) },
    ],
    sources: footnotes.list(), coverage: answer.coverage,
  };
}
