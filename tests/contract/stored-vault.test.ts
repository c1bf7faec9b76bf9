/** A whole vault as version 1 left it on a computer, opened and used by the code of today. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../lib/app/vault-port';
import { valueOf } from '../../lib/vault/testing/test-vault';
import { goldenExpected, goldenJson } from '../support/stored/golden';
import { openGoldenVault } from '../support/stored/golden-vault';

const expected = goldenExpected();
const kept = expected.items.filter((item) => item.state === 'kept');

let vault: Vault;
beforeAll(async () => {
  vault = await openGoldenVault('v1');
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a vault of version 1', () => {
  it.each(kept.map(({ name, id }) => [name, id] as const))(
    '%s opens and is unchanged since it was saved',
    async (name, id) => {
      const noted = kept.find((item) => item.id === id);
      const opened = valueOf(await vault.openItem(id));
      expect(sha256(opened.recordBytes)).toBe(noted?.recordSha256);
      expect(opened).toMatchObject({ recordSha256: noted?.recordSha256, signature: noted?.signature });
      expect(opened.record.surroundings?.title).toEqual(goldenJson(`records/${name}.json`)['title']);
      expect(valueOf(await vault.checkItem(id))).toEqual({ itemId: id, state: 'unchanged' });
    },
  );

  it('every part comes out byte for byte', async () => {
    for (const item of kept) {
      for (const part of item.parts ?? []) {
        const bytes = valueOf(await vault.readPart(item.id, part.name));
        expect([item.name, part.name, sha256(bytes)]).toEqual([item.name, part.name, part.sha256]);
      }
    }
  });

  it('lists the same saves in the same order', async () => {
    const listed = valueOf(await vault.listItems({ limit: 100, before: null }));
    expect(listed.unreadable).toBe(0);
    expect(listed.items.map((item) => item.id)).toEqual(expected.listItems.items.map((item) => item.id));
    // Who acted is read from the record now: the page's own account no longer stands for whoever wrote a picked comment. So is what a
    // save could not take: nothing is called complete any more.
    expect(listed.items).toMatchObject(
      expected.listItems.items.map((item) =>
        Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'authorHandle' && name !== 'completeness')),
      ),
    );
  });

  it('lists the same cases, and in each the same saves and lines', async () => {
    const cases = valueOf(await vault.listCases());
    expect(cases.map((one) => one.case.id)).toEqual(expected.cases.map((one) => one.case.id));
    for (const noted of expected.cases) {
      const found = cases.find((one) => one.case.id === noted.case.id);
      expect(found).toMatchObject({ ...noted, case: { ...noted.case, version: expect.any(Number) as number } });
    }
    for (const noted of expected.timelines) {
      const timeline = valueOf(await vault.timeline(noted.caseId));
      expect(timeline.unreadable).toBe(0);
      expect(timeline.entries.map((entry) => (entry.kind === 'item' ? entry.item.id : entry.entry.id))).toEqual(
        noted.entries.map((entry) => (entry.kind === 'item' ? entry.item.id : entry.entry.id)),
      );
      expect(timeline.entries.map((entry) => entry.at)).toEqual(noted.entries.map((entry) => entry.at));
    }
  });

  it('a merged case still leads to the one it is part of', async () => {
    expect(valueOf(await vault.timeline(expected.mergedCase.from)).case.id).toBe(expected.mergedCase.opensAs);
  });

  it('what was put away or deleted stays so', async () => {
    expect(valueOf(await vault.withheldItems())).toMatchObject(expected.withheld);
    const gone = expected.items.filter((item) => item.state !== 'kept');
    expect(gone.length).toBeGreaterThan(1);
    for (const { id } of gone) expect(await vault.openItem(id)).toMatchObject({ ok: false });
  });

  it('its log is whole, link for link', async () => {
    const entries = valueOf(await vault.custody());
    expect(entries.map((entry) => entry.link)).toEqual(expected.custody.links);
    expect(entries.map((entry) => entry.body?.action)).toEqual(expected.custody.actions);
    expect(valueOf(await vault.checkCustody())).toEqual({
      links: expected.custody.links.length,
      problem: 'none',
      at: null,
    });
  });

  it('keeps the key that packages are signed with', async () => {
    expect(valueOf(await vault.publicKey()).ed25519Spki).toBe(expected.ownKey);
  });

  it('takes a new line and a new deletion; the old log is an unchanged beginning of the new one', async () => {
    const used = await openGoldenVault('v1');
    const [one, other] = kept;
    if (one === undefined || other === undefined) throw new Error('no items');
    valueOf(await used.deleteItem(other.id, 'tried'));
    valueOf(await used.note({ action: 'checked', itemId: null, caseId: null, detail: 'tried' }));
    const links = valueOf(await used.custody()).map((entry) => entry.link);
    expect(links.slice(0, expected.custody.links.length)).toEqual(expected.custody.links);
    expect(links.length).toBeGreaterThanOrEqual(expected.custody.links.length + 2);
    expect(valueOf(await used.checkCustody())).toMatchObject({ problem: 'none' });
    expect(valueOf(await used.checkItem(one.id))).toMatchObject({ state: 'unchanged' });
  });
});
