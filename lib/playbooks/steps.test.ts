import { describe, expect, it } from 'vitest';
import type { PagePlan, PointStep } from '../messaging/protocol';
import type { Playbook } from '../domain/playbook';
import type { Action, GuideStep } from '../domain/playbook-acting';
import { planFor } from './plan';
import { reasonsFor, reasonsOf } from './reasons';
import { loadPlaybook } from './registry';
import { knownWords, labelOf, mayDiffer, pointStepFor, stepsFor } from './steps';

function actionOf(playbook: Playbook, target: Action['target'], kind: Action['kind']): Action {
  const action = playbook.actions.find((entry) => entry.target === target && entry.kind === kind);
  if (action === undefined) throw new Error(`no ${kind} for ${target}`);
  return action;
}

describe('loading', () => {
  it('gives the generic playbook for a platform it does not know', async () => {
    expect((await loadPlaybook('no-such-site')).id).toBe('generic');
    expect((await loadPlaybook('../vault')).id).toBe('generic');
  });

  it('gives data that nobody can change', async () => {
    const { actions } = await loadPlaybook('tiktok');
    expect(() => (actions as Action[]).push(actions[0] as Action)).toThrow(TypeError);
    expect(Object.isFrozen(actions[0]?.steps[0])).toBe(true);
  });
});

describe('the plan for a page', () => {
  it('brings the readers of its kind, the parts of its address and the signs of being signed in', async () => {
    const playbook = await loadPlaybook('tiktok');
    const plan: PagePlan = planFor(playbook, 'https://www.tiktok.com/@mara.lin/video/7300000000000000001');
    expect(plan.pageKind).toBe('video');
    expect(plan.parts).toEqual({ handle: 'mara.lin', id: '7300000000000000001' });
    expect(plan.readers).toBe(playbook.subject.video);
    expect(plan.login).toBe(playbook.login);
  });

  it('reads the little that any page has where the playbook knows nothing', async () => {
    const plan = planFor(await loadPlaybook('youtube'), 'https://www.youtube.com/feed/history');
    expect(plan.pageKind).toBe('feed');
    expect(Object.keys(plan.readers.facts)).toEqual(['address', 'title']);
  });
});

describe('steps', () => {
  it('leaves "open their profile" out on the profile', async () => {
    const block = actionOf(await loadPlaybook('tiktok'), 'account', 'block');
    expect(stepsFor(block, 'video', null).map(({ id }) => id)).toContain('open-profile');
    expect(stepsFor(block, 'profile', null).map(({ id }) => id)).not.toContain('open-profile');
  });

  it('shows the second list only for a reason that has one', async () => {
    const tiktok = await loadPlaybook('tiktok');
    const report = actionOf(tiktok, 'video', 'report');
    const [harassment] = reasonsFor(tiktok, 'harassment-bullying', 'video');
    const [selfHarm] = reasonsFor(tiktok, 'self-harm', 'video');
    expect(stepsFor(report, 'video', harassment ?? null).map(({ id }) => id)).toContain('choose-sub-reason');
    expect(stepsFor(report, 'video', selfHarm ?? null).map(({ id }) => id)).not.toContain('choose-sub-reason');
  });

  it('asks the page for the word of the chosen reason', async () => {
    const tiktok = await loadPlaybook('tiktok');
    const [chosen] = reasonsFor(tiktok, 'hate', 'video');
    const steps = stepsFor(actionOf(tiktok, 'video', 'report'), 'video', chosen ?? null);
    const points: PointStep[] = steps.map((step) => pointStepFor(step, chosen ?? null));
    expect(points.find(({ id }) => id === 'choose-reason')?.labelKnown).toEqual(['Hate and harassment']);
    expect(points.find(({ id }) => id === 'choose-sub-reason')?.labelKnown).toEqual([
      'Hate speech and hateful behaviors',
    ]);
    expect(points.find(({ id }) => id === 'press-report')?.labelFound[0]?.path.at(-1)).toBe('pc_web_report_btn');
  });

  it('points at nothing in the list of reasons while none is chosen', async () => {
    const step = (await loadPlaybook('tiktok')).actions[0]?.steps.find(({ usesReason }) => usesReason === 'reason');
    expect(step?.point?.length).toBeGreaterThan(0);
    expect(pointStepFor(step as GuideStep, null).anchors).toEqual([]);
  });

  it('never points at words that have no source', async () => {
    const youtube = await loadPlaybook('youtube');
    const [selfHarm] = reasonsFor(youtube, 'self-harm', 'video');
    const choose = actionOf(youtube, 'video', 'report').steps.find(({ id }) => id === 'choose-reason') as GuideStep;
    expect(pointStepFor(choose, selfHarm ?? null).anchors).toEqual([]);
    expect(mayDiffer(choose, selfHarm ?? null)).toBe(true);
  });

  it('knows the words of a button in the language of the page', async () => {
    const press = actionOf(await loadPlaybook('youtube'), 'video', 'report').steps.find(
      ({ id }) => id === 'press-report',
    ) as GuideStep;
    const label = labelOf(press, null);
    expect(label && knownWords(label, 'es-ES')).toBe('Denunciar');
    expect(label && knownWords(label, 'ja')).toBe('Report');
  });
});

describe('reasons for a category', () => {
  it.each([
    ['tiktok', 'harassment-bullying', 'video', 'Hate and harassment', 'Harassment and bullying'],
    [
      'tiktok',
      'minor-safety',
      'video',
      'Violence, abuse, and criminal exploitation',
      'Exploitation and abuse of people under 18',
    ],
    ['tiktok', 'impersonation', 'account', 'Pretending to Be Someone', 'Me'],
    ['tiktok', 'ncii', 'video', 'Violence, abuse, and criminal exploitation', 'Sexual exploitation and abuse'],
    ['youtube', 'privacy-doxxing', 'video', 'Harassment or bullying', undefined],
    ['youtube', 'hate', 'comment', 'Hate speech or graphic violence', undefined],
  ] as const)('on %s, %s about a %s is "%s"', async (id, category, target, label, sub) => {
    const [best] = reasonsFor(await loadPlaybook(id), category, target);
    expect(best?.reason.label.known['en']).toBe(label);
    expect(best?.subs[0]?.label.known['en']).toBe(sub);
  });

  it('offers no reason that is not on the list of this target', async () => {
    expect(reasonsFor(await loadPlaybook('tiktok'), 'impersonation', 'video')).toEqual([]);
    expect(reasonsOf(await loadPlaybook('youtube'), 'comment').every(({ id }) => id.startsWith('comment-'))).toBe(true);
  });

  it('is empty where the platform has none', async () => {
    expect(reasonsFor(await loadPlaybook('generic'), 'hate', 'video')).toEqual([]);
  });
});
