import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ComponentChild } from 'preact';
import { fakeServices, type FakeOverrides } from '../../tests/support/fake-services';
import { sampleComment, samplePlaybook, sampleReport } from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import type { Form } from '../../lib/domain/playbook';
import type { Action } from '../../lib/domain/playbook-acting';
import type { Basis } from '../../lib/domain/playbook-knowledge';
import { ActionChoice } from './ActionChoice';
import { AfterReport } from './AfterReport';
import { FormsView } from './FormsView';
import { PickComment } from './PickComment';
import { TargetChoice } from './TargetChoice';
import { WordGuideView } from './WordGuideView';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});
async function open(node: ComponentChild, overrides: FakeOverrides = {}) {
  const fake = fakeServices(overrides);
  screen = await show(node, fake.services, allWords());
  return { seen: screen, fake };
}
const faults = async (seen: Screen) =>
  (
    await axe.run(seen.root, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  ).violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join()}`);

const NO_TICKS = { ticked: new Map(), onTicked: () => undefined, onGrown: () => undefined };
const BASIS: Basis = { kind: 'official', source: 'https://clips.example/help' };
const action = (kind: Action['kind'], over: Partial<Action> = {}): Action => ({
  target: 'account',
  kind,
  way: 'web',
  asks: [],
  steps: [],
  does: [`${kind} does this`],
  doesNot: [`${kind} does not do that`],
  noticed: 'maybe',
  official: 'https://clips.example/help',
  basis: BASIS,
  ...over,
});
const playbook = samplePlaybook({
  actions: [
    action('block'),
    action('mute', { noticed: 'no' }),
    action('report'),
    action('restrict', { noticed: null }),
    action('not-interested', { target: 'video' }),
    action('report', { target: 'video' }),
  ],
});

describe('what one can do', () => {
  it('is a choice with its consequences, the quiet ones before the block', async () => {
    const onPick = vi.fn();
    const { seen } = await open(<ActionChoice playbook={playbook} target="account" onPick={onPick} />);
    expect(seen.text()).toContain(
      'They are not told when you mute them. They may notice when you block them. You choose.',
    );
    expect([...seen.root.querySelectorAll('.choice-title')].map((title) => title.textContent)).toEqual([
      'Report it',
      'Mute',
      'Restrict',
      'Block',
    ]);
    expect(seen.text()).toContain('They are not told.');
    expect(seen.text()).toContain('This site does not say if they notice.');
    expect(seen.text()).toContain('block does not do that');
    expect(onPick).not.toHaveBeenCalled();
    await seen.press('Mute');
    expect(onPick.mock.calls[0]?.[0]).toMatchObject({ kind: 'mute' });
    expect(await faults(seen)).toEqual([]);
  });
  it('offers muting and blocking the account behind a video, and no report among the quiet ways', async () => {
    const { seen } = await open(
      <ActionChoice playbook={playbook} target="video" wanted="quiet" onPick={() => undefined} />,
    );
    expect([...seen.root.querySelectorAll('.choice-title')].map((title) => title.textContent)).toEqual([
      'Show me less of it',
      'Mute',
      'Restrict',
      'Block',
    ]);
  });
  it('says so where nothing is known', async () => {
    const { seen } = await open(
      <ActionChoice playbook={samplePlaybook({ actions: [] })} target="sound" onPick={() => undefined} />,
    );
    expect(seen.text()).toContain('We know of nothing here on Clips.');
  });
});

it('the target: only what the platform has something for, what is open first', async () => {
  const onPick = vi.fn();
  const { seen } = await open(<TargetChoice playbook={playbook} current="account" onPick={onPick} />);
  expect([...seen.root.querySelectorAll('.list-button')].map((row) => row.textContent)).toEqual([
    'The accountWhat is open now',
    'The video',
  ]);
  await seen.press('The video');
  expect(onPick).toHaveBeenCalledWith('video');
});

it('after a report: every question is there, and an empty one is said', async () => {
  const { seen } = await open(
    <AfterReport
      playbook={samplePlaybook({
        after: {
          ...samplePlaybook().after,
          withdraw: [{ say: 'No way back.', basis: { kind: 'others', source: 'x' } }],
        },
      })}
    />,
  );
  expect(seen.root.querySelectorAll('summary')).toHaveLength(9);
  expect(seen.text()).toContain('Taking it backNo way back.From what others write about it');
  expect(seen.text().split('This site does not say it clearly.')).toHaveLength(9);
});

it('a guide in words: steps, a text to copy, the official page', async () => {
  const guide = {
    intro: 'An intro.',
    steps: [{ say: 'Write to them.', basis: { kind: 'unsourced' } as const }],
    copyText: 'Dear {platform}, it was an error.',
    official: 'https://clips.example/feedback',
  };
  const { seen, fake } = await open(<WordGuideView playbook={samplePlaybook({ mistake: guide })} guide="mistake" />);
  // Advice of our own: no note beside it, one line for all.
  expect(seen.text()).toContain(
    'You do not need to tell them that you reported.1Write to them.Without a note: our own advice.',
  );
  expect(seen.text()).not.toContain('the words may be different');
  await seen.press('Copy the text');
  expect(fake.called('shell.copy')).toEqual([['Dear Clips, it was an error.']]);
  expect(await faults(seen)).toEqual([]);
});

describe('forms', () => {
  const form = (kind: Form['kind'], over: Partial<Form> = {}): Form => ({
    id: kind,
    kind,
    name: `the ${kind} form`,
    address: `https://clips.example/${kind}`,
    who: 'anyone',
    asks: ['legal-name'],
    notes: [],
    basis: BASIS,
    ...over,
  });
  it('say what each costs: copyright names you, intimate pictures go within 48 hours in the US', async () => {
    const { seen } = await open(
      <FormsView
        playbook={samplePlaybook({ forms: [form('copyright'), form('intimate-image'), form('scam')] })}
        report={sampleReport()}
      />,
    );
    expect(seen.text()).toContain(
      'Only for work you own. It is a legal statement, and it tells them who you are. If you are hiding from someone, talk to a helpline first.',
    );
    expect(seen.text()).toContain('within 48 hours');
    expect(seen.text()).toContain('Tell your bank too');
    expect(seen.text()).toContain('It asks for: your legal name');
    expect(await faults(seen)).toEqual([]);
  });
  it('build the text of a legal notice from four parts, and put the statement in only when it was made', async () => {
    const { seen, fake } = await open(
      <FormsView playbook={samplePlaybook()} report={sampleReport()} open="eu-illegal" />,
    );
    const copied = () => String(fake.called('shell.copy').at(-1)?.[0]);
    expect(seen.text()).toContain('Not filled in yet: why, name and e-mail, the last tick');
    await seen.press('Copy the text');
    expect(copied()).toContain('Exact address: https://clips.example/@sunny.cooks/video/7301');
    expect(copied()).not.toContain('good faith');
    await seen.type('2. Why', 'It calls for violence.');
    await seen.type('3. Your name', 'Ada, ada@example.org');
    await seen.tick('4. I believe');
    expect(seen.text()).not.toContain('Not filled in yet');
    await seen.press('Copy the text');
    expect(copied()).toContain('It calls for violence.');
    expect(copied()).toContain('I believe in good faith that the information in this notice is accurate and complete.');
  });
});

