/** Somebody put a save away because it must not be kept. Nobody but officials is told by a line of the log where it is. */
import { describe, expect, it } from 'vitest';
import type { NewLogEntry } from '../domain/case';
import type { Moment } from '../domain/item';
import type { Vault } from '../app/vault-port';
import { facts, freshBrowser, idNumber, openVault, save, valueOf } from '../vault/testing/test-vault';
import { PROFILES, wholeCase, type Profile } from './choose/package-request';
import { linesLeftOutOfSheet } from './choose/lines-of-acts';
import { previewPackage } from './choose/preview';
import { filesOf } from './testing/edit-zip';
import { built } from './testing/unpack';
import { t } from './testing/words';
import { verifyPackage } from './verify/verify-package';

const NOW: Moment = { utc: '2026-11-20T12:00:00.000Z', monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 };
const BAD = 'https://vidora.example/watch?v=must-not-be-kept';

function report(id: number, caseId: string, over: Partial<NewLogEntry>): NewLogEntry {
  return {
    version: 2,
    kind: 'report',
    id: idNumber(id),
    caseId,
    writtenUtc: NOW.utc,
    itemId: null,
    sentUtc: NOW.utc,
    platformId: 'vidora',
    platformName: 'Vidora',
    account: null,
    actId: null,
    door: 'rules',
    target: 'video',
    address: null,
    reason: 'It hurts a child',
    category: null,
    number: `R-${id}`,
    lookAgainOn: null,
    askAgainUntil: null,
    ...over,
  } as NewLogEntry;
}

/** Two saves, of which the second was put away; one report was written with it, one names only its address, one is about the first. */
async function putAwayCase(removed: 'put away' | 'deleted'): Promise<{ vault: Vault; caseId: string }> {
  const vault = openVault(freshBrowser());
  const caseId = await save(vault, 1, {});
  await save(vault, 2, { address: BAD, canonicalAddress: BAD, facts: facts({ authorHandle: 'someone' }) }, [], caseId);
  for (const line of [
    report(60, caseId, { itemId: idNumber(2), address: BAD }),
    report(61, caseId, { address: `${BAD}&utm_source=x` }),
    report(62, caseId, { itemId: idNumber(1) }),
  ])
    valueOf(await vault.addLog(line));
  valueOf(await vault.withholdItem(idNumber(2)));
  if (removed === 'deleted') valueOf(await vault.deleteItem(idNumber(2), 'asked for'));
  return { vault, caseId };
}

async function handedOver(vault: Vault, caseId: string, profile: Profile) {
  const choice = wholeCase(caseId, [idNumber(1)], profile);
  const preview = valueOf(await previewPackage(vault, choice));
  const { file } = await built({ ...choice, vault, t, now: NOW, extensionVersion: '1' });
  const all = [...(await filesOf(file))].map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
  const count = (list: 'aboutYou' | 'stays', name: string) =>
    preview[list].find(({ key }) => key === `package.preview.${name}`)?.count ?? 0;
  return { file, all, count, offered: preview.log.length };
}

describe('what was put away', () => {
  it.each(['trusted', 'school'] as const)('is in no line that goes to %s, and the preview counts them', async (who) => {
    const { vault, caseId } = await putAwayCase('put away');
    const { file, all, count, offered } = await handedOver(vault, caseId, who);
    for (const secret of ['must-not-be-kept', 'R-60', 'R-61']) expect(all).not.toContain(secret);
    expect(all).toContain('R-62');
    expect([count('stays', 'stays.log'), count('aboutYou', 'you.putAway'), offered]).toEqual([2, 0, 1]);
    expect(await verifyPackage(file)).toMatchObject({ kind: 'unchanged', logKept: 2 });
  });

  it('is told to officials by its reports, and the preview says so', async () => {
    const { vault, caseId } = await putAwayCase('put away');
    const { all, count, offered } = await handedOver(vault, caseId, 'official');
    for (const told of ['R-60', 'R-61', 'R-62']) expect(all).toContain(told);
    expect([count('stays', 'stays.log'), count('aboutYou', 'you.putAway'), offered]).toEqual([0, 2, 3]);
  });

  it('takes the report along that was written with it also when it is deleted later', async () => {
    const { vault, caseId } = await putAwayCase('deleted');
    const { all } = await handedOver(vault, caseId, 'trusted');
    expect(all).not.toContain('R-60');
  });

  it.each(PROFILES)('is on a printed sheet as in a package (%s)', async (profile) => {
    const { vault, caseId } = await putAwayCase('put away');
    const left = linesLeftOutOfSheet(valueOf(await vault.timeline(caseId)), profile);
    expect([...left].toSorted()).toEqual(profile === 'official' ? [] : [idNumber(60), idNumber(61)]);
  });
});

describe('a line that was left out', () => {
  it('is known again by its digest after its case was put into another one', async () => {
    const vault = openVault(freshBrowser());
    const from = await save(vault, 1);
    const into = await save(vault, 2, { facts: facts({ authorHandle: 'someone-else' }) });
    valueOf(await vault.addLog(report(60, from, {})));
    const digestIn = async (caseId: string, item: number) => {
      const choice = { ...wholeCase(caseId, [idNumber(item)], 'official'), leaveOutLog: new Set([idNumber(60)]) };
      const { file } = await built({ ...choice, vault, t, now: NOW, extensionVersion: '1' });
      const list = [...(await filesOf(file))].find(([name]) => name.endsWith('withheld.json'))?.[1];
      const { log } = JSON.parse(new TextDecoder().decode(list)) as { log: { sha256: string }[] };
      return log.map(({ sha256 }) => sha256);
    };
    const before = await digestIn(from, 1);
    expect(before).toHaveLength(1);
    valueOf(await vault.mergeCases({ from, into, put: null, line: null }));
    expect(await digestIn(into, 2)).toEqual(before);
  });
});
