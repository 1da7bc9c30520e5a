/** One request after another over one kept connection, timed to the last byte. */
import http from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
  readonly ms: number;
}

const TIMEOUT_MS = 30_000;

export class Client {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(readonly url: string) {}

  get(path: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const request = http.get(`${this.url}${path}`, { agent: this.agent, headers, timeout: TIMEOUT_MS }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({
          status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks), ms: performance.now() - started,
        }));
        response.on('error', reject);
      });
      request.on('timeout', () => request.destroy(new Error(`${path} was not answered within ${TIMEOUT_MS / 1000} s`)));
      request.on('error', reject);
    });
  }

  /** The JSON at the address, or null where it answers 404. */
  async json<T>(path: string): Promise<T | null> {
    const { status, body } = await this.get(path);
    if (status === 404) return null;
    if (status !== 200) throw new Error(`${this.url}${path} answered ${status}: ${String(body).slice(0, 300)}`);
    return JSON.parse(String(body)) as T;
  }

  close(): void {
    this.agent.destroy();
  }
}
