/** Licences of the tables, as the facts came with them (seeds/README.md). */
export interface Licence { readonly name: string; readonly title: string; readonly path: string }

const OGL: Licence = {
  name: 'OGL-UK-3.0', title: 'Open Government Licence v3.0',
  path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};
const CC_BY: Licence = { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' };
const MIT: Licence = { name: 'MIT', title: 'MIT License', path: 'https://opensource.org/license/mit' };

export const packageLicences: readonly Licence[] = [OGL, CC_BY, MIT];

/** Tables built from mySociety's names and codes, or from a layout under the MIT licence, carry those too. */
const licencesByPath: Readonly<Record<string, readonly Licence[]>> = {
  'nodes/councils.csv': [OGL, CC_BY, MIT],
  'relationships/succeeded-by.csv': [OGL, CC_BY],
  'relationships/within.csv': [OGL, CC_BY, MIT],
};

export const licencesOf = (path: string): readonly Licence[] => licencesByPath[path] ?? [OGL];
