import { html } from '../../../server/web/markup';

test('values are escaped, markup is not, lists are joined, absent ones are nothing', () => {
  const bold = html`<b>${'a & b'}</b>`;
  expect(String(html`<p title="${'"x" \'y\''}">${bold}${[bold, '<i>', 0]}${undefined}${null}${false}${''}</p>`))
    .toBe('<p title="&quot;x&quot; &#39;y&#39;"><b>a &amp; b</b><b>a &amp; b</b>&lt;i&gt;0</p>');
});
