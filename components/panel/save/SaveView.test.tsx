import { afterEach, describe, expect, it } from 'vitest';
import type { SaveProgress } from '../../../lib/domain/save-stages';
import { PARTIAL_REASONS, PART_ROLES } from '../../../lib/domain/item';
import { CATEGORIES } from '../../../lib/domain/category';
import type { PageComment } from '../../../lib/domain/subject';
import { askedComment } from '../../../lib/domain/under-18';
import type { SaveAnswer, SaveFailure } from '../../../lib/messaging/protocol';
import type { Result } from '../../../lib/domain/result';
import { sampleAnswer, sampleComment, sampleId } from '../../../tests/support/sample-data';
import { allWords } from '../../../tests/support/screen';
import { closeScreen, fakes, open, QUESTION, saves, screen } from './testing/save-screen';

afterEach(closeScreen);

describe('while it runs', () => {
  it('tells each stage, can be cancelled, and says what came of it', async () => {
    let answer: (value: Result<SaveAnswer, SaveFailure>) => void = () => undefined;
    let progress: (now: SaveProgress) => void = () => undefined;
    await open({
      saving: {
        save: (_request, onStage) => {
          progress = onStage;
          return new Promise((done) => {
            answer = done;
          });
        },
      },
    });
    await screen.press('No, save');
    expect(screen.text()).toContain('Reading the page');
    await screen.after(() => {
      progress({ stage: 'picture' });
    });
    expect(screen.text()).toContain('Taking the picture');
    await screen.press('Cancel');
    expect(fakes.called('saving.cancel')).toEqual([[sampleId(1), 'save']]);
    expect(screen.text()).toContain('Stopping');
    await screen.after(() => {
      answer({ ok: false, reason: 'cancelled' });
    });
    await screen.until('You stopped it. Nothing was stored.');
  });

  it('asks the person to stay in the tab while the page is scrolled for pictures of each, and stops at a press', async () => {
    let progress: (now: SaveProgress) => void = () => undefined;
    await open({
      saving: {
        save: (_request, onStage) => {
          progress = onStage;
          return new Promise(() => undefined);
        },
      },
    });
    await screen.press('No, save');
    expect(screen.text()).toContain('You can look at something else while it saves.');
    await screen.after(() => {
      progress({ stage: 'each', at: 2, of: 12 });
    });
    expect(screen.text()).toContain('Picture 2 of 12');
    expect(screen.text()).toContain('Stay in this tab.');
    expect(screen.text()).not.toContain('You can look at something else');
    await screen.press('Stop taking pictures');
    expect(fakes.called('saving.cancel')).toEqual([[sampleId(1), 'pictures']]);
  });

  it('goes on while the person looks at Help, and the answer is there afterwards', async () => {
    let answer: (value: Result<SaveAnswer, SaveFailure>) => void = () => undefined;
    await open({
      saving: {
        save: () =>
          new Promise((done) => {
            answer = done;
          }),
      },
    });
    await screen.press('No, save');
    await screen.press('Help');
    await screen.after(() => {
      answer({ ok: true, value: sampleAnswer() });
    });
    await screen.press('Save');
    await screen.until('Saved on this computer');
  });
});

describe('words', () => {
  it('exist for every reason, every part and every kind of harm', () => {
    const t = allWords();
    const missing = [
      ...PARTIAL_REASONS.map((reason) => `save.reason.${reason}`),
      ...PART_ROLES.map((role) => `save.part.${role}`),
      ...CATEGORIES.map((category) => `checklist.category.${category}`),
    ].filter((key) => !t.has(key));
    expect(missing).toEqual([]);
  });
});

describe('a picked comment', () => {
  const first = sampleComment({ index: 0, id: 'c1', text: 'What a bad soup' });
  const second = sampleComment({ index: 1, id: 'c2', text: 'I know where you live' });
  const newer = sampleComment({ index: 0, id: 'c3', text: 'Look at this' });
  let there: readonly PageComment[] = [];

  async function pick(text: string): Promise<void> {
    await screen.press('Back');
    await screen.until('It is about a comment');
    await screen.press('It is about a comment');
    await screen.until(text);
    await screen.after(() => {
      [...screen.root.querySelectorAll<HTMLButtonElement>('.card-list .list-button')]
        .find((row) => row.textContent.includes(text))
        ?.click();
    });
    await screen.until('Save this');
    await screen.press('Save this');
    await screen.until('It stays on this computer');
  }
  async function openOn(comments: readonly PageComment[]): Promise<void> {
    there = comments;
    await open({
      page: { listComments: () => Promise.resolve({ ok: true, value: { comments: [...there], total: there.length } }) },
    });
  }

  it('is carried into the save', async () => {
    await openOn([sampleComment()]);
    await pick('What a bad soup');
    await screen.until('Opens a new case: @user3391 on Clips');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ pickedComments: [sampleComment()] })]);
  });

  it('is not asked about again where it was in the list when the line was answered', async () => {
    await openOn([first, second]);
    await pick(first.text);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await pick(second.text);
    expect(screen.text()).not.toContain(QUESTION);
    await screen.after(() => {
      screen.root.querySelector<HTMLButtonElement>('main .button[data-kind="primary"]')?.click();
    });
    await screen.until('Saved on this computer');
    expect(saves()).toMatchObject([first, second].map((one) => ({ notUnder18: { comments: [askedComment(one)] } })));
  });

  it.each([
    ['came on top after the answer', newer],
    ['came after it and claims the id of another', { ...newer, id: first.id }],
    ['is all but empty and has no id: a picture without a word', { ...newer, id: null, text: '' }],
  ])('is asked about where it %s', async (_what, comment) => {
    await openOn([first, second]);
    await pick(first.text);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    there = [comment, { ...first, index: 1 }, { ...second, index: 2 }];
    await pick(comment.text === '' ? (comment.authorName ?? '') : comment.text);
    await screen.until(QUESTION);
    expect(saves()).toHaveLength(1);
  });
});
