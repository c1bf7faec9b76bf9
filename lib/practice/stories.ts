import type { WordKey } from '../words/areas';

/** The stories of the practice page, as data. Consequences are explained; nobody is scored. */
export const STORY_IDS = ['wrong-tap', 'everyone'] as const;
export type StoryId = (typeof STORY_IDS)[number];

/** One thing the person could do, what would happen, and a task for the panel. */
export interface StoryChoice {
  readonly id: string;
  readonly label: WordKey;
  readonly then: WordKey;
  readonly task?: WordKey;
}

/** One story. The made-up video site shows `handle` and the video that belongs to it. */
export interface Story {
  readonly id: StoryId;
  readonly handle: string;
  readonly videoId: string;
  readonly title: WordKey;
  readonly intro: WordKey;
  readonly goal: WordKey;
  readonly choices: readonly StoryChoice[];
  readonly debrief: readonly WordKey[];
  /** Notices on the made-up site at the start and after the next day. */
  readonly reportedAtStart: boolean;
  readonly nextDay: WordKey;
  readonly chat: boolean;
}

/** Both stories. Source: scenarios S1 and S2 of the education research. */
export const STORIES: Readonly<Record<StoryId, Story>> = {
  'wrong-tap': {
    id: 'wrong-tap',
    handle: 'sunny.pots',
    videoId: '1001',
    title: 'practice.story.wrong-tap',
    intro: 'practice.story.wrong-tap.intro',
    goal: 'practice.story.wrong-tap.goal',
    choices: [
      { id: 'take-back', label: 'practice.wrong-tap.take-back', then: 'practice.wrong-tap.take-back.then' },
      { id: 'friends', label: 'practice.wrong-tap.friends', then: 'practice.wrong-tap.friends.then' },
      { id: 'again', label: 'practice.wrong-tap.again', then: 'practice.wrong-tap.again.then' },
      {
        id: 'note',
        label: 'practice.wrong-tap.note',
        then: 'practice.wrong-tap.note.then',
        task: 'practice.wrong-tap.note.task',
      },
      {
        id: 'cards',
        label: 'practice.wrong-tap.cards',
        then: 'practice.wrong-tap.cards.then',
        task: 'practice.wrong-tap.cards.task',
      },
    ],
    debrief: ['practice.debrief.wrong-tap.1', 'practice.debrief.wrong-tap.2', 'practice.debrief.wrong-tap.3'],
    reportedAtStart: true,
    nextDay: 'practice.pond.decided.stays',
    chat: false,
  },
  everyone: {
    id: 'everyone',
    handle: 'mira.sings',
    videoId: '1002',
    title: 'practice.story.everyone',
    intro: 'practice.story.everyone.intro',
    goal: 'practice.story.everyone.goal',
    choices: [
      { id: 'report', label: 'practice.everyone.report', then: 'practice.everyone.report.then' },
      { id: 'bot', label: 'practice.everyone.bot', then: 'practice.everyone.bot.then' },
      {
        id: 'look',
        label: 'practice.everyone.look',
        then: 'practice.everyone.look.then',
        task: 'practice.everyone.look.task',
      },
      { id: 'chat', label: 'practice.everyone.chat', then: 'practice.everyone.chat.then' },
      {
        id: 'kind',
        label: 'practice.everyone.kind',
        then: 'practice.everyone.kind.then',
        task: 'practice.everyone.kind.task',
      },
    ],
    debrief: [
      'practice.debrief.everyone.1',
      'practice.debrief.everyone.2',
      'practice.debrief.everyone.3',
      'practice.debrief.everyone.4',
    ],
    reportedAtStart: false,
    nextDay: 'practice.pond.decided.hidden',
    chat: true,
  },
};

/** The story named in a page address, or the first one. */
export function storyFrom(hash: string): Story {
  const id = hash.replace(/^#/, '');
  return STORY_IDS.some((known) => known === id) && isStory(id) ? STORIES[id] : STORIES['wrong-tap'];
}

function isStory(id: string): id is StoryId {
  return Object.hasOwn(STORIES, id);
}