describe('picking a comment', () => {
  const comments = [
    sampleComment({ index: 0, authorName: 'Ana', text: 'Nice soup' }),
    sampleComment({ index: 1, authorName: 'Zoë', text: 'I will find YOU', timeText: '3 h' }),
    sampleComment({
      index: 2,
      authorName: null,
      authorHandle: null,
      text: '<img src=x onerror=alert(1)> هذا',
      depth: 1,
    }),
  ];
  const page = { listComments: () => Promise.resolve({ ok: true as const, value: { comments, total: 3 } }) };
  it('shows author, words and time, and rings the one in focus on the page', async () => {
    const onPick = vi.fn();
    const { seen, fake } = await open(<PickComment {...NO_TICKS} onPick={onPick} />, { page });
    const rows = [...seen.root.querySelectorAll<HTMLButtonElement>('.list-button')];
    expect(rows.map((row) => row.textContent)).toEqual([
      'Ana · 2 days agoNice soup',
      'Zoë · 3 hI will find YOU',
      'Name not found · 2 days ago · Reply<img src=x onerror=alert(1)> هذا',
    ]);
    expect(seen.root.querySelector('img')).toBeNull();
    await seen.after(() => {
      rows[1]?.focus();
    });
    expect(fake.called('page.showComment')).toContainEqual([comments[1]]);
    expect(seen.text()).not.toContain('not on the page right now');
    await seen.after(() => {
      rows[1]?.click();
    });
    expect(onPick).toHaveBeenCalledWith(comments[1], comments);
    expect(await faults(seen)).toEqual([]);
  });
  it('says so where the one in focus cannot be ringed, until another one can', async () => {
    const showComment = (asked: { readonly text: string }) => Promise.resolve(asked.text === 'Nice soup');
    const { seen } = await open(<PickComment {...NO_TICKS} onPick={() => undefined} />, {
      page: { ...page, showComment },
    });
    const rows = [...seen.root.querySelectorAll<HTMLButtonElement>('.list-button')];
    await seen.after(() => {
      rows[1]?.focus();
    });
    expect(seen.root.querySelector('[role="status"]')?.textContent).toContain(
      'The one you are on is not on the page right now, or several look alike.',
    );
    await seen.after(() => {
      rows[0]?.focus();
    });
    expect(seen.text()).not.toContain('not on the page right now');
  });
  it('finds by name or words, whatever the accents and letters', async () => {
    const { seen } = await open(<PickComment {...NO_TICKS} onPick={() => undefined} />, { page });
    await seen.type('Search', 'zoe you');
    expect(seen.text()).toContain('1 comment');
    expect(seen.root.querySelectorAll('.list-button')).toHaveLength(1);
    await seen.type('Search', 'nothing like it');
    expect(seen.text()).toContain('No comment has these words.');
  });
  it('stays quick with very many, and says how many it does not show', async () => {
    const many = Array.from({ length: 1_500 }, (_, index) =>
      sampleComment({ index, text: `comment ${String(index)}` }),
    );
    const { seen } = await open(<PickComment {...NO_TICKS} onPick={() => undefined} />, {
      page: { listComments: () => Promise.resolve({ ok: true, value: { comments: many, total: 9_000 } }) },
    });
    expect(seen.root.querySelectorAll('.list-button')).toHaveLength(200);
    expect(seen.text()).toContain('The first 200 of 1500 are shown.');
    await seen.type('Search', 'comment 1499');
    expect(seen.root.querySelectorAll('.list-button')).toHaveLength(1);
  });
  it('never calls comments that could not be read "no comments", and reads again', async () => {
    let times = 0;
    const { seen } = await open(<PickComment {...NO_TICKS} onPick={() => undefined} />, {
      page: {
        listComments: () =>
          Promise.resolve(
            (times += 1) === 1 ? { ok: false, reason: 'not-read' } : { ok: true, value: { comments, total: 3 } },
          ),
      },
    });
    expect(seen.text()).toContain('The comments could not be read.');
    expect(seen.text()).not.toContain('No comments are loaded.');
    expect(seen.text()).not.toContain('0 comments');
    await seen.press('Read again');
    expect(seen.root.querySelectorAll('.list-button')).toHaveLength(3);
  });
  it('says what to do where no comment is loaded, and reads again', async () => {
    const { seen, fake } = await open(<PickComment {...NO_TICKS} onPick={() => undefined} />);
    expect(seen.text()).toContain('No comments are loaded.');
    await seen.press('Read again');
    expect(fake.called('page.listComments')).toHaveLength(2);
  });
});
