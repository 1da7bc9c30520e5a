import { cell } from '../../../server/exchange/csv-table';
import { csvNodes } from '../../../server/exchange/csv-nodes';
import { csvRelationships } from '../../../server/exchange/csv-relationships';
import { smallDocument } from './documents';

test.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=cmd|\' /C calc\'!A0', '-'])('a text that a spreadsheet would run becomes text: %j', (text) => {
  expect(cell(text)).toBe(`'${text}`);
});

test.each(['-5', '-12.5', '-1e-7'])('a negative number as text stays a number: %s', (text) => expect(cell(text)).toBe(text));

test.each([[-0.5, '-0.5'], [-3, '-3'], [0, '0'], [true, 'true'], [undefined, ''], ['', ''], ['Croydon - London', 'Croydon - London']])('%j is the cell %j', (value, written) => {
  expect(cell(value)).toBe(written);
});

test('a formula hidden behind a control character is found once that is gone', () => expect(cell('\u0000=1')).toBe("'=1"));

test('nodes: header named as the API names it, measures and places, empty where nothing is known', () => {
  expect(csvNodes.write(smallDocument)).toBe([
    'id,label,name,region,nation,type,strategic,startedOn,endedOn,plannedEndOn,degree,closeness,articulation,part,x,y',
    'council:croydon,Council,London Borough of Croydon,London,England,london-borough,,1965-04-01,,,2,-0.5,true,north,1.5,20',
    'council:leeds,Council,Leeds City Council,,,,false,,,,1,,false,,-3,0',
    'project:drupal,Project,LocalGov Drupal,,,,,,,,1,,,south,,',
    '',
  ].join('\r\n'));
});

test('no place anywhere: no columns for places', () => {
  expect(csvNodes.write({ ...smallDocument, positions: [null, null, { x: Number.NaN, y: 0 }] }).split('\r\n')[0]).not.toContain(',x,y');
});

test('relationships: dates as precise as the source, sources joined as the seeds join them', () => {
  expect(csvRelationships.write(smallDocument)).toBe([
    'id,from,to,weight,type,since,until,detail,projects,sources',
    'leads:council:croydon>project:drupal,council:croydon,project:drupal,,LEADS,2019-10,,,,https://a.example/; https://b.example/',
    'partners-in:council:croydon>project:drupal,council:croydon,project:drupal,,PARTNERS_IN,2019,2021-02,,,https://a.example/',
    'collaborates:council:croydon>council:leeds,council:croydon,council:leeds,0.30000000000000004,COLLABORATES,,,,project:drupal,',
    '',
  ].join('\r\n'));
});

test('quotes, commas and every kind of line end are quoted (RFC 4180 section 2)', () => {
  const named = (name: string) => csvNodes.write({ ...smallDocument, nodes: [{ ...smallDocument.nodes[0]!, name }], columns: [], positions: undefined });
  expect(named('a "b", c')).toContain(',"a ""b"", c",');
  expect(named('a\nb')).toContain(',"a\nb",');
  expect(named('a\rb')).toContain(',"a\rb",');
});
