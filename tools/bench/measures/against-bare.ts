/**
 * Beside a bare handler: what our validation, evidence, counting and headers
 * cost, and what the cache gives back. Each question goes to all three servers
 * in turn, one request at a time, so that whatever else the machine does falls
 * on all alike.
 */
import { limits, type Engine } from '../limits';
import { against, figure, type Cell, type Table } from '../report';
import { Client } from '../requests';
import { median } from '../statistics';
import type { Question } from './bare-questions';

export interface Contestants {
  readonly computed: string;
  readonly cached: string;
  readonly bare: string;
}

/** Requests before anything is timed, so that no side is measured before its code is compiled. */
const WARM_UP = 40;

interface Timed { computed: number[]; cached: number[]; bare: number[]; agreed: number; differed: number }

async function ask(question: Question, clients: Record<keyof Contestants, Client>): Promise<Timed> {
  const timed: Timed = { computed: [], cached: [], bare: [], agreed: 0, differed: 0 };
  const order = ['computed', 'bare', 'cached'] as const;
  for (const pair of question.pairs.slice(-WARM_UP)) for (const name of order) await clients[name].get(name === 'bare' ? pair.bare : pair.ours);
  for (const [index, pair] of question.pairs.entries()) {
    const bodies = new Map<string, Buffer>();
    for (let i = 0; i < order.length; i += 1) {
      const name = order[(i + index) % order.length]!;
      const { ms, status, body } = await clients[name].get(name === 'bare' ? pair.bare : pair.ours);
      if (status !== 200) throw new Error(`${name === 'bare' ? pair.bare : pair.ours} answered ${status} (${name})`);
      timed[name].push(ms);
      bodies.set(name, body);
    }
    const verdict = question.agree(JSON.parse(String(bodies.get('computed'))) as never, JSON.parse(String(bodies.get('bare'))) as never);
    if (verdict === true) timed.agreed += 1;
    if (verdict === false) timed.differed += 1;
  }
  return timed;
}

export async function measureAgainstBare(engine: Engine, urls: Contestants, questions: readonly Question[]): Promise<Table> {
  const clients = { computed: new Client(urls.computed), cached: new Client(urls.cached), bare: new Client(urls.bare) };
  // The cache holds the answers to all questions before one of them is timed.
  for (const { pairs } of questions) for (const { ours } of pairs) await clients.cached.get(ours);
  const rows: Cell[][] = [];
  for (const question of questions) {
    const timed = await ask(question, clients);
    const [bare, computed, cached] = [timed.bare, timed.computed, timed.cached].map(median) as [number, number, number];
    const compared = timed.agreed + timed.differed;
    const start: Cell[] = [question.name, question.pairs.length, `${timed.agreed} of ${compared}`, `${figure(bare)} ms`];
    rows.push([...start, 'computed', `${figure(computed)} ms`, ...against(computed / bare, limits.computedRatio, 'times as long')]);
    rows.push([...start, 'answered before', `${figure(cached)} ms`, ...against(bare / cached, limits.repeatedSpeedup, 'times faster', 'at least')]);
  }
  for (const client of Object.values(clients)) client.close();
  return {
    title: `Beside a bare handler, ${engine}`,
    how: 'JSON from Express with one hand-written Cypher statement and the same driver (tools/bench/bare-server.ts says what it leaves out), uncompressed, one request at a time, the three servers asked in turn; p50. “Same answer” compares what can be compared: the records named, or how many.',
    columns: ['question', 'addresses', 'same answer', 'bare', 'ours', 'ours takes', 'ratio', 'limit', ''], rows,
  };
}
