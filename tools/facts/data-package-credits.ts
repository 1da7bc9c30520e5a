/** Licences and sources of the Data Package, as the FACTS files give them. */
import { distinct } from './conversion';
import { namedSources } from './named-sources';

interface Licence { readonly name: string; readonly title: string; readonly path: string }

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

const departmentAndFund = [
  { title: 'MHCLG planning data specification: award, fund and project-organisation lists, commit 5e802e8', path: 'https://github.com/digital-land/specification' },
  { title: 'MHCLG planning data configuration: registered sources and endpoints', path: 'https://github.com/digital-land/config' },
  { title: 'Local Digital: the fund, its rounds and projects', path: 'https://www.localdigital.gov.uk/' },
  { title: 'Democracy Club: committee systems', path: 'https://github.com/DemocracyClub/LGSF' },
  { title: 'Democracy Club: election systems', path: 'https://github.com/DemocracyClub/UK-Polling-Stations' },
];

/** Named sources once each, then the lists that most other rows rest on. */
export function packageSources() {
  const addresses = distinct(namedSources.map(({ address }) => address));
  const named = addresses.map((path) => {
    const first = namedSources.find(({ address }) => address === path)!;
    return { title: `${first.publisher}: ${first.title}`, path };
  });
  return [...named, ...departmentAndFund];
}
