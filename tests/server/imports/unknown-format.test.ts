/** A file in no format: what it plainly is, is said. */
import { chooseReader, memorySource } from '../../../server/imports/read-file';

const refusal = (bytes: Buffer | string, name = 'grants.dat') => {
  try {
    return chooseReader(memorySource(name, Buffer.from(bytes as string))).id;
  } catch (error) {
    return (error as { problems: { message: string }[] }).problems[0]!.message;
  }
};

test.each([
  ['a spreadsheet', Buffer.from('PK\x03\x04rest', 'latin1'), /^is a zip archive or an Excel workbook; unpack it, or save the sheet as CSV$/],
  ['a PDF', '%PDF-1.7 …', /^is a PDF/],
  ['gzip', Buffer.from('\x1f\x8bxyz', 'latin1'), /^is compressed with gzip; unpack it first$/],
  ['a web page', '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE html><p>hello', /^is a web page/],
  ['entities', '<!DOCTYPE lolz [<!ENTITY a "b">]><lolz/>', /^has a document type \(DOCTYPE\)/],
  ['a zero byte', 'some text\0and more, which is not in any format', /^has a zero byte \(NUL\) at byte 10,/],
  ['UTF-16', Buffer.from('nothing that is known', 'utf16le'), /^is in no format that is known here/],
  ['prose', 'Dear all, please find the grants below.', /^is in no format that is known here; name it with --format/],
])('%s', (_, bytes, words) => { expect(refusal(bytes)).toMatch(words); });

test('a network with a document type is still read as a network, and refused by its reader', () => {
  expect(refusal('<?xml version="1.0"?><!DOCTYPE gexf><gexf version="1.3"/>', 'x.gexf')).toBe('gexf');
});
