/** What the header and the footer link to: the one place where an entry is added. */
export interface NavigationItem {
  /** What a page sets as its `section`. */
  readonly section: string;
  readonly text: string;
  readonly href: string;
}

const main: readonly NavigationItem[] = [
  { section: 'councils', text: 'Councils', href: '/councils' },
  { section: 'patterns', text: 'Patterns', href: '/patterns' },
  { section: 'projects', text: 'Projects', href: '/projects' },
  { section: 'suppliers', text: 'Suppliers', href: '/suppliers' },
  { section: 'funding-rounds', text: 'Funding', href: '/funding-rounds' },
  { section: 'networks', text: 'Explore', href: '/networks' },
  { section: 'gaps', text: 'Gaps', href: '/gaps' },
];

export const footerNavigation: readonly NavigationItem[] = [
  { section: 'about', text: 'About the data', href: '/about' },
  { section: 'method', text: 'Method', href: '/method' },
  { section: 'missing', text: 'What is missing', href: '/about#missing' },
  { section: 'data', text: 'Take the data', href: '/data' },
  { section: 'changes', text: 'What changed', href: '/changes' },
  { section: 'api', text: 'API', href: '/api' },
  { section: 'corrections', text: 'Correct a fact', href: '/corrections' },
  { section: 'accessibility', text: 'Accessibility', href: '/accessibility' },
];

/** The main navigation with the entry of the page's section marked as current. */
export function mainNavigation(section?: string): (NavigationItem & { readonly current: boolean })[] {
  return main.map((item) => ({ ...item, current: item.section === section }));
}
