/**
 * The published JSON schema of 360Giving 1.4 (standards/360giving, CC BY 4.0),
 * compiled by Ajv. Two things about it: its `$schema` names a draft that Ajv
 * would look for under another address, so it is dropped; and the package schema
 * refers to the grant schema by the id of an older patch version, so the grant
 * schema is known under that id too.
 */
import fs from 'node:fs';
import path from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { quoted } from '../reading';
import { kindOf, kindsOf, toPath } from '../schema-words';
import { dateAdvice } from '../stated-values';
import { withOwnUniqueItems } from '../unique-items';

const FOLDER = path.join(__dirname, '../../../standards/360giving');

export interface SchemaNode {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

function load(file: string): SchemaNode & Record<string, unknown> {
  const { $schema: _, $id: __, ...schema } = JSON.parse(fs.readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, unknown>;
  return schema;
}

export const grantSchema = load('360-giving-schema.json');

export interface Validators { readonly grant: ValidateFunction; readonly package: ValidateFunction }
let compiled: Validators | null = null;

/** Compiled at first use. */
export function validators(): Validators {
  if (compiled) return compiled;
  const ajv = withOwnUniqueItems(new Ajv({ strict: false, allErrors: true, verbose: true }));
  addFormats(ajv, ['date-time', 'uri']);
  const packageSchema = load('360-giving-package-schema.json');
  ajv.addSchema(grantSchema, packageSchema.properties!['grants']!.items!.$ref);
  compiled = { grant: ajv.compile(grantSchema), package: ajv.compile(packageSchema) };
  return compiled;
}

function inWords({ keyword, params, data, parentSchema }: ErrorObject, at: string): string | null {
  const title = (parentSchema as SchemaNode | undefined)?.title;
  const name = title ? `${title} ` : '';
  switch (keyword) {
    case 'required': return `lacks ${(parentSchema as SchemaNode).properties?.[params['missingProperty'] as string]?.title ?? params['missingProperty']}; the standard requires it`;
    case 'type': {
      const wanted = params['type'] as string | string[];
      const hint = typeof data === 'string' && [wanted].flat().includes('number') ? '; write it without quotation marks, pound sign or commas' : '';
      return `${name}${quoted(data)} is ${kindOf(data)} where ${kindsOf(wanted)} is wanted${hint}`;
    }
    case 'enum': return /currency/i.test(at) ? `${name}${quoted(data)} is no currency code of ISO 4217, such as GBP` : `${name}${quoted(data)} is not in the standard’s list`;
    case 'oneOf': return at === '' ? null : `${name}${quoted(data)} is no date; ${dateAdvice(String(data))}`;
    case 'format': return params['format'] === 'uri' ? `${name}${quoted(data)} is no web address; write it with https:// and without spaces` : null;
    case 'pattern': return /date/i.test(at) || at === 'issued' || at === 'modified' ? null : `${name}${quoted(data)} is not in the form that the standard wants`;
    case 'minItems': return `${name}is an empty list`;
    case 'minimum': return `${name}${quoted(data)} is less than ${params['limit']}`;
    default: return `${name}${quoted(data)} is not as the standard wants it`;
  }
}

export interface InWords { readonly path: string; readonly message: string }

/**
 * Ajv's errors as a person would say them, one a place. A grant needs an
 * organisation or a person as recipient: the schema says it as two lists of
 * required fields, of which only the first is of use here.
 */
export function messagesOf(errors: readonly ErrorObject[] | null | undefined): InWords[] {
  const said = new Map<string, InWords>();
  for (const error of errors ?? []) {
    if (error.keyword === 'required' && error.schemaPath.startsWith('#/oneOf/1')) continue;
    const at = toPath(error.instancePath);
    const message = error.keyword === 'required' && error.schemaPath.startsWith('#/oneOf/0')
      ? `lacks ${grantSchema.properties![error.params['missingProperty'] as string]?.title ?? error.params['missingProperty']} (${error.params['missingProperty']}); the standard requires it`
      : inWords(error, at);
    if (message && !said.has(`${at} ${message}`)) said.set(`${at} ${message}`, { path: at, message });
  }
  return [...said.values()];
}
