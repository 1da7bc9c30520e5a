/** The seeds as a Data Package: their tables (server/bundle/resources.ts), their licences and sources. */
import { packageLicences } from '../../server/bundle/licences';
import { tableResources } from '../../server/bundle/resources';
import { packageSources } from './data-package-credits';

/** The date of the facts, and the version of these files. */
const DATA_AS_OF = '2026-11-23';
const VERSION = '1.0.0';

export function toDataPackage() {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'patternbook-seeds',
    title: 'Patternbook seeds',
    description: 'Who led, funded, supplied and reused digital work in UK local government, with a source for every statement. See README.md.',
    version: VERSION,
    dataAsOf: DATA_AS_OF,
    licenses: packageLicences,
    sources: packageSources(),
    resources: tableResources(),
  };
}
