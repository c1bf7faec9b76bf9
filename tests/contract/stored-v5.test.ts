/** What version 1 of what the person says about accounts stored: it opens, says what it said, and is written the same today. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_ACCOUNTS_TOLD, newestAccountsToldSchema, readAccountsTold } from '../../lib/domain/records/accounts-told';
import { stableJson } from '../../lib/domain/stable-json';
import { storedText } from '../../lib/vault/storage/stored-json';
import { goldenBytes, goldenJson } from '../support/stored/golden';

describe('what the person says about accounts, as version 1 stored it', () => {
  it.each(['accounts-1', 'accounts-2'])('%s opens, nothing of it is lost, and today it is written the same', (name) => {
    const text = storedText(goldenBytes(`told/${name}.json`, 'v5'));
    const stored = goldenJson(`told/${name}.json`, 'v5');
    expect(readAccountsTold(text)).toEqual({ ok: true, value: stored });
    expect(stableJson(v.parse(newestAccountsToldSchema, stored))).toBe(text);
  });

  it('nothing said is what an empty vault says', () => {
    expect(goldenJson('told/accounts-2.json', 'v5')).toEqual(NO_ACCOUNTS_TOLD);
  });

  it('a later version is left alone, and what is no answer is not taken for one', () => {
    const stored = goldenJson('told/accounts-1.json', 'v5');
    expect(readAccountsTold(JSON.stringify({ ...stored, version: 2 }))).toEqual({ ok: false, reason: 'newer' });
    expect(readAccountsTold(JSON.stringify({ ...stored, affected: 'lina' }))).toEqual({ ok: false, reason: 'damaged' });
    expect(readAccountsTold(null)).toEqual({ ok: false, reason: 'damaged' });
  });
});
