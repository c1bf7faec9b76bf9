import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../domain/case';
import { PART_ROLES, PARTIAL_REASONS } from '../domain/item';
import { ACTION_KINDS } from '../domain/playbook-acting';
import { PAGE_KINDS } from '../domain/fact-names';
import { REMOVED_KINDS } from './clean/clean-text';
import { SHEET_SECTIONS } from './sheet/sheet-model';
import { STAY_REASONS } from './choose/plan-item';
import { t } from './testing/words';
import { PROBLEM_KINDS } from './verify/verify-result';

describe('the words of packages', () => {
  it('cover every kind of thing that can be in one', () => {
    const keys = [
      ...PARTIAL_REASONS.map((reason) => `missing.${reason}`),
      ...[...PART_ROLES, 'record'].map((role) => `role.${role}`),
      ...STAY_REASONS.map((reason) => `stays.${reason}`),
      ...PAGE_KINDS.map((kind) => `kind.${kind}`),
      ...ACTION_KINDS.map((kind) => `action.${kind}`),
      ...ANSWERS.map((answer) => `answer.${answer}`),
      ...REMOVED_KINDS.map((kind) => `removed.${kind}`),
      ...PROBLEM_KINDS.map((kind) => `verify.problem.${kind}`),
      ...SHEET_SECTIONS.map((id) => `sheet.${id}`),
      ...[
        'unreadable',
        'not-found',
        'disk-full',
        'changed-elsewhere',
        'no-items',
        'cancelled',
        'changed',
        'withheld',
      ].map((reason) => `failed.${reason}`),
      ...[
        'not-zip',
        'damaged',
        'two-ways',
        'unsafe-name',
        'same-name-twice',
        'encrypted',
        'too-big',
        'no-bag',
        'wrong-bag',
        'newer',
        'no-items',
      ].map((reason) => `verify.not.${reason}`),
      ...['none', 'own-key', 'other-key', 'not-checked'].map((state) => `verify.signature.${state}`),
    ];
    expect(keys.filter((key) => !t.has(`package.${key}`))).toEqual([]);
  });
});
