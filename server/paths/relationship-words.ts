/** A relationship in a few words, for tables and plain text. */
import { relationshipTypes } from '../graph/model';
import { money } from '../web/format';
import { roleNames, stageNames } from '../web/words';
import type { Sayable } from './phrases';

export function relationshipWords({ type, detail, amountGbp }: Sayable): string {
  if (type === 'REUSES') return `${stageNames[detail ?? '']?.toLowerCase() ?? 'uses'}`;
  if (type === 'SUPPLIES') return (roleNames[detail ?? ''] ?? 'supplies').toLowerCase();
  if (type === 'AWARDED') return amountGbp === undefined ? 'awarded an amount not recorded to' : `awarded ${money(amountGbp)} to`;
  return relationshipTypes[type].description.split(';')[0]!;
}
