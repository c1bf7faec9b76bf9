import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices, type FakeServices } from '../../tests/support/fake-services';
import { sampleComment, sampleFacts, samplePage } from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import { actionsFor } from '../../lib/domain/actions-for-target';
import type { PointStep } from '../../lib/domain/page-plan';
import type { Action, ActionKind, TargetKind } from '../../lib/domain/playbook-acting';
import { loadPlaybook } from '../../lib/playbooks/registry';
import { PanelApp } from '../panel/PanelApp';
import { PanelProvider } from '../panel/panel-context';
import { createSession } from '../panel/session';
import { subjectKey } from '../panel/subject/subject';
import { createNavigation, type View } from '../panel/views';
import { ViewSwitch } from '../panel/ViewSwitch';
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

async function open(action: Action, over: Partial<GuideViewProps> = {}, label: string | null = null): Promise<void> {
  fakes = fakeServices({
    state: MARAS_VIDEO,
    page: { point: () => Promise.resolve({ kind: 'found', label, hover: false }) },
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
/** The panel beside Mara's video, with a comment under it picked. */
async function openPicked(start: View, state = MARAS_VIDEO): Promise<void> {
  fakes = fakeServices({ state });
  const session = createSession();
  session.picked.value = { subject: subjectKey(MARAS_VIDEO), comment: steinbeisser, among: [] };
  screen = await show(
    <PanelProvider value={{ nav: createNavigation(start), session }}>
      <ViewSwitch />
    </PanelProvider>,
    fakes.services,
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

  it('does not take a page for another task when it is their profile, and keeps the way on', async () => {
    await openPicked({ kind: 'guide', action: actionOf('comment', 'block'), reason: null, category: null });
    await screen.until('Block @steinbeisser');
    await beside(profileOf('steinbeisser'));
    expect(title()).toBe('Block @steinbeisser, step 1 of 3');
    expect(screen.text()).not.toContain('Another page is beside this now.');
    await beside(profileOf('otto'));
    expect(screen.text()).toContain('Another page is beside this now.');
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

describe('reporting a comment', () => {
  it('points at nothing on the profile of whoever wrote it, where other posts have the like menus', async () => {
    await open(actionOf('comment', 'report'), { comment: steinbeisser });
    const before = fakes.called('page.point').length;
    await beside(profileOf('steinbeisser'));
    expect(now()).toContain('This is not the one you began with, so there is no ring.');
    expect(fakes.called('page.point')).toHaveLength(before);
  });
  it('does not send anybody to a profile when it stops', async () => {
    await open(actionOf('comment', 'report'), { comment: steinbeisser });
    await beside(profileOf('mara.lin'));
    expect(screen.text()).toContain('Go back to where you began.');
    expect(screen.text()).not.toContain('open the profile of');
  });
});

describe('a menu that may be another person’s', () => {
  const nextOf = (id: string) => fakes.called('page.point').findLast(([step]) => (step as PointStep).id === id)?.[1];

  it('ends no step by showing up: only the press on this one’s dots does', async () => {
    await open(actionOf('account', 'block'));
    await beside(profileOf('mara.lin'));
    expect(nextOf('open-profile-menu')).toBeNull();
  });
  it('ends the step where menus open without a press', async () => {
    await open(actionOf('video', 'report'));
    expect(nextOf('open-menu')).toMatchObject({ id: 'press-report' });
  });
  it.each([
    ['Block @otto', true],
    ['Block @mara.lin', false],
    ['Block @Mara.Lin.', false],
    ['Mara @home', false],
    ['Block', false],
  ])('is told by the name that its entry bears: %s', async (label, isAnother) => {
    const report = page({ id: '1', authorHandle: 'mara.lin', authorName: 'Mara @home' }).report;
    await open(actionOf('account', 'block'), { report }, label);
    await screen.press('I did it');
    expect(now().includes('The button with the ring is for @otto, not @mara.lin.')).toBe(isAnother);
    expect(now().includes('It has a ring around it now.')).toBe(!isAnother);
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

  it('names nobody where a whole community is muted, and neither does the line in the log', async () => {
    const reddit = await loadPlaybook('reddit');
    const mute = actionsFor(reddit, 'post', 'all').find(({ kind }) => kind === 'mute');
    if (mute === undefined) throw new Error('no mute');
    const post = samplePage({
      playbook: reddit,
      report: {
        pageKind: 'post',
        address: 'https://www.reddit.com/r/soup/comments/1abc/',
        facts: sampleFacts({ id: '1abc', authorHandle: 'mara' }),
      },
    });
    await open(mute, { playbook: reddit, report: post.report });
    expect(title()).toBe('Mute on Reddit, step 1 of 2');
    screen.close();
    fakes = fakeServices({ state: post });
    const about = { page: post, picked: null, target: 'post' } as const;
    screen = await show(<PanelApp start={{ kind: 'log-action', action: 'mute', about }} />, fakes.services);
    await screen.until('Write it down?');
    await screen.press('Keep this');
    expect(fakes.called('cases.change')).toMatchObject([[{ kind: 'log-action', account: null, actId: null }]]);
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
  it('says that it is another account where only the name is the same', async () => {
    const report = page({ id: '1', authorHandle: 'mara.lin', authorId: '68' }).report;
    await open(actionOf('account', 'block'), { report });
    await beside(page({ id: '2', authorHandle: 'mara.lin', authorId: '69' }));
    expect(now()).toContain('This is another account with the name @mara.lin, not the one you began with.');
  });
  it('stays about the account it was begun with where a list of videos has one address and no ids', async () => {
    const inList = (authorHandle: string) =>
      page({ authorHandle }, { report: { pageKind: 'feed', address: 'https://www.tiktok.com/foryou' } });
    const guide = { kind: 'guide', action: actionOf('account', 'block'), reason: null, category: null } as const;
    await openPicked(guide, inList('mara.lin'));
    await screen.until('Block @mara.lin');
    await beside(inList('otto'));
    expect(title()).toContain('Block @mara.lin');
    expect(now()).toContain('This is @otto, not @mara.lin.');
    await screen.press('Make it about the new one');
    expect(title()).toContain('Block @otto, step 1');
  });
  it('does not lose a report that was sent when the site takes the video away and shows the next one', async () => {
    let logged = 0;
    await open(actionOf('video', 'report'), { onLogReport: () => (logged += 1) });
    const steps = Number(/ of (\d+)$/.exec(title() ?? '')?.[1]);
    for (let step = 1; step < steps; step += 1) await screen.press('I did it');
    await beside(page({ id: '2', authorHandle: 'otto' }));
    expect([screen.maybeButton('I did it'), screen.maybeButton('Next')]).toEqual([null, null]);
    await screen.press('I did it, before this page came');
    await screen.press('Yes, write it down');
    expect(logged).toBe(1);
  });
  it('rings nothing at another video of the same account', async () => {
    await open(actionOf('video', 'report'));
    const before = fakes.called('page.point').length;
    await beside(page({ id: '2', authorHandle: 'mara.lin' }));
    expect(now()).toContain('This is not the one you began with, so there is no ring.');
    expect(fakes.called('page.point')).toHaveLength(before);
  });
});

describe('a task that was begun on one page', () => {
  it('stays about it from view to view, also when somebody else’s video comes up in between', async () => {
    await openPicked({ kind: 'actions', wanted: 'quiet', target: 'account' });
    await screen.until('It is about something else');
    await beside(page({ id: '2', authorHandle: 'otto' }));
    expect(screen.text()).toContain('This is still about the first one.');
    await screen.press('Block');
    await screen.until('Block @mara.lin');
    expect(now()).toContain('This is @otto, not @mara.lin.');
    expect(screen.text()).toContain('This is still about the first one.');
  });
  it('is about the comment that was picked, through cards and doors', async () => {
    await openPicked({ kind: 'think' });
    await screen.until('Skip to reporting');
    await beside(page({ id: '2', authorHandle: 'otto' }));
    await screen.press('Skip to reporting');
    await screen.until('Use their rules');
    await screen.press('Use their rules');
    await screen.until('Report a comment by @steinbeisser');
    expect(screen.text()).toContain('This is still about the first one.');
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

  it.each([
    ['video', 'mara.lin', '1'],
    ['comment', 'steinbeisser', 'c1'],
    ['direct-message', null, null],
    ['other', null, null],
  ])('names whom the person says it was about while a comment is picked: %s', async (target, handle, actId) => {
    await openPicked({ kind: 'log-report', draft: { target, reason: '', category: null } });
    await screen.until('Write down your report');
    await screen.press('Keep this');
    const account = handle === null ? null : { authorHandle: handle };
    expect(fakes.called('cases.change')).toMatchObject([[{ kind: 'log-report', target, account, actId }]]);
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
