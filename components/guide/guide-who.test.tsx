import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices, type FakeServices } from '../../tests/support/fake-services';
import { sampleComment, sampleFacts, samplePage } from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import { actionsFor } from '../../lib/domain/actions-for-target';
import type { Action, ActionKind, TargetKind } from '../../lib/domain/playbook-acting';
import { loadPlaybook } from '../../lib/playbooks/registry';
import { PanelApp } from '../panel/PanelApp';
import { GuideView, type GuideViewProps } from './GuideView';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

const tiktok = await loadPlaybook('tiktok');
const page = (facts: Parameters<typeof sampleFacts>[0], over: Parameters<typeof samplePage>[0] = {}) =>
  samplePage({ playbook: tiktok, ...over, report: { facts: sampleFacts(facts), ...over.report } });
const MARAS_VIDEO = page({ id: '1', authorHandle: 'mara.lin' });
const profileOf = (handle: string) =>
  page({ authorHandle: handle }, { report: { pageKind: 'profile', address: `https://www.tiktok.com/@${handle}` } });
const steinbeisser = sampleComment({ authorHandle: 'steinbeisser', authorName: 'Stein' });

function actionOf(target: TargetKind, kind: ActionKind): Action {
  const action = actionsFor(tiktok, target, 'all').find((one) => one.kind === kind);
  if (action === undefined) throw new Error(`no ${kind}`);
  return action;
}

async function open(action: Action, over: Partial<GuideViewProps> = {}): Promise<void> {
  fakes = fakeServices({
    state: MARAS_VIDEO,
    page: { point: () => Promise.resolve({ kind: 'found', label: null, hover: false }) },
  });
  const nothing = () => undefined;
  screen = await show(
    <GuideView
      playbook={tiktok}
      action={action}
      reason={null}
      report={MARAS_VIDEO.report}
      onDone={nothing}
      onBack={nothing}
      onLogReport={nothing}
      {...over}
    />,
    fakes.services,
    allWords(),
  );
}
const title = () => screen.root.querySelector('h1')?.textContent;
const now = () =>
  screen.root.querySelector('[aria-current="step"]')?.textContent.replaceAll(/[\u2068\u2069]/g, '') ?? '';
const beside = (state: typeof MARAS_VIDEO) =>
  screen.after(() => {
    fakes.page.value = state;
  });

describe('blocking whoever wrote a comment', () => {
  it('names them in the title and begins inside of their comment', async () => {
    await open(actionOf('comment', 'block'), { comment: steinbeisser });
    expect(title()).toBe('Block @steinbeisser, step 1 of 4');
    const [step, next, comment] = fakes.called('page.point').at(-1) ?? [];
    expect(step).toMatchObject({ id: 'open-writer', anchors: [{ scope: 'comment' }] });
    expect([next, comment]).toEqual([null, steinbeisser]);
  });

  it('stops on the profile of somebody else: says whose it is, rings nothing and offers no way on', async () => {
    await open(actionOf('comment', 'block'), { comment: steinbeisser });
    const before = fakes.called('page.point').length;
    await beside(profileOf('mara.lin'));
    expect(now()).toContain('This is @mara.lin, not @steinbeisser.');
    expect(fakes.called('page.point')).toHaveLength(before);
    expect(fakes.called('page.clearPoint').length).toBeGreaterThan(0);
    expect([screen.maybeButton('I did it'), screen.maybeButton('Next')]).toEqual([null, null]);
    expect(screen.text()).toContain('open the profile of @steinbeisser');
    expect((await axe.run(screen.root)).violations).toEqual([]);
  });

  it('goes on at their own profile, where no comment is looked for', async () => {
    await open(actionOf('comment', 'block'), { comment: steinbeisser });
    await beside(profileOf('Steinbeisser'));
    expect(title()).toBe('Block @steinbeisser, step 1 of 3');
    const [step, , comment] = fakes.called('page.point').at(-1) ?? [];
    expect([step, comment]).toEqual([expect.objectContaining({ id: 'open-profile-menu' }), null]);
  });

  it('points at no menu of the video’s owner, also when the person says that they were at the profile', async () => {
    await open(actionOf('comment', 'block'), { comment: steinbeisser });
    const before = fakes.called('page.point').length;
    await screen.press('I did it');
    expect(now()).toContain('The ring is only on the profile of @steinbeisser.');
    expect(fakes.called('page.point')).toHaveLength(before);
  });

  it('is about nobody before a comment is picked, and leads to the list', async () => {
    let picks = 0;
    await open(actionOf('comment', 'block'), { onPickComment: () => (picks += 1) });
    expect(title()).toBe('Block on TikTok, step 1 of 4');
    expect(now()).toContain('Pick the comment first.');
    expect(fakes.called('page.point')).toEqual([]);
    await screen.press('Pick the comment again');
    expect(picks).toBe(1);
  });
});

