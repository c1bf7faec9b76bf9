import { describe, expect, it } from 'vitest';
import { PART_ROLES, PARTIAL_REASONS } from '../domain/item';
import { ACTION_KINDS } from '../domain/playbook-acting';
import { PAGE_KINDS } from '../domain/fact-names';
import { t } from './testing/words';

describe('the words of packages', () => {
  // Only what is read back as a stored word is looked up at run time; every other key is checked by the compiler.
  it('cover every word that a record or a log may hold', () => {
    const keys = [
      ...PARTIAL_REASONS.map((reason) => `missing.${reason}`),
      ...[...PART_ROLES, 'record'].map((role) => `role.${role}`),
      ...PAGE_KINDS.map((kind) => `kind.${kind}`),
      ...ACTION_KINDS.map((kind) => `action.${kind}`),
    ];
    expect(keys.filter((key) => !t.has(`package.${key}`))).toEqual([]);
  });
});
