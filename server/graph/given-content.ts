/**
 * Content that is given away: once taken nobody else holds it, so that a store
 * can let go of it before its heaviest work.
 */
import type { LoadableContent } from './content';

export class GivenContent {
  constructor(private content: LoadableContent | undefined) {}

  /** @throws Error the second time */
  take(): LoadableContent {
    const { content } = this;
    if (!content) throw new Error('This content was taken already.');
    this.content = undefined;
    return content;
  }
}

export const taken = (content: LoadableContent | GivenContent): LoadableContent => (content instanceof GivenContent ? content.take() : content);
