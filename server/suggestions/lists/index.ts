/** Every list, in the order in which a reader meets them. */
import { alreadyKnown } from './already-known';
import { buildsOn } from './builds-on';
import type { SuggestionList } from './descriptor';
import { experienced } from './experienced';
import { introductions } from './introductions';
import { near } from './near';
import { neighboursUse } from './neighbours-use';
import { takingUp } from './taking-up';

export const lists: readonly SuggestionList[] = [neighboursUse, takingUp, buildsOn, alreadyKnown, near, experienced, introductions];
export const listIds = lists.map(({ id }) => id);
