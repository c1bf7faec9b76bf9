import { describe, expect, it } from 'vitest';
import { advance, isDone, resume, startGuide } from './guide';
import type { GuideStep } from './playbook-acting';

const step = (id: string, over: Partial<GuideStep> = {}): GuideStep => ({
  id,
  say: id,
  basis: { kind: 'unsourced' },
  point: [{ css: 'button', layout: 'test' }],
  ...over,
});
const steps = [step('more'), step('report'), step('say-why', { until: 'confirmed' }), step('send', { point: [] })];

describe('a guide', () => {
  it('moves on when the person presses the control of this step', () => {
    const guide = advance(startGuide(steps), { kind: 'pressed', stepId: 'more' });
    expect([guide.current, guide.anchor.kind]).toEqual([1, 'looking']);
  });
  it('does not move for a press that comes late from another step', () => {
    const guide = advance(advance(startGuide(steps), { kind: 'pressed', stepId: 'more' }), {
      kind: 'pressed',
      stepId: 'more',
    });
    expect(guide.current).toBe(1);
    expect(advance(guide, { kind: 'anchor', stepId: 'more', state: { kind: 'words-only' } }).anchor.kind).toBe(
      'looking',
    );
  });
  it('moves on when the next control shows up', () => {
    expect(advance(startGuide(steps), { kind: 'next-visible', stepId: 'more' }).current).toBe(1);
  });
  it('leaves a step that only the person can end to "I did it"', () => {
    const guide = { ...startGuide(steps), current: 2 };
    expect(advance(guide, { kind: 'pressed', stepId: 'say-why' }).current).toBe(2);
    expect(advance(guide, { kind: 'next-visible', stepId: 'say-why' }).current).toBe(2);
    expect(advance(guide, { kind: 'did-it' }).current).toBe(3);
  });
  it("keeps the person's place when another page leaves steps out", () => {
    const at = (id: string) => {
      let guide = startGuide(steps);
      while (guide.steps[guide.current]?.id !== id) guide = advance(guide, { kind: 'next' });
      return guide;
    };
    const shorter = steps.slice(1);
    const place = (guide: ReturnType<typeof startGuide>) => guide.steps[guide.current]?.id;
    expect([
      place(resume(at('more'), shorter)),
      place(resume(at('send'), shorter)),
      place(resume(at('report'), steps)),
    ]).toEqual(['report', 'send', 'report']);
    const done = resume({ ...startGuide(steps), current: steps.length }, shorter);
    expect(isDone(done)).toBe(true);
    expect(place(resume(at('send'), [step('other')]))).toBe('other');
  });
  it('goes back and forth, and remembers how far the person was', () => {
    let guide = startGuide(steps);
    for (const kind of ['next', 'did-it', 'back', 'back', 'back'] as const) guide = advance(guide, { kind });
    expect([guide.current, guide.furthest, isDone(guide)]).toEqual([0, 2, false]);
    for (let press = 0; press < 9; press += 1) guide = advance(guide, { kind: 'next' });
    expect([guide.current, isDone(guide)]).toEqual([4, true]);
  });
});
