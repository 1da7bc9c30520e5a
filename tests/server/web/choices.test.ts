import { choices } from '../../../server/web/choices';

test('options with counts, the chosen one, and text that is no markup', () => {
  expect(String(choices([
    { value: 'a', label: 'A & B', count: 1200 }, { value: '"b', label: '<b>', count: 0, selected: true }, { value: 'c', label: 'C', count: null },
  ], 'Any'))).toBe('<option value="">Any</option><option value="a">A &amp; B (1,200)</option><option value="&quot;b" selected>&lt;b&gt; (0)</option><option value="c">C</option>');
  expect(String(choices([]))).toBe('');
});
