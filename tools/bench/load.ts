/**
 * Many connections at once, by autocannon. Every response time is kept, from
 * sending to the last byte; its own percentiles are not used, since its
 * correction for coordinated omission takes milliseconds for seconds.
 */
import autocannon, { type Request } from 'autocannon';
import { CONNECTIONS } from './limits';

export interface Sample {
  readonly path: string;
  readonly ms: number;
  readonly status: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly paths: readonly string[];
  readonly seconds: number;
  /** Requests a second over all connections; absent: as many as are answered. */
  readonly rate?: number;
  /**
   * `even`: connections begin 1/20 s apart, so that requests come spread over
   * the second. `bursts`: all begin at once, and autocannon, which counts by
   * the second, sends twenty requests in the same instant every second.
   */
  readonly spacing?: 'even' | 'bursts';
}

/** What a browser asks for. */
const HEADERS = { 'accept-encoding': 'gzip, deflate, br' };

/** One connection; each has its own part of the paths, so that no two ask for the same at a time. */
function connection({ url, paths, seconds, rate }: LoadOptions, index: number, samples: Sample[]): Promise<void> {
  const own = paths.filter((_, i) => i % CONNECTIONS === index % paths.length);
  const share = rate === undefined ? undefined : Math.floor(rate / CONNECTIONS) + (index < rate % CONNECTIONS ? 1 : 0);
  let answered = '';
  const requests = (own.length > 0 ? own : [paths[index % paths.length]!]).map((path): Request => ({ path, onResponse: () => { answered = path; } }));
  return new Promise((resolve, reject) => {
    const instance = autocannon({
      url, connections: 1, duration: seconds, headers: HEADERS, requests, ...(share !== undefined && { overallRate: share, ignoreCoordinatedOmission: true }),
    }, (error: unknown) => (error ? reject(error) : resolve()));
    // `onResponse` of the request has just been called: it tells which one this is.
    instance.on('response', (_client, status, _bytes, ms) => { samples.push({ path: answered, ms, status }); });
    instance.on('reqError', () => { samples.push({ path: answered, ms: Number.POSITIVE_INFINITY, status: 0 }); });
  });
}

/** Every response of `seconds` of load, with the seconds it took. */
export async function putLoad(options: LoadOptions): Promise<{ samples: Sample[]; seconds: number }> {
  const samples: Sample[] = [];
  const apart = options.spacing === 'bursts' || options.rate === undefined ? 0 : 1000 / CONNECTIONS;
  const started = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, async (_, index) => {
    await new Promise((resolve) => { setTimeout(resolve, index * apart); });
    await connection(options, index, samples);
  }));
  return { samples, seconds: (performance.now() - started) / 1000 };
}
