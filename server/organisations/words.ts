/** Words for the model's values about organisations. */
import type { OrganisationSummary } from './schema';

export const kindNames: Readonly<Record<OrganisationSummary['kind'], string>> = {
  department: 'Government department', university: 'University', charity: 'Charity', 'health-body': 'Health body',
  company: 'Company', other: 'Other body',
};
