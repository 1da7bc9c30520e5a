/** The accessibility statement; its text is in the template. */
import type { PageModel } from '../web/endpoint';
import { toContact } from './corrections-page';

export const accessibilityPage = (corrections: string | undefined): PageModel => ({
  page: {
    title: 'Accessibility', section: 'accessibility', description: 'What was tested, what was not, and how to report a barrier.',
    breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Accessibility' }],
  },
  corrections: toContact(corrections, 'Patternbook: a barrier'),
});
