/** Golden files, kept builds and frozen schemas are never edited: each is held by its SHA-256. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACCOUNTS_TOLD_VERSION } from '../../lib/domain/records/accounts-told';
import { CASE_VERSION } from '../../lib/domain/records/case-record';
import { CUSTODY_VERSION } from '../../lib/domain/records/custody-body';
import { KEYRING_VERSION } from '../../lib/domain/records/keyring';
import { LOG_VERSION } from '../../lib/domain/records/log-entry';
import { RECORD_VERSION } from '../../lib/domain/records/record';
import { STORED } from '../support/stored/golden';

const ROOT = join(import.meta.dirname, '../..');
const RECORDS = 'lib/domain/records/';
const MIGRATIONS = 'lib/vault/storage/migrations/';
const LIST = 'SHA256SUMS';

/** SHA-256 of each folder's list. A new version gets a folder and a row of its own; a row is never changed. */
const LISTS: Readonly<Record<string, string>> = {
  'backup-v1': 'e07ff542c7cab9e4c2f70c09198a6667904f3080415ca4451715a494b0bd4856',
  v1: '2988c1f747b66f813db8b7ab1dfcb96a47889b92ff627bbb7c03661b363ba05f',
  v2: '302696eefdfab74facc3b2b7d6f99cba1d59c4dda76a152190f69847441177ea',
  v3: '16063a4624e56a66d618a20c204f09b1a646667a85f2557925b8483cb6f0a7e3',
  v4: '7e12dbf22e33490bc58a9087f74b819d752f20341de5cb658a6ff08b61915c37',
  v5: 'c4202e1098da254fea8684f3c0b4979e0767b433e2fa1995c7176fdb3469fff3',
};

/**
 * Files of the product that say how a version was stored. To change how things are stored from now on, add a version beside it, with a row
 * here. A row is never changed.
 */
const FROZEN: Readonly<Record<string, string>> = {
  'lib/domain/records/backup-v1.ts': '74b1e37711531b034511cfc2a55cc09a3787ff1fd78ec6570353d2f06f1193d6',
  'lib/domain/records/accounts-told-v1.ts': '2fd7796b34bc8e032539e5d1ddd3844bda67500741dfd89944edc968d9b6a9d3',
  'lib/domain/records/case-v1.ts': 'b95526b5ffe71565aeb0fff4c9a39f9bdabb1188a4f1181c969917d0a417b31c',
  'lib/domain/records/comments-v1.ts': 'ca96903b7401e4d13fa553a8b320ae1a9592fb7564117e5cb3080f09858d7692',
  'lib/domain/records/comments-v2.ts': '3db30105eb34e1723ae29b824e422712d8d7d4f140fca108ee68e64e2ff3f0f4',
  'lib/domain/records/custody-body-v1.ts': 'ca8fc4b82e2ff48b9dfdfce77710ea1f0e6dc77c3976d2aae74ac2033a8a4472',
  'lib/domain/records/custody-file-v1.ts': '0f62ee79380fbba99a5f1ca341121b3c542a3b5c8d3459ad2a46d7be32a96889',
  'lib/domain/records/import-v1.ts': 'a3ae433307bd005b7b3db5b35e036f8e39964848d304a5989adf8aee4c70e6ec',
  'lib/domain/records/keyring-v1.ts': 'd72ceb980847271cd28bd85cc6ecaae1e75a0023b5e126ad43a033a252d5c0e2',
  'lib/domain/records/keyring-v2.ts': 'db7738fe8016393eef3160acabecdcabf24343b78e883565b2a2ccf7dd3ec37d',
  'lib/domain/records/log-entry-v1.ts': 'fb1c9e228d3e4f695b105913b2633f2f223f501cfbed5798aad0b610a80dc762',
  'lib/domain/records/log-entry-v2.ts': '34bf9cf0464c274633740c223ee4fe96e1f34292c1036dd8a5fc22901730c9fb',
  'lib/domain/records/record-v1.ts': '7e29d378a860bcfb6246b2886322db65df45905e8a1d0f0e1baebb1aac855f88',
  'lib/domain/records/record-v2.ts': '67084caecff15de591332153877818cfc54243cc5d817fe9bf68064f25052b68',
  'lib/domain/records/record-entry-v2.ts': 'b6f848b4338a6387d0fe0482dd34b52af0701cb5efb240c55cba27dd45f4bcbf',
  'lib/domain/records/summary-v1.ts': 'e69dffea4b2dfd0f0f893c41f53e82e9d479b5d172ec7622811cfe61df5f66b0',
  'lib/domain/records/summary-v2.ts': 'b3b79eb38b05c81869e4cea04cfccbbb4bde78fa11f13de8ab247b93e7261035',
  'lib/domain/records/summary-v3.ts': '40bf4cc4ac6fe72a1deaa3d42a675f9da4ce773ec1962645963afba3748b3384',
  'lib/domain/records/summary-v4.ts': 'a6e6636963bc3486ce4edcca16ff6a3c24d4ecb8fce70d4e573311f1c0f57255',
  'lib/domain/records/statement-v1.ts': 'd59fc5515c0d98640d196a1a8ef5056bbb7d8f5b4c4c55f9a4167f144ac8a7cb',
  'lib/domain/records/withheld-file-v1.ts': '7cab270e79c7a337b0d0bc1a1982725802cb82719c5374edc40185b7c0e48193',
  'lib/domain/records/withheld-file-v2.ts': '3924b4088d3ea2230a1c0445a7841c0675c8607fe7608a0431d800ecb7a3b43b',
  'lib/domain/records/stored-word.ts': 'd2bb859e397419343ab2f98632cddc5c39a076218bd13a8ea1ed4210d66c1a1a',
  'lib/vault/storage/migrations/0001-first-schema.ts':
    '365c8f07768c0ef52fba41649cfefd45f914629d0bb607bf32ea673aa98e0d13',
  'lib/vault/storage/migrations/0002-unfinished-and-thumbnails.ts':
    '0ce1062ef8f83526171d02e134e9561692784fd26707365ab903a0592d92373a',
  'lib/vault/storage/migrations/0003-signers.ts': '6cfcb7baf3063c56828d756dc49f5103304be8a154114aa3ce98eb243d853a79',
  'lib/vault/storage/migrations/0004-waiting-and-resealing.ts':
    '32a0e46ffc01b5855a36695b03469ecca11b5bd101b3a6dbcb3b350960decec5',
  'lib/vault/storage/migrations/0005-imports.ts': 'f5d3c34fa834962ac886e6dabd79f73827aad090b0f718c1e95577b9aa3b1a7c',
  'lib/vault/storage/migrations/0006-told.ts': 'd6c10336c720142befdec0c4aa02a8c47817b62d7cf902681bc8e0bb7a1435e0',
};

