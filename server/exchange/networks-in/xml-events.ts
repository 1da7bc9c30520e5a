/**
 * XML of any size as events (saxes does the parsing). A document type, and with
 * it every entity of its own, is refused: no format that we read needs one, and
 * entities are how a small file becomes a large one.
 */
import { SaxesParser } from 'saxes';
import { Unreadable } from '../reading';

export interface OpenTag { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly line: number }
export interface CloseTag { readonly kind: 'close'; readonly name: string; readonly line: number }
export interface Text { readonly kind: 'text'; readonly text: string; readonly line: number }
export type XmlEvent = OpenTag | CloseTag | Text;

const DEEPEST = 64;
const LARGEST_PIECE = 4 * 2 ** 20;
const SLICE = 64 * 1024;

/** Name without prefix: `viz:position` is `position`. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** @throws Unreadable where the text is no well-formed XML, has a document type, or is too deep */
export async function* xmlEvents(text: AsyncIterable<string>): AsyncIterable<XmlEvent> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const events: XmlEvent[] = [];
  let depth = 0;
  let refused: Unreadable | null = null;
  const refuse = (message: string) => { refused ??= new Unreadable(message, { line: parser.line }); };
  parser.on('doctype', () => refuse('has a document type (DOCTYPE), which may define entities; remove that line, no network file needs it'));
  parser.on('error', (error) => refuse(`is no well-formed XML (${error.message.replace(/^\d+:\d+: /, '').slice(0, 120)}); it is damaged or breaks off, so export it again`));
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) refuse(`is nested deeper than ${DEEPEST} levels; no network is`);
    events.push({ kind: 'open', name: local(name), attributes: Object.fromEntries(Object.entries(attributes as Record<string, string>)), line: parser.line });
  });
  parser.on('closetag', ({ name }) => { depth -= 1; events.push({ kind: 'close', name: local(name), line: parser.line }); });
  parser.on('text', (own) => { events.push({ kind: 'text', text: own, line: parser.line }); });
  parser.on('cdata', (own) => { events.push({ kind: 'text', text: own, line: parser.line }); });
  let waiting = 0;
  const feed = function* (step: () => void): Generator<XmlEvent> {
    step();
    if (refused) throw refused;
    if (events.length > 0) waiting = 0;
    yield* events.splice(0);
  };
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      const piece = chunk.slice(at, at + SLICE);
      waiting += piece.length;
      if (waiting > LARGEST_PIECE) throw new Unreadable('has a single value larger than 4 MB; no network has. Look for a missing quotation mark', { line: parser.line });
      yield* feed(() => parser.write(piece));
    }
  }
  yield* feed(() => parser.close());
}
