/** What version 1 stored is shown by the screens of today, read out of its own vault. */
import { beforeAll, describe, it } from 'vitest';
import { signal } from '@preact/signals';
import { showLibrary } from '../../components/library/testing/library-screen';
import { createMemoryKeyValue } from '../../lib/app/testing/memory-key-value';
import type { Vault } from '../../lib/app/ports';
import { TEST_RUN } from '../../lib/domain/testing/flat-record';
import { createVault } from '../../lib/vault/vault';
import { goldenExpected, goldenJson } from '../support/stored/golden';
import { restoreGoldenDatabase } from '../support/stored/golden-database';
import type { FakeOverrides } from '../support/fake-services';

const expected = goldenExpected();
const kept = expected.items.filter((item) => item.state === 'kept');

let vault: Vault;
let services: FakeOverrides;
beforeAll(async () => {
  vault = createVault({
    name: 'beside',
    keyValue: await restoreGoldenDatabase(),
    clock: {
      run: TEST_RUN,
      now: () => ({ utc: '2027-03-01T10:00:00.000Z', monotonicMs: 5, timeZone: 'Europe/Berlin', offsetMinutes: 60 }),
    },
    ids: { next: () => crypto.randomUUID() },
    extensionVersion: '9.9.9',
    untilRestart: createMemoryKeyValue(),
  });
  services = { cases: { ...vault, version: signal(0) } };
});

/** One line, as a screen shows a title: without what turns or hides text. */
const seen = (text: string) =>
  text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const textOf = (record: Record<string, unknown>, member: string): string => {
  const value = record[member];
  return typeof value === 'string' ? seen(value) : '';
};

describe('a vault of version 1 in the library of today', () => {
  it.each(kept.map(({ name, id }) => [name, id] as const))('shows %s with its title and its note', async (name, id) => {
    const record = goldenJson(`records/${name}.json`);
    const { screen } = await showLibrary(services, { itemId: id });
    for (const words of [textOf(record, 'title'), textOf(record, 'note')])
      if (words !== '') await screen.until(words.slice(0, 60));
    screen.close();
  });

  it('lists its cases, and what each holds can be reached from there', async () => {
    const { screen } = await showLibrary(services);
    for (const { case: one } of expected.cases) if (one.name !== '') await screen.until(seen(one.name).slice(0, 60));
    screen.close();
  });
});
