import { describe, expect, it } from 'vitest';
import { isEuMember } from '../../lib/domain/eu-members';
import { loadPlaybook, PLAYBOOK_IDS } from '../../lib/playbooks/registry';
import cardWords from '../../lib/words/locales/en/cards.json';
import checklistWords from '../../lib/words/locales/en/checklist.json';
import guideWords from '../../lib/words/locales/en/guide.json';

/** Sentences that were wrong or unsafe once, with what a source says. Each names what has to be said and what may not come back. */

const files = import.meta.glob<Readonly<Record<string, string>>>('../../lib/words/locales/en/platforms/*.json', {
  import: 'default',
  eager: true,
});
const playbooks = await Promise.all(PLAYBOOK_IDS.map(loadPlaybook));
const wordsOf = (id: string) => files[`../../lib/words/locales/en/platforms/${id}.json`] ?? {};
const said = (id: string) => Object.values({ ...wordsOf('_shared'), ...wordsOf(id) }).join('\n');

describe('the 48 hours of the US law', () => {
  it('are hours to remove, not to answer', () => {
    expect(wordsOf('_shared')['form-us-48']).toMatch(/gone within 48 hours/);
    expect(guideWords['forms.intimate-image.us']).toMatch(/take it down within 48 hours/);
    expect(Object.values(guideWords).join('\n')).not.toMatch(/(answer|act on)[^.]*48 hours/);
    expect(said('_shared')).not.toMatch(/answered within 48 hours/);
  });
  it('end with whom to tell when nothing happens', () => {
    expect(guideWords['forms.intimate-image.us.ftc']).toContain('TakeItDown.ftc.gov');
  });
  it.each([
    ['x', 'https://help.x.com/forms/safety-and-sensitive-content/take-it-down'],
    ['instagram', 'https://www.meta.com/help/policies/1437976901029950/'],
    ['facebook', 'https://www.meta.com/help/policies/1437976901029950/'],
    ['tiktok', 'https://www.tiktok.com/legal/report/privacy/webform/us/en'],
  ])('have the form of %s', async (id, address) => {
    const { forms } = await loadPlaybook(id);
    expect(forms.find((form) => form.id === 'intimate-us')?.address).toBe(address);
    expect(said(id)).not.toMatch(/We found no (form|address) of (X|Instagram|Facebook)/);
  });
});

describe('the time to appeal', () => {
  it('is promised by EU law for the legal notice only', () => {
    for (const key of ['disagree-eu', 'ask-again-eu'])
      expect(wordsOf('_shared')[key]).toMatch(/legal notice.*For other reports it depends on the site/s);
    for (const { id, after } of playbooks)
      for (const rule of after.appealWithin)
        if (rule.basis.kind === 'official' && rule.basis.source.includes('eur-lex'))
          expect([rule.covers, rule.region, rule.within], id).toEqual(['legal-notice', 'eu', { months: 6 }]);
  });
  it('does not tell the whole world what Meta told the EU', async () => {
    for (const id of ['instagram', 'facebook']) {
      const { after } = await loadPlaybook(id);
      expect(after.appealWithin.every(({ region }) => region === 'eu')).toBe(true);
      expect(wordsOf(id)['disagree-six-months']).toMatch(/^In the EU/);
    }
    expect(isEuMember('US')).toBe(false);
  });
});

describe('Dailymotion', () => {
  it('says before the form for intimate pictures that it wants an official ID', async () => {
    const { forms } = await loadPlaybook('dailymotion');
    for (const form of forms.filter((one) => one.address === forms.find(({ id }) => id === 'privacy')?.address))
      expect(form.asks, form.id).toContain('id-document');
  });
  it('asks nobody for a name before a child in danger is reported', async () => {
    const { forms } = await loadPlaybook('dailymotion');
    expect(forms.find(({ id }) => id === 'child')?.asks).toEqual([]);
    expect(said('dailymotion')).not.toMatch(/cannot be sent without/);
  });
});

describe('before a report', () => {
  it('asks one thing at a time, so that a helper whom the victim asked is not sent away', () => {
    expect(checklistWords['q.looked_myself']).toBe('Did you look at it yourself?');
    expect(checklistWords['reason.others-asked']).not.toMatch(/do not have to report because others ask/);
  });
  it('orders nobody to keep proof out: an adult decides about a picture of the page', () => {
    expect(checklistWords['reason.intimate-me']).toMatch(/picture of the page can matter. You decide/);
    expect(checklistWords['reason.intimate-me']).not.toMatch(/^Save only/);
  });
  it('never says that a thing stays, or that reports alone do nothing', () => {
    const said = Object.values({ ...cardWords, ...checklistWords }).join('\n');
    expect(said).not.toMatch(
      /runs away|still be there in a minute|Reports alone remove nothing|reports alone remove nothing/,
    );
    for (const key of ['calm.2', 'pause.3'] as const) expect(cardWords[key]).toMatch(/may vanish.*save first/);
    expect(cardWords['number-any.1']).toMatch(/can still cause a wrong removal/);
  });
});

describe('single platforms', () => {
  it('Twitch has two ways back', () => {
    expect(wordsOf('twitch')['targeted-indefinite']).toMatch(/Appeal the decision now.*After six months/);
  });
  it('X shows a block to the person who is blocked', async () => {
    expect(wordsOf('x')['block-no-alert']).toMatch(/profile shows them that you blocked them/);
    const { actions } = await loadPlaybook('x');
    expect(actions.filter(({ does }) => does.includes('block-no-alert')).map(({ noticed }) => noticed)).toEqual([
      'yes',
    ]);
  });
  it('the study of YouTube is told on YouTube only', () => {
    for (const { id, name } of playbooks) if (id !== 'youtube') expect(said(id), name).not.toMatch(/large study/);
    expect(wordsOf('youtube')['not-interested-is-weak']).toContain('YouTube');
  });
  it('Bluesky wants the appeal of an account in the app, and of a post by e-mail', () => {
    expect(wordsOf('bluesky')['targeted-how']).toMatch(/account: appeal in the app.*post: write/);
  });
  it('no site calls the legal notice a second choice', () => {
    for (const { id } of playbooks) expect(said(id)).not.toMatch(/usual way/);
    expect(guideWords['forms.eu-illegal']).not.toMatch(/comes first/);
  });
});