const sha256Of = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** A list as `sha256sum` writes it: path -> digest. */
function listOf(folder: string): Record<string, string> {
  const lines = readFileSync(join(folder, LIST), 'utf8').trimEnd().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

describe.each(Object.keys(LISTS))('tests/stored/%s', (name) => {
  const folder = join(STORED, name);

  it('holds the very files that were put there, and no others', () => {
    const found = filesBelow(folder).filter((path) => path !== LIST);
    expect(Object.fromEntries(found.map((path) => [path, sha256Of(join(folder, path))]))).toEqual(listOf(folder));
  });

  it('has the list it had', () => {
    expect(sha256Of(join(folder, LIST))).toBe(LISTS[name]);
  });
});

describe('kept builds', () => {
  it('and what was built with them are the very files they were', () => {
    const folder = join(STORED, 'releases');
    const found = filesBelow(folder).filter((path) => path !== LIST);
    expect(Object.fromEntries(found.map((path) => [path, sha256Of(join(folder, path))]))).toEqual(listOf(folder));
  });
});

describe('schemas of stored versions', () => {
  it('were not edited', () => {
    expect(Object.fromEntries(Object.keys(FROZEN).map((path) => [path, sha256Of(join(ROOT, path))]))).toEqual(FROZEN);
  });

  it('take nothing from code that may change', () => {
    for (const path of Object.keys(FROZEN)) {
      const taken = [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^import (?!type).*from '([^']+)'/gm)];
      for (const [, from = ''] of taken) {
        const file = join(path, '..', `${from}.ts`);
        expect(from === 'valibot' || file in FROZEN, `${path} takes from ${from}`).toBe(true);
      }
    }
  });

  it('are all of the folder that have a version in their name, and what these are made of', () => {
    const names = readdirSync(join(ROOT, RECORDS)).filter((name) => /-v\d+\.ts$/.test(name));
    expect([...names, 'stored-word.ts'].sort()).toEqual(
      Object.keys(FROZEN)
        .filter((path) => path.startsWith(RECORDS))
        .map((path) => path.slice(RECORDS.length))
        .sort(),
    );
  });

  it('are all migrations of the database: a vault that ran one never runs it again', () => {
    const names = readdirSync(join(ROOT, MIGRATIONS)).filter((name) => /^\d{4}-.*\.ts$/.test(name));
    expect(names.map((name) => MIGRATIONS + name).sort()).toEqual(
      Object.keys(FROZEN)
        .filter((path) => path.startsWith(MIGRATIONS))
        .sort(),
    );
  });

  it.each([
    ['accounts-told', ACCOUNTS_TOLD_VERSION],
    ['record', RECORD_VERSION],
    ['case', CASE_VERSION],
    ['log-entry', LOG_VERSION],
    ['custody-body', CUSTODY_VERSION],
    ['keyring', KEYRING_VERSION],
  ])('there is one for every version of a %s up to the one that is written now', (kind, newest) => {
    const names = readdirSync(join(ROOT, RECORDS));
    for (let version = 1; version <= newest; version += 1) expect(names).toContain(`${kind}-v${version}.ts`);
    expect(names).not.toContain(`${kind}-v${newest + 1}.ts`);
  });
});
