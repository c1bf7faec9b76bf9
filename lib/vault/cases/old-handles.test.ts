import { beforeEach, describe, expect, it } from 'vitest';
import { runChange } from '../../app/changes/run-change';
import type { Vault } from '../../app/vault-port';
import {
  facts,
  freshBrowser,
  idNumber,
  memoryKeyValue,
  openVault,
  save,
  tickingClock,
  valueOf,
} from '../testing/test-vault';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

const at = (utc: string, values: Parameters<typeof facts>[0]) => ({
  saved: { utc, monotonicMs: 1, timeZone: 'Europe/Berlin', offsetMinutes: 60 },
  facts: facts(values),
});

describe('a case that is older than thirty days', () => {
  it('is not joined by a handle alone, which can be somebody else’s by now; within thirty days it is', async () => {
    const first = await save(vault, 1, at('2026-09-01T10:00:00.000Z', { authorHandle: 'wolf' }));
    expect(await save(vault, 2, at('2026-09-30T10:00:00.000Z', { authorHandle: '@Wolf' }))).toBe(first);
    const later = await save(vault, 3, at('2026-11-05T10:00:00.000Z', { authorHandle: 'wolf' }));
    expect(later).not.toBe(first);
    // What comes next goes where the person is busy now, and where they chose it, into the old one.
    expect(await save(vault, 4, at('2026-11-06T10:00:00.000Z', { authorHandle: 'wolf' }))).toBe(later);
    expect(await save(vault, 5, at('2026-11-06T10:00:00.000Z', { authorHandle: 'wolf' }), undefined, first)).toBe(
      first,
    );
  });

  it('is joined by the lasting id, whatever the handle is called now', async () => {
    const first = await save(vault, 1, at('2026-01-01T10:00:00.000Z', { authorHandle: 'wolf', authorId: '7' }));
    expect(await save(vault, 2, at('2026-11-05T10:00:00.000Z', { authorHandle: 'fox', authorId: '7' }))).toBe(first);
  });

  it('is not joined by a report about that handle either', async () => {
    const first = await save(vault, 1, at('2026-09-01T10:00:00.000Z', { authorHandle: 'wolf' }));
    const logged = await runChange(
      {
        vault,
        clock: tickingClock(),
        ids: { next: () => idNumber(800) },
        keyValue: memoryKeyValue(),
        practice: false,
        surroundings: { made: () => Promise.reject(new Error('not asked')) },
      },
      {
        kind: 'log-action',
        id: idNumber(700),
        caseId: null,
        action: 'block',
        platform: { id: 'clips', name: 'Clips' },
        account: { authorId: null, authorHandle: 'wolf', name: null },
        actId: null,
        address: null,
      },
    );
    expect(valueOf(logged).caseId).not.toBe(first);
  });
});
