/** Words for what a supplier does for councils. */
import type { Role } from './schema';

/** Caption of the councils of one role. */
export const councilCaptions: Readonly<Record<Role, string>> = {
  'legacy-system': 'System in use', build: 'Built for', research: 'Research for', host: 'Hosts for',
  support: 'Supports', deliver: 'Delivers for', other: 'Other work for',
};

/** The verb before "36 councils" in a sentence. */
export const councilVerbs: Readonly<Record<Exclude<Role, 'legacy-system'>, string>> = {
  build: 'built for', research: 'did research for', host: 'hosts for', support: 'supports', deliver: 'delivers for', other: 'did other work for',
};
