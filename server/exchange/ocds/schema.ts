/**
 * The published JSON schema of OCDS 1.1.5 (standards/ocds, Apache 2.0), compiled
 * by Ajv without its `$schema` and `id`, which name a draft that Ajv has not.
 * Real notices depart from it in small things: what can be understood is read and
 * said; only what would be passed over in silence is refused (decision 16).
 */
import fs from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { withOwnUniqueItems } from '../unique-items';
import { quoted } from '../reading';
import { kindOf, kindsOf, toPath } from '../schema-words';
import type { Json } from '../stated-values';

const FOLDER = path.join(__dirname, '../../../standards/ocds');

type Schema = Record<string, unknown> & { readonly properties: Record<string, unknown> };

function load(file: string): Schema {
  const { $schema: _, id: __, ...schema } = JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as Schema;
  return schema;
}

/** What a package says of itself; its releases and records come one by one. */
function packageAlone(file: string, list: 'releases' | 'records'): object {
  const { properties, definitions: _, ...schema } = load(file);
  return { ...schema, properties: { ...properties, [list]: {} } };
}

interface Validators { readonly release: ValidateFunction; readonly releasePackage: ValidateFunction; readonly recordPackage: ValidateFunction }
let compiled: Validators | null = null;

/** Compiled at first use. */
function validators(): Validators {
  if (compiled) return compiled;
  const ajv = withOwnUniqueItems(new Ajv({ strict: false, allErrors: true, verbose: true }));
  addFormats(ajv, ['date-time', 'uri']);
  compiled = {
    release: ajv.compile(load('release-schema.json')),
    releasePackage: ajv.compile(packageAlone('release-package-schema.json', 'releases')), recordPackage: ajv.compile(packageAlone('record-package-schema.json', 'records')),
  };
  return compiled;
}

/** Lists and objects that claims are made of: of another kind, what they hold would be lost unseen. */
const READ = /^\/(?:parties|buyer|tender|awards|contracts|tender\/(?:procuringEntity|documents|techniques)|(?:parties|awards|contracts|tender\/documents)\/\d+|(?:awards|contracts)\/\d+\/(?:suppliers|value|contractPeriod|period|documents)(?:\/\d+)?)$/;

export interface Departure {
  /** `awards[0].suppliers`. */
  readonly path: string;
  readonly message: string;
  /** Whether it makes the release unfit. */
  readonly isGrave: boolean;
}

const withoutIndexes = (at: string) => at.replace(/\[\d+\]/g, '');

/** What is wrong, without the value, so that the same departure of many releases is one. */
function inWords({ keyword, params, data }: ErrorObject): string | null {
  switch (keyword) {
    case 'required': return `lacks ${params['missingProperty'] as string}, which the standard requires`;
    case 'type': return `is ${kindOf(data)} where ${kindsOf(params['type'] as string | string[])} is wanted`;
    case 'enum': return 'holds a code that is not in the standard’s list';
    case 'format': return params['format'] === 'uri' ? 'is no web address' : 'is no date with time, such as 2024-03-01T00:00:00Z';
    case 'minLength': case 'minItems': case 'minProperties': return 'is empty';
    case 'uniqueItems': return 'holds the same twice';
    case 'oneOf': case 'anyOf': return null;
    default: return 'is not as the standard wants it';
  }
}

function departures(validate: ValidateFunction, value: Json): Departure[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap((error) => {
    const message = inWords(error);
    if (message === null) return [];
    const at = toPath(error.instancePath);
    const isGrave = error.keyword === 'type' && error.data !== null && READ.test(error.instancePath);
    return [{ path: at, isGrave, message: isGrave ? `${quoted(error.data)} ${message}; export it again as the standard has it` : `${[withoutIndexes(at), message].filter(Boolean).join(' ')} (OCDS 1.1); read all the same` }];
  });
}

export const releaseDepartures = (release: Json): readonly Departure[] => departures(validators().release, release);
export const packageDepartures = (whole: Json): readonly Departure[] => departures(Array.isArray(whole['records']) ? validators().recordPackage : validators().releasePackage, whole);
