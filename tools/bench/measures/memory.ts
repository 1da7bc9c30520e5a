/** Resident memory of the processes, noted at named moments. */
import { limits } from '../limits';
import { residentMemory } from '../processes';
import { against, figure, unlimited, type Cell, type Table } from '../report';

export class MemoryNotes {
  private readonly rows: Cell[][] = [];

  /** Notes the process's memory; `limited` when the limit speaks of it. */
  note(process: string, moment: string, pid: number, limited = true): void {
    const { now, highest } = residentMemory(pid);
    this.rows.push([process, moment, `${figure(now)} MB`, ...(limited ? against(highest, limits.memoryMb, 'MB') : unlimited(highest, 'MB'))]);
  }

  table(): Table {
    return {
      title: 'Resident memory',
      how: 'The server’s process alone, native memory of the embedded store included, with MALLOC_ARENA_MAX=2 as `npx patternbook` and the image set it; the highest since it was started is held against the limit.',
      columns: ['process', 'moment', 'now', 'highest', 'limit', ''], rows: this.rows,
    };
  }
}
