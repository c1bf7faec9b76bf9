import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../domain/case';
import { logLine } from './log-file';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const report: LogEntry = {
  version: 2,
  kind: 'report',
  id: id(1),
  caseId: id(2),
  writtenIn: id(3),
  writtenUtc: '2026-11-20T10:00:00.000Z',
  itemId: null,
  sentUtc: '2026-11-20T09:00:00.000Z',
  platformId: 'tiktok',
  platformName: 'TikTok',
  account: null,
  actId: null,
  door: 'rules',
  target: 'video',
  address: 'https://www.tiktok.com/@mara/video/7?_r=1&share_id=visitor',
  reason: 'Hate',
  category: 'hate',
  number: '42',
  lookAgainOn: null,
  askAgainUntil: null,
};
const read = (entry: LogEntry): unknown => JSON.parse(new TextDecoder().decode(logLine(entry)));

describe('a line of the log in a package', () => {
  it('has everything as it is stored, the case it was written in, and an address that tells nothing about the visitor', () => {
    const { writtenIn, ...stored } = report;
    expect(read(report)).toEqual({ ...stored, caseId: writtenIn, address: 'https://www.tiktok.com/@mara/video/7' });
    expect(read({ ...report, address: null })).toMatchObject({ address: null });
  });

  it('has nothing about which nobody decided whether it goes', () => {
    const more = { ...report, whereIAmSafe: 'at my aunt' };
    expect(read(more)).toEqual(read(report));
  });
});
