/**
 * So many costly answers at once and no more: the rest wait their turn, so that
 * light pages need not wait behind all of them.
 */
import { GraphUnavailable } from '../errors';

export class Gate {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param most answers made at once; others wait `patienceMs` at most */
  constructor(private readonly most: number, private readonly patienceMs: number) {}

  /** @throws GraphUnavailable when its turn did not come in time */
  async through<T>(make: () => Promise<T>): Promise<T> {
    if (this.inside < this.most) this.inside += 1;
    else await this.turn();
    try {
      return await make();
    } finally {
      // Whoever waits longest takes the place; nobody else may slip in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(enter), 1);
        reject(new GraphUnavailable('timed-out', 'Many large views are asked for just now. Try again in a moment.'));
      }, this.patienceMs).unref();
      const enter = () => { clearTimeout(timer); resolve(); };
      this.waiting.push(enter);
    });
  }
}
