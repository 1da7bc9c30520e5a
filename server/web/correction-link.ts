/** "This is wrong": where to say so, about which record and as read on which page, so that the message begun names both. */
import type { Ref } from '../graph/model';

/** @param at path on this site, with its query or place on the page; @param about absent where no record is meant */
export function correctionLink(at: string, about?: Ref): string {
  // Colons and slashes are allowed in a query and keep the address readable.
  const place = encodeURIComponent(at).replaceAll('%2F', '/').replaceAll('%3A', ':');
  return `/corrections?${about ? `about=${about}&` : ''}at=${place}`;
}
