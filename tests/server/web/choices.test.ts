import { choices, WrittenChoices } from '../../../server/web/choices';

test('options with counts, the chosen one, and text that is no markup', () => {
  expect(String(choices([
    { value: 'a', label: 'A & B', count: 1200 }, { value: '"b', label: '<b>', count: 0, selected: true }, { value: 'c', label: 'C', count: null },
  ], 'Any'))).toBe('<option value="">Any</option><option value="a">A &amp; B (1,200)</option><option value="&quot;b" selected>&lt;b&gt; (0)</option><option value="c">C</option>');
  expect(String(choices([]))).toBe('');
});

describe('options written once', () => {
  const written = new WrittenChoices([{ value: 'a', label: 'A & B' }, { value: '"b', label: '<b>' }]);
  const all = '<option value="a">A &amp; B</option><option value="&quot;b">&lt;b&gt;</option>';

  test('are what options written anew are', () => {
    expect(String(written.with())).toBe(all);
    expect(String(choices(written.with(), 'Any'))).toBe(`<option value="">Any</option>${all}`);
  });
  test('the chosen one is marked where it stands', () => {
    expect(String(written.with({ value: '"b', label: 'another name' }))).toBe(String(choices([{ value: 'a', label: 'A & B' }, { value: '"b', label: '<b>', selected: true }])));
  });
  test('one that is not among them stands first', () => {
    expect(String(written.with({ value: 'c', label: '<C>' }))).toBe(`<option value="c" selected>&lt;C&gt;</option>${all}`);
  });
});
