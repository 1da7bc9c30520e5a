/** The measures of the whole view, beside the picture, each with its meaning, formula and caution. */
import { decimals } from '../web/format';
import type { Measured } from './analysis';
import { networkMeasures, nodeMeasures } from './measures';

export interface DashboardLine {
  readonly title: string;
  readonly value: string;
  /** False of what has no value in this view, such as ties within regions where bodies are joined to projects only. */
  readonly isDefined: boolean;
  readonly meaning: string;
  readonly formula: string;
  readonly reference: string;
  readonly caution: string;
}

export interface Dashboard {
  readonly state: Measured['state'];
  readonly reason?: string;
  readonly lines: readonly DashboardLine[];
  /** How far 20 runs agree on the communities. */
  readonly sureness?: string;
  /** What the columns of the table mean. */
  readonly explained: readonly Omit<DashboardLine, 'value' | 'isDefined'>[];
}

export function toDashboard(measured: Measured): Dashboard {
  const explained = nodeMeasures.map(({ title, meaning, formula, reference, caution }) => ({ title, meaning, formula, reference, caution }));
  if (measured.state !== 'ready') return { state: measured.state, reason: measured.reason, lines: [], explained };
  const { network, communities: { sureness } } = measured.measurements;
  return {
    state: 'ready', explained, ...(sureness !== null && { sureness: `${Math.round(sureness * 100)} in 100` }),
    lines: networkMeasures.map(({ id, title, meaning, formula, reference, caution, decimals: places }) => {
      const value = network[id] ?? null;
      return {
        title, meaning, formula, reference, caution,
        value: value === null ? 'not defined here' : decimals(value, places), isDefined: value !== null,
      };
    }),
  };
}
