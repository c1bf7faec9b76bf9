import { expect, it } from 'vitest';
import type { CustodyEntry } from '../../app/vault-port';
import { utf8 } from '../bag/bytes';
import { custodyFile, readCustodyFile } from './custody-lines';

const SHA = 'a'.repeat(64);

function entry(sequence: number, action: string, itemId: string | null): CustodyEntry {
  const body = {
    version: 1,
    utc: '2026-11-20T10:00:00.000Z',
    action,
    itemId,
    caseId: null,
    recordSha256: null,
    signature: null,
    detail: action,
    extensionVersion: '0.1.0',
  } as const;
  return {
    link: { sequence, previous: SHA, bodySha256: SHA, digest: SHA },
    body,
    bodyBytes: utf8(JSON.stringify(body)),
  };
}

it('a package tells what was done with its saves, and nothing of an action about which nobody decided whether it goes', () => {
  const entries = [
    entry(1, 'saved', 'one'),
    entry(2, 'saved', 'another'),
    entry(3, 'looked-at', 'one'),
    entry(4, 'gap', null),
  ];
  const file = readCustodyFile(custodyFile(entries, (itemId) => itemId === 'one'));
  if (!file.ok) throw new Error(file.reason);
  expect(file.value.lines.map(({ body }) => body !== null)).toEqual([true, false, false, true]);
  expect(file.value).toMatchObject({ links: 4, bodies: 2 });
});
