/** Sources of the Data Package, as the FACTS files give them. */
import { distinct } from './conversion';
import { namedSources } from './named-sources';

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
