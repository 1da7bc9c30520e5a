/**
 * GEXF 1.2 and 1.3 and GraphML as the same few things: nodes and edges with
 * named values. What is wrong is a problem with its line.
 */
import type { ReadNote, ReadProblem } from '../claims';
import { note, problem, quoted, Unreadable } from '../reading';
import type { XmlEvent } from './xml-events';

export interface Item {
  readonly kind: 'node' | 'edge';
  readonly id?: string;
  readonly source?: string;
  readonly target?: string;
  readonly line: number;
  /** By title of the attribute (GEXF) or name of the key (GraphML). */
  readonly data: Readonly<Record<string, string>>;
}

type Kind = Item['kind'];
const KNOWN_GEXF = ['1.2', '1.3'];
/** Parts of GraphML that have no meaning here. */
const LEFT_OUT = new Set(['hyperedge', 'port', 'endpoint']);

class Gathering {
  private readonly declared = new Map<string, string>();
  private declaring: Kind = 'node';
  private item: (Omit<Item, 'data'> & { data: Record<string, string> }) | null = null;
  private key: { name: string; text: string } | null = null;
  private root: 'gexf' | 'graphml' | null = null;
  graphs = 0;
  readonly found: (Item | ReadProblem | ReadNote)[] = [];
  private readonly leftOut = new Set<string>();

  constructor(private readonly file: string) {}

  private report(message: string, line: number): void {
    this.found.push(problem(this.file, message, { line }));
  }

  private set(name: string, value: string): void {
    if (this.item && name !== '__proto__') this.item.data[name] = value;
  }

  take(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.key) this.key.text += event.text;
    } else if (event.kind === 'close') this.close(event.name);
    else this.open(event.name, event.attributes, event.line);
  }

  private open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (!this.root) return this.begin(name, attributes, line);
    switch (name) {
      case 'graph':
        this.graphs += 1;
        if (this.graphs > 1) this.report('has a second <graph>; keep one network a file', line);
        break;
      case 'attributes': this.declaring = attributes['class'] === 'edge' ? 'edge' : 'node'; break;
      case 'attribute': this.declared.set(`${this.declaring} ${attributes['id']}`, attributes['title'] ?? attributes['id'] ?? ''); break;
      case 'key':
        for (const kind of ['node', 'edge'] as const) if (attributes['for'] === kind || attributes['for'] === 'all' || attributes['for'] === undefined) this.declared.set(`${kind} ${attributes['id']}`, attributes['attr.name'] ?? attributes['id'] ?? '');
        break;
      case 'node': case 'edge': this.begins(name, attributes, line); break;
      case 'attvalue': this.value(attributes['for'] ?? attributes['id'], attributes['value'] ?? '', line); break;
      case 'data': if (this.item) this.key = { name: attributes['key'] ?? '', text: '' }; this.dataLine = line; break;
      case 'position': for (const axis of ['x', 'y'] as const) if (attributes[axis] !== undefined) this.set(axis, attributes[axis]); break;
      default: if (LEFT_OUT.has(name) && !this.leftOut.has(name)) { this.leftOut.add(name); this.found.push(note(this.file, `has <${name}> elements, which were left out`, { line })); }
    }
  }
  private dataLine = 0;

  private begin(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (name !== 'gexf' && name !== 'graphml') throw new Unreadable(`begins with <${name.slice(0, 40)}>; GEXF begins with <gexf>, GraphML with <graphml>`, { line });
    this.root = name;
    const version = attributes['version'];
    if (name === 'gexf' && version && !KNOWN_GEXF.some((known) => version.startsWith(known))) this.found.push(note(this.file, `is GEXF ${version.slice(0, 10)}; it was read as 1.3`, { line }));
  }

  private begins(kind: Kind, attributes: Readonly<Record<string, string>>, line: number): void {
    if (this.item) this.finish();
    const { id, source, target, ...rest } = attributes;
    this.item = { kind, line, data: {}, ...(id !== undefined && { id }), ...(kind === 'edge' && source !== undefined && { source }), ...(kind === 'edge' && target !== undefined && { target }) };
    for (const [name, value] of Object.entries(rest)) this.set(name === 'start' || name === 'end' || name === 'type' ? `gexf:${name}` : name, value);
  }

  private value(key: string | undefined, value: string, line: number): void {
    if (!this.item) return;
    const name = this.declared.get(`${this.item.kind} ${key}`);
    if (name === undefined) this.report(`gives a ${this.item.kind} the attribute ${quoted(key ?? '')}, which the file does not declare; declare it, or take it out`, line);
    else this.set(name, value);
  }

  private finish(): void {
    if (this.item) this.found.push(this.item);
    this.item = null;
  }

  private close(name: string): void {
    if (name === 'data' && this.key) {
      this.value(this.key.name, this.key.text, this.dataLine);
      this.key = null;
    }
    if (name === this.item?.kind) this.finish();
  }
}

/** @throws Unreadable where the file is no network */
export async function* networkItems(events: AsyncIterable<XmlEvent>, file: string): AsyncIterable<Item | ReadProblem | ReadNote> {
  const gathering = new Gathering(file);
  for await (const event of events) {
    gathering.take(event);
    if (gathering.found.length > 0) yield* gathering.found.splice(0);
  }
  if (gathering.graphs === 0) yield problem(file, 'has no <graph>, so no network; export it again');
}
