import { describe, expect, it } from 'vitest';
import { cardAt } from '../../lib/help/cards';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';
import cardWords from '../../lib/words/locales/en/cards.json';
import guideWords from '../../lib/words/locales/en/guide.json';
import shared from '../../lib/words/locales/en/platforms/_shared.json';

/** One answer a platform to "will they know it was me?", wherever it is asked: the guide, the card and the two doors. */

const files = import.meta.glob<Readonly<Record<string, string>>>('../../lib/words/locales/en/platforms/*.json', {
  import: 'default',
  eager: true,
});
const playbooks = await Promise.all(PLAYBOOK_IDS.map(loadPlaybook));
const NOT_TOLD =
  /not told|not see who|anonymous|nothing about you|do not show your name|does not tell the person|cannot see who/i;

function say(platform: string, key: string): string {
  const own = files[`../../lib/words/locales/en/platforms/${platform}.json`];
  return own?.[key] ?? (shared as Readonly<Record<string, string>>)[key] ?? '';
}

describe.each(playbooks)('will they know it was me, on $name', ({ id, after, doors, forms }) => {
  const [first, ...more] = after.whoLearns;

  it('has one answer, and the card and the doors give the same', () => {
    const answer = say(id, first?.say ?? '');
    const told = after.whoLearns.filter((one) => NOT_TOLD.test(say(id, one.say)) && one.say !== 'who-not-said');
    if (doors.rules.learns.learns === 'not-who') {
      expect(first?.basis.kind, answer).toBe('official');
      expect(answer).toMatch(NOT_TOLD);
      expect(cardAt(id, 'before')?.id).toBe('who-learns');
    } else {
      expect(doors.rules.learns.learns).toBe('not-said');
      expect(answer).toBe(shared['who-not-said']);
      expect(told).toEqual([]);
      expect(cardAt(id, 'before')?.id).toBe('who-unknown');
    }
    expect(more.map((one) => one.say)).not.toContain('who-not-said');
  });

  it('says the exception before the form that has it', () => {
    const exceptions = after.whoLearns
      .map((one) => say(id, one.say))
      .filter((words) => /privacy complaint/.test(words));
    const privacy = forms.filter((form) => form.kind === 'privacy');
    const unwarned = privacy.filter(
      (form) => !form.notes.some((note) => /uploader|passes your name on/.test(say(id, note))),
    );
    if (exceptions.length > 0) expect(unwarned.map((form) => form.id)).toEqual(id === 'youtube' ? ['synthetic'] : []);
  });
});

describe('what is said of it elsewhere', () => {
  it('is said in the same words on the card of a site that does not say it clearly', () => {
    expect(cardWords['who-unknown.1']).toBe(shared['who-not-said']);
  });
  it('promises nothing on the card about the site itself', () => {
    expect(cardWords['site-knows.1']).not.toMatch(NOT_TOLD);
  });
  it('warns before every copyright and trademark form that they learn who it was', () => {
    expect(guideWords['forms.copyright']).toContain('tells them who you are');
  });
});

describe('Vimeo, where a complaint about privacy is passed on', () => {
  it('warns of the worse of its two pages, also before the form for intimate pictures', async () => {
    const vimeo = await loadPlaybook('vimeo');
    for (const kind of ['privacy', 'intimate-image'] as const)
      for (const form of vimeo.forms.filter((one) => one.kind === kind))
        expect(form.notes.map((note) => say('vimeo', note)).join(' '), form.id).toContain(
          'Write nothing they may not read.',
        );
    expect(Object.values(files['../../lib/words/locales/en/platforms/vimeo.json'] ?? {}).join(' ')).not.toContain(
      'They do not get your address',
    );
  });
});
