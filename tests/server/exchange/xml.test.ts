import { attributes, escapeXml } from '../../../server/exchange/xml';

test('signs of markup are written by name, ]]> too (XML 1.0 section 2.4)', () => {
  expect(escapeXml('<a href="x">&amp;]]>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;]]&gt;');
});

test('what XML 1.0 has no place for is left out, a whole pair stays (section 2.2)', () => {
  expect(escapeXml('a\u0000\u0007\u001f\ufffe\uffffb\ud800c\udc00d\ud83d\u0000\ude00😀')).toBe('abcd😀');
});

test('line ends and tabs are not left to the reader (section 3.3.3)', () => expect(escapeXml('\t\r\n\u0085\u2028')).toBe('&#9;&#13;&#10;&#133;&#8232;'));

test('attributes that are not known are left out', () => expect(attributes({ id: 'a>b', weight: undefined, y: -0 })).toBe(' id="a&gt;b" y="0"'));
