import { describe, expect, it } from 'vitest';
import { sampleComment, sampleFacts } from '../../tests/support/sample-data';
import { actOfComment, actOfPage } from './page-acts';
import { actV2 } from './records/record-entry-v2';
import * as v from 'valibot';

const clips = { id: 'clips', name: 'Clips' };
const EXACT = { exactUtc: '2026-11-01T20:05:00.000Z', how: 'from-id' } as const;

describe('the act of a picked comment', () => {
  it('has the exact time with how it is known, and beside it the time as the page shows it', () => {
    const act = actOfComment(sampleComment({ timeText: '2 h', exactTime: EXACT }), clips);
    expect(act.when).toEqual({ exactUtc: EXACT.exactUtc, how: 'from-id', shown: '2 h' });
    expect(v.parse(actV2, act)).toEqual(act);
  });

  it('has the exact time where the page shows no words for it, and no moment where it shows only words', () => {
    expect(actOfComment(sampleComment({ timeText: null, exactTime: EXACT }), clips).when).toEqual({
      exactUtc: EXACT.exactUtc,
      how: 'from-id',
      shown: null,
    });
    expect(actOfComment(sampleComment({ timeText: 'yesterday' }), clips).when).toEqual({
      exactUtc: null,
      how: null,
      shown: 'yesterday',
    });
    expect(actOfComment(sampleComment({ timeText: ' ' }), clips).when).toBeNull();
  });

  it('says that its words are only a beginning, and how many pictures belong to it', () => {
    expect(actOfComment(sampleComment({ text: 'I know', shortened: true, pictures: 2 }), clips).words).toEqual({
      text: 'I know',
      shortened: true,
      pictures: 2,
    });
  });

  it('is a picture where nothing else was written, and nothing where there is neither', () => {
    expect(actOfComment(sampleComment({ text: '', pictures: 1 }), clips).words).toEqual({
      text: '',
      shortened: null,
      pictures: 1,
    });
    expect(actOfComment(sampleComment({ text: ' ' }), clips).words).toBeNull();
  });
});

describe('what the account of a page did', () => {
  const posted = (value: string, reader: string, shown?: string) => ({
    ...sampleFacts(),
    postedAt: { value, reader, ...(shown === undefined ? {} : { shown }) },
  });
  const when = (facts: ReturnType<typeof posted>) => actOfPage({ platform: clips, pageKind: 'video', facts }).when;

  it.each([
    ['attribute:datetime', 'attribute'],
    ['json-ld:uploadDate', 'data'],
    ['derived:id', 'from-id'],
  ])('has its exact time as %s tells it, with the words on screen beside it', (reader, how) => {
    expect(when(posted('2026-11-01T21:05:00+01:00', reader, 'vor 2 Std.'))).toEqual({
      exactUtc: EXACT.exactUtc,
      how,
      shown: 'vor 2 Std.',
    });
  });

  it('has only words where a time stands on screen alone, or names no zone', () => {
    expect(when(posted('2026-11-01T21:05:00Z', 'text:time'))).toEqual({
      exactUtc: null,
      how: null,
      shown: '2026-11-01T21:05:00Z',
    });
    expect(when(posted('2026-11-01T21:05:00', 'meta:date'))).toMatchObject({ exactUtc: null, how: null });
  });

  it('says that a caption is only a beginning, whether the platform or Beside cut it', () => {
    const words = (caption: object) =>
      actOfPage({
        platform: clips,
        pageKind: 'video',
        facts: { ...sampleFacts(), caption: { value: 'Soup', reader: 'text', ...caption } },
      }).words;
    expect(words({ shortened: true })).toEqual({ text: 'Soup', shortened: true, pictures: null });
    expect(words({ cut: true })?.shortened).toBe(true);
    expect(words({ pictures: 3 })).toEqual({ text: 'Soup', shortened: null, pictures: 3 });
  });
});
