/** What was stored once is read with these files forever: a new version is a new file, never a change of an old one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASE_VERSION } from '../../lib/domain/records/case-record';
import { CUSTODY_VERSION } from '../../lib/domain/records/custody-body';
import { KEYRING_VERSION } from '../../lib/domain/records/keyring';
import { LOG_VERSION } from '../../lib/domain/records/log-entry';
import { RECORD_VERSION } from '../../lib/domain/records/record';

const FOLDER = new URL('../../lib/domain/records/', import.meta.url);

/** SHA-256 of each frozen file. A new file gets a new line. A line that is here is never changed. */
const FROZEN: Readonly<Record<string, string>> = {
  'case-v1.ts': 'b95526b5ffe71565aeb0fff4c9a39f9bdabb1188a4f1181c969917d0a417b31c',
  'comments-v1.ts': 'ca96903b7401e4d13fa553a8b320ae1a9592fb7564117e5cb3080f09858d7692',
  'custody-body-v1.ts': 'ca8fc4b82e2ff48b9dfdfce77710ea1f0e6dc77c3976d2aae74ac2033a8a4472',
  'custody-file-v1.ts': '0f62ee79380fbba99a5f1ca341121b3c542a3b5c8d3459ad2a46d7be32a96889',
  'keyring-v1.ts': 'd72ceb980847271cd28bd85cc6ecaae1e75a0023b5e126ad43a033a252d5c0e2',
  'keyring-v2.ts': 'db7738fe8016393eef3160acabecdcabf24343b78e883565b2a2ccf7dd3ec37d',
  'log-entry-v1.ts': 'fb1c9e228d3e4f695b105913b2633f2f223f501cfbed5798aad0b610a80dc762',
  'record-v1.ts': '7e29d378a860bcfb6246b2886322db65df45905e8a1d0f0e1baebb1aac855f88',
  'stored-word.ts': 'd2bb859e397419343ab2f98632cddc5c39a076218bd13a8ea1ed4210d66c1a1a',
  'summary-v1.ts': 'e69dffea4b2dfd0f0f893c41f53e82e9d479b5d172ec7622811cfe61df5f66b0',
  'summary-v2.ts': 'b3b79eb38b05c81869e4cea04cfccbbb4bde78fa11f13de8ab247b93e7261035',
  'withheld-file-v1.ts': '7cab270e79c7a337b0d0bc1a1982725802cb82719c5374edc40185b7c0e48193',
};

const sha256 = (name: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(name, FOLDER)))
    .digest('hex');

describe('the frozen files', () => {
  it.each(Object.entries(FROZEN))('%s is what it was', (name, digest) => {
    expect(sha256(name)).toBe(digest);
  });

  it('are all of the folder that have a version in their name, and what these are made of', () => {
    const names = readdirSync(FOLDER).filter((name) => /-v\d+\.ts$/.test(name));
    expect([...names, 'stored-word.ts'].sort()).toEqual(Object.keys(FROZEN).sort());
  });

  it('take nothing from living code', () => {
    for (const name of Object.keys(FROZEN)) {
      const text = readFileSync(new URL(name, FOLDER), 'utf8');
      const imports = [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
      expect(imports.filter((from) => from !== 'valibot' && from !== './stored-word')).toEqual([]);
    }
  });

  it.each([
    ['record', RECORD_VERSION],
    ['case', CASE_VERSION],
    ['log-entry', LOG_VERSION],
    ['custody-body', CUSTODY_VERSION],
    ['keyring', KEYRING_VERSION],
  ])('there is one for every version of a %s up to the one that is written now', (kind, newest) => {
    const names = readdirSync(FOLDER);
    for (let version = 1; version <= newest; version += 1) expect(names).toContain(`${kind}-v${version}.ts`);
    expect(names).not.toContain(`${kind}-v${newest + 1}.ts`);
  });
});
