/**
 * The bodies of the facts that are no council, and what kind of body each is.
 * A name that is neither here nor in the council tables stops the conversion:
 * it may be a council misspelt. The facts say only `other-body`; the kinds are our
 * judgement of what each body is, and `other` where that is in doubt.
 */
export type OrganisationKind = 'department' | 'university' | 'charity' | 'health-body' | 'company' | 'other';

export const organisationKinds: ReadonlyMap<string, OrganisationKind> = new Map([
  ['Age UK Croydon', 'charity'],
  ['Broads Authority', 'other'],
  ['Christie Foundation', 'other'],
  ['Connected Places Catapult', 'other'],
  ['Dartmoor National Park Authority', 'other'],
  ['Data to Insight', 'other'],
  ['Department for Education', 'department'],
  ['Government Digital Service', 'department'],
  ['Greater Manchester Health and Social Care Partnership', 'health-body'],
  ['Information Commissioner\'s Office', 'other'],
  ['LGSS Digital', 'other'],
  ['Lake District National Park Authority', 'other'],
  ['Lewisham Homes', 'company'],
  ['London Office of Technology and Innovation (LOTI)', 'other'],
  ['NE1', 'company'],
  ['National Coastal Tourism Academy', 'other'],
  ['National Innovation Centre for Data', 'other'],
  ['New Forest National Park Authority', 'other'],
  ['Newcastle University', 'university'],
  ['North York Moors National Park Authority', 'other'],
  ['Peak District National Park Authority', 'other'],
  ['Publica Group', 'company'],
  ['TechResort', 'other'],
  ['Transport for Greater Manchester', 'other'],
  ['University of Hull', 'university'],
  ['iStandUK', 'other'],
]);
