/** What version 1 stored is shown by the screens of today, read out of its own vault. */
import { beforeAll, describe, it } from 'vitest';
import { signal } from '@preact/signals';
import { showLibrary } from '../../components/library/testing/library-screen';
import { goldenExpected, goldenJson } from '../support/stored/golden';
import { openGoldenVault } from '../support/stored/golden-vault';
import type { FakeOverrides } from '../support/fake-services';

const expected = goldenExpected();
const kept = expected.items.filter((item) => item.state === 'kept');

let services: FakeOverrides;
beforeAll(async () => {
  const vault = await openGoldenVault('v1');
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
