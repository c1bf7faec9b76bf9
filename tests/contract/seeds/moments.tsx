/** The moments at which a person meets knowledge: a view in a state, rendered, and what is in sight there. */
import type { ComponentChild } from 'preact';
import { GuideDone } from '../../../components/guide/GuideDone';
import { LearnView } from '../../../components/help/LearnView';
import { PanelApp } from '../../../components/panel/PanelApp';
import type { View } from '../../../components/panel/views';
import { CARD_GROUPS, type CardGroup } from '../../../lib/help/card';
import { loadPlaybook } from '../../../lib/playbooks/registry';
import type { Translator } from '../../../lib/words/translate';
import { fakeServices } from '../../support/fake-services';
import { samplePage } from '../../support/sample-data';
import { allWords, show, type Screen } from '../../support/screen';

const youtube = await loadPlaybook('youtube');
const tiktok = await loadPlaybook('tiktok');
const reportVideo = youtube.actions.find((one) => one.target === 'video' && one.kind === 'report');
if (reportVideo === undefined) throw new Error('YouTube has no report of a video');

type Walk = (screen: Screen, t: Translator) => Promise<void>;

/** The words in sight: folded parts and hidden ones are left out. */
function inSight(root: HTMLElement, unfold: boolean): string {
  const copy = root.cloneNode(true) as HTMLElement;
  const gone = unfold ? '[hidden]' : '[hidden], details:not([open]) > :not(summary)';
  for (const element of copy.querySelectorAll(gone)) element.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

async function seen(node: ComponentChild, t: Translator, walk?: Walk, unfold = false): Promise<string> {
  const fake = fakeServices({ state: samplePage({ playbook: youtube }) });
  const screen = await show(node, fake.services, t);
  await walk?.(screen, t);
  const text = inSight(screen.root, unfold);
  screen.close();
  return text;
}

const untilNot =
  (words: string): Walk =>
  async (screen) => {
    for (let turn = 0; turn < 50 && screen.text().includes(words); turn += 1) await screen.settle();
  };

function panel(start: View, t: Translator, ready: string, walk?: Walk): Promise<string> {
  return seen(<PanelApp start={start} />, t, async (screen) => {
    await screen.until(ready);
    await walk?.(screen, t);
    await untilNot(t('panel.view-loading'))(screen, t);
  });
}

const toRules: Walk = async (screen, t) => {
  await screen.press(t('checklist.none'));
};
const toReady: Walk = async (screen, t) => {
  await toRules(screen, t);
  await screen.press(t('checklist.category.harassment-bullying'));
  await screen.press(t('checklist.yes'));
  await screen.press(t('checklist.next'));
};

const cards = (t: Translator, walk?: Walk) =>
  panel({ kind: 'think', unsure: true }, t, t('checklist.stop-any-time'), walk);
const words = async (t: Translator, guide: 'mistake' | 'targeted' | 'safer') => {
  const fake = fakeServices({ state: samplePage({ playbook: tiktok }) });
  const screen = await show(<PanelApp start={{ kind: 'words', guide }} />, fake.services, t);
  await screen.until(t(`guide.words.${guide}`));
  const text = inSight(screen.root, false);
  screen.close();
  return text;
};
const done = (t: Translator, unfold: boolean) =>
  seen(
    <GuideDone
      playbook={youtube}
      action={reportVideo}
      onLog={() => undefined}
      onDone={() => undefined}
      onBackToSteps={() => undefined}
      onMistake={() => undefined}
    />,
    t,
    undefined,
    unfold,
  );

/** Each moment gives the words in sight. */
const MOMENTS = {
  'first card, not sure': (t) => cards(t),
  'second card': (t) => cards(t, toRules),
  'last card': (t) => cards(t, toReady),
  'no rule fits': (t) =>
    cards(t, async (screen) => {
      await toRules(screen, t);
      await screen.press(t('checklist.rule.none'));
    }),
  'they could hurt me': (t) =>
    cards(t, async (screen) => {
      await toReady(screen, t);
      await screen.press(t('checklist.q.affected.me'));
      await screen.press(t('checklist.yes'));
    }),
  'guide to the report': (t) =>
    panel({ kind: 'guide', action: reportVideo, reason: null, category: null }, t, t('guide.you-press')),
  'did you send it?': (t) => done(t, false),
  'after the report, unfolded': (t) => done(t, true),
  'report written down': (t) =>
    panel(
      {
        kind: 'log-report',
        draft: { target: 'video', reason: 'Harassment', category: 'harassment-bullying' },
      },
      t,
      t('log.report.title'),
      async (screen) => {
        await screen.press(t('log.report.keep'));
        await screen.until(t('log.logged.wait'));
      },
    ),
  'guide: reported by mistake': (t) => words(t, 'mistake'),
  'guide: removed or suspended': (t) => words(t, 'targeted'),
  'guide: a safer account': (t) => words(t, 'safer'),
  'what one can do': (t) => panel({ kind: 'actions', wanted: 'all', target: null }, t, t('guide.actions.title')),
  help: (t) => panel({ kind: 'help', topic: 'any' }, t, t('help.intro')),
} as const satisfies Readonly<Record<string, (t: Translator) => Promise<string>>>;

/** A moment by its name; `learn: mass` is one unfolded group of the list of cards. */
export type Moment = keyof typeof MOMENTS | `learn: ${CardGroup}`;

/** The words in sight at every moment, with these words of Beside. */
export async function allMoments(t: Translator = allWords()): Promise<ReadonlyMap<Moment, string>> {
  const texts = new Map<Moment, string>();
  for (const [name, look] of Object.entries(MOMENTS)) texts.set(name as keyof typeof MOMENTS, await look(t));
  for (const group of CARD_GROUPS)
    texts.set(`learn: ${group}`, await seen(<LearnView platformId="youtube" open={group} />, t));
  return texts;
}
