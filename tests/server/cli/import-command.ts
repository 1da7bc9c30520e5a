/** The command `patternbook import` over a folder of its own, and the files that its tests give it. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../server/config';
import { temporaryFolder } from '../../support/app';

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A data folder of its own, and a folder for files. */
export class Workplace {
  readonly folder = temporaryFolder('import');
  readonly dataDir = path.join(this.folder, 'data');

  /** @param from a data folder to begin with. @param settings instead of the embedded store's */
  constructor(from?: string, private readonly settings: NodeJS.ProcessEnv = {}) {
    if (from !== undefined) fs.cpSync(from, this.dataDir, { recursive: true });
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, text: string): string {
    fs.writeFileSync(this.path(name), text);
    return this.path(name);
  }

  read(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, NEO4J_URI: '', PATTERNBOOK_DATA: this.dataDir, ...this.settings };
  }

  run(...args: string[]): Ran {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/patternbook.js', ...args], { cwd: projectRoot, encoding: 'utf8', maxBuffer: 2 ** 26, env: this.environment });
    return { status, stdout, stderr };
  }

  json<Document = Record<string, unknown>>(...args: string[]): Document {
    return JSON.parse(this.run(...args, '--json').stdout) as Document;
  }

  /** Number and hash of the graph in the store. */
  version(): object {
    const { graphVersion, graphHash } = this.json('version');
    return { graphVersion, graphHash };
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
}

/** A 360Giving package: a grant a recipient, of one funder and programme. */
export const grantsFile = (...recipients: readonly Recipient[]): string => JSON.stringify({
  version: '1.4',
  grants: recipients.map((recipient, i) => ({
    id: `360G-test-${recipient.id}`, title: `Help at hand ${i + 1}`, description: 'Support with digital skills', currency: 'GBP', amountAwarded: 1_000 + i, awardDate: '2024-03-01',
    url: 'https://example.org/grants', recipientOrganization: [recipient], fundingOrganization: [{ id: 'GB-CHC-1999999', name: 'Trust of the Tests' }],
    grantProgramme: [{ code: 'A', title: 'Programme of the tests' }],
  })),
});

/** A matches file with every row about `name` decided: `decisions` by the ref's label. */
export function fillIn(questions: string, decisions: Readonly<Record<string, string>>): string {
  return questions.split('\r\n').map((row) => {
    const ref = Object.keys(decisions).find((known) => row.includes(`,${known},,,,`));
    return ref === undefined ? row : row.replace(`,${ref},,,,`, `,${ref},${decisions[ref]},tests,2026-11-24,`);
  }).join('\r\n');
}
