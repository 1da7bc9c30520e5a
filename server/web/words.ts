/** Words for the model’s values that several slices show. */
import type { NodeValues } from '../graph/model';
/** Stages of reuse, and the two ways of giving to a pattern. */
export const stageNames: Readonly<Record<string, string>> = {
  adopted: 'Adopted', adapted: 'Adapted', piloted: 'Piloted', originated: 'Originated', contributed: 'Contributed',
};

/** What is known of a project; `unknown` has no word: it is shown as not recorded. */
export const statusNames: Readonly<Record<string, string>> = {
  complete: 'Complete', live: 'In use or maintained', 'in-progress': 'In progress',
};

/** What a supplier does. */
export const roleNames: Readonly<Record<string, string>> = {
  build: 'Builds', research: 'Research', host: 'Hosts', support: 'Supports', 'legacy-system': 'System in use', deliver: 'Delivers', other: 'Other work',
};

/** Funding programmes, by the slug that rounds carry. */
const programmeNames: Readonly<Record<string, string>> = {
  'local-digital-fund': 'Local Digital Fund', 'future-councils': 'Future Councils', 'local-digital-cyber': 'Local Digital cyber support',
  'digital-planning': 'Digital Planning Programme', 'planning-reform': 'Planning reform',
};

/** A programme's name; one without a name of its own is its slug in words. */
export const programmeName = (programme: string): string => programmeNames[programme]
  ?? programme.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());

/** Kinds of pattern. */
export const patternKindNames: Readonly<Record<string, string>> = {
  'open-source-product': 'Open-source product', research: 'Research', playbook: 'Playbook', prototype: 'Prototype',
  'data-standard': 'Data standard', 'service-pattern': 'Service pattern', 'design-system': 'Design system',
  'business-case': 'Business case', 'api-spec': 'API specification',
};

/** Legal types of councils. */
export const councilTypeNames: Readonly<Record<NodeValues<'Council'>['type'], string>> = {
  county: 'County council',
  unitary: 'Unitary council',
  'metropolitan-district': 'Metropolitan borough or city',
  'london-borough': 'London borough',
  'non-metropolitan-district': 'District council',
  'sui-generis': 'Council of its own kind',
  'scottish-unitary': 'Scottish council',
  'welsh-unitary': 'Welsh council',
  'ni-district': 'Northern Ireland district',
  'combined-authority': 'Combined authority',
};

/** Kinds of organisation. */
export const organisationKindNames: Readonly<Record<NodeValues<'Organisation'>['kind'], string>> = {
  department: 'Government department', university: 'University', charity: 'Charity', 'health-body': 'Health body', company: 'Company', other: 'Other body',
};
