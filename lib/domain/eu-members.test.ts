import { describe, expect, it } from 'vitest';
import { isEuMember } from './eu-members';

describe('the member states of the European Union', () => {
  it('are 27, without the rest of the economic area, Switzerland and the United Kingdom', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const all = letters.flatMap((first) => letters.map((second) => first + second));
    expect(all.filter(isEuMember)).toHaveLength(27);
    expect(['DE', 'GR', 'HR'].map(isEuMember)).toEqual([true, true, true]);
    expect([null, 'NO', 'IS', 'LI', 'CH', 'GB', 'EU', 'de'].map(isEuMember)).not.toContain(true);
  });
});
