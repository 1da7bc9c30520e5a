import {
  announcement, chosen, highlight, initialState, reduce, tidy, type SearchEvent, type SearchState,
} from '../../../client/search/state';

const planx = { kind: 'pattern', id: 'planx', name: 'PlanX' };
const planning = { kind: 'service-area', id: 'planning', name: 'Planning and building control' };

const after = (events: readonly SearchEvent[], from: SearchState = initialState) => events.reduce(reduce, from);
const answered = after([{ type: 'typed', query: 'plan' }, { type: 'answered', query: 'plan', items: [planx, planning] }]);
const press = (...types: ('next' | 'previous' | 'toText' | 'reopened' | 'closed')[]) => types.map((type) => ({ type }));

describe('typing and answers', () => {
  test('an answer to the text as it stands opens the list with no option active', () => {
    expect(answered).toEqual({ query: 'plan', answered: 'plan', items: [planx, planning], open: true, active: null, offersEverything: true });
  });

  test('an answer to an older text changes nothing', () => {
    const typedOn = after([{ type: 'typed', query: 'planx' }], answered);
    expect(reduce(typedOn, { type: 'answered', query: 'pla', items: [planning] })).toBe(typedOn);
  });

  test('the suggestions stay while the next answer is awaited, but none is active', () => {
    const state = after([{ type: 'next' }, { type: 'typed', query: 'planx' }], answered);
    expect(state).toMatchObject({ open: true, active: null, items: [planx, planning] });
  });

  test('an empty text closes the list; spaces are no text', () => {
    expect(after([{ type: 'typed', query: '   ' }], answered)).toEqual(initialState);
    expect(tidy('  planning   appl ')).toBe('planning appl');
  });

  test('a failure closes the list and keeps the text', () => {
    expect(after([{ type: 'failed' }], answered)).toMatchObject({ query: 'plan', open: false, items: [] });
  });
});

describe('keys', () => {
  test('down goes through the suggestions, to "search everything", and round', () => {
    const positions = [1, 2, 3, 4].map((n) => after(Array(n).fill({ type: 'next' }), answered).active);
    expect(positions).toEqual([0, 1, 2, 0]);
  });

  test('up from the text goes to the last option', () => {
    expect(after(press('previous'), answered).active).toBe(2);
    expect(after(press('next', 'previous'), answered).active).toBe(2);
  });

  test('home and end go back to the text, with the list still open', () => {
    expect(after(press('next', 'toText'), answered)).toMatchObject({ open: true, active: null });
  });

  test('closing keeps the answer; down opens it again with no option active', () => {
    const reopened = after(press('next', 'closed', 'next'), answered);
    expect(reopened).toMatchObject({ open: true, active: null });
  });

  test('nothing opens before there is an answer to the text', () => {
    const waiting = after([{ type: 'typed', query: 'plan' }]);
    expect(after(press('next'), waiting).open).toBe(false);
    expect(after(press('reopened'), after([{ type: 'typed', query: 'other' }, { type: 'closed' }], answered)).open).toBe(false);
  });
});

describe('choosing', () => {
  test('no active option leaves the form to the browser', () => {
    expect(chosen(answered)).toBeNull();
    expect(chosen(after(press('next', 'closed'), answered))).toBeNull();
  });

  test('the active suggestion, or the one pointed at', () => {
    expect(chosen(after(press('next', 'next'), answered))).toEqual({ item: planning });
    expect(chosen(answered, 0)).toEqual({ item: planx });
  });

  test('the option after the last suggestion searches everything', () => {
    expect(chosen(after(press('previous'), answered))).toBe('everything');
  });
});

test('what is said when suggestions come', () => {
  expect(announcement(answered)).toBe('2 suggestions');
  expect(announcement({ ...answered, items: [planx] })).toBe('1 suggestion');
  expect(announcement({ ...answered, items: [] })).toBe('No suggestions');
});

describe('highlight', () => {
  const marked = (name: string, query: string) => highlight(name, query).map(({ text, match }) => (match ? `[${text}]` : text)).join('');

  test.each([
    ['Reducing Invalid Planning Applications', 'planning appl', 'Reducing Invalid [Planning Appl]ications'],
    ['Planning and building control', 'planning appl', '[Planning] and building control'],
    ['Back-office Planning System', 'office', 'Back-[office] Planning System'],
    ['Croydon', 'roy', 'Croydon'],
    ['Rhondda Cynon Taf', 'taf rhon', '[Rhon]dda Cynon [Taf]'],
    ['C++ (open source)', 'c++', '[C++] (open source)'],
    ['Ynys Môn', 'môn', 'Ynys [Môn]'],
    ['PlanX', '', 'PlanX'],
  ])('%s for "%s"', (name, query, expected) => {
    expect(marked(name, query)).toBe(expected);
  });

  test('the parts together are the name', () => {
    const name = 'Planning, planning and more planning';
    expect(highlight(name, 'plan').map(({ text }) => text).join('')).toBe(name);
  });
});