describe('the title of a guide', () => {
  it.each([
    ['comment', 'report', 'Report a comment by @steinbeisser, step 1 of'],
    ['video', 'report', 'Report a video by @mara.lin, step 1 of'],
    ['account', 'report', 'Report @mara.lin, step 1 of'],
    ['video', 'block', 'Block @mara.lin, step 1 of'],
    ['ad', 'report', 'Report on TikTok, step 1 of'],
  ] as const)('says whom it is about: %s, %s', async (target, kind, words) => {
    await open(actionOf(target, kind), target === 'comment' ? { comment: steinbeisser } : {});
    expect(title()).toContain(words);
  });

  it('keeps a long name and one from right to left apart from the words around it', async () => {
    await open(actionOf('comment', 'report'), {
      comment: sampleComment({ authorHandle: null, authorName: `שרה ${'כ'.repeat(200)}` }),
    });
    const name = screen.root.querySelector('h1 bdi');
    expect(name?.getAttribute('dir')).toBe('auto');
    expect([...(name?.textContent ?? '')].length).toBeLessThanOrEqual(81);
    expect(title()).toMatch(/^Report a comment by .+…, step 1 of \d+$/);
  });
});

describe('a guide about a video', () => {
  it('stops when the video of somebody else comes up', async () => {
    await open(actionOf('video', 'report'));
    await beside(page({ id: '2', authorHandle: 'otto' }));
    expect(now()).toContain('This is @otto, not @mara.lin.');
    expect(screen.maybeButton('I did it')).toBeNull();
  });
  it('rings nothing at another video of the same account', async () => {
    await open(actionOf('video', 'report'));
    const before = fakes.called('page.point').length;
    await beside(page({ id: '2', authorHandle: 'mara.lin' }));
    expect(now()).toContain('This is not the one you began with, so there is no ring.');
    expect(fakes.called('page.point')).toHaveLength(before);
  });
});

describe('the line in the log', () => {
  it('names whom the guide was about, not whose page is beside the panel when it ends', async () => {
    fakes = fakeServices({ state: MARAS_VIDEO });
    screen = await show(
      <PanelApp start={{ kind: 'guide', action: actionOf('video', 'block'), reason: null, category: null }} />,
      fakes.services,
    );
    await screen.until('Block @mara.lin');
    for (let step = actionOf('video', 'block').steps.length; step > 0; step -= 1) await screen.press('I did it');
    await screen.until('Did it work?');
    await beside(profileOf('otto'));
    screen.root.querySelector<HTMLButtonElement>('main .choice')?.click();
    await screen.until('Write it down?');
    await screen.press('Keep this');
    expect(fakes.called('cases.change')).toMatchObject([
      [{ kind: 'log-action', action: 'block', account: { authorHandle: 'mara.lin' }, actId: '1' }],
    ]);
  });

  it.each(['ad', 'comment'] as const)('names nobody for %s of which it is not known whose it is', async (target) => {
    fakes = fakeServices({ state: MARAS_VIDEO });
    screen = await show(
      <PanelApp
        start={{
          kind: 'log-report',
          draft: { target, reason: '', category: null, about: { page: MARAS_VIDEO, picked: null, target } },
        }}
      />,
      fakes.services,
    );
    await screen.until('Write down your report');
    await screen.press('Keep this');
    expect(fakes.called('cases.change')).toMatchObject([[{ kind: 'log-report', account: null, actId: null }]]);
  });
});
