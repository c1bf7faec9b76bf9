import { afterEach, describe, expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe';
import { fakeServices, type FakeServices } from '../../../tests/support/fake-services';
import { sampleReportEntry } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { complaintFacts, type ComplaintFacts } from '../../../lib/domain/complaint';
import { ComplaintTexts } from './ComplaintTexts';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

const report = {
  ...sampleReportEntry(),
  category: 'illegal-content' as const,
  platformName: 'Clips',
  address: 'https://clips.example/@sunny.cooks/video/7301',
  sentUtc: '2026-11-02T10:00:00.000Z',
  number: 'CL-77',
  reason: 'Harassment and bullying',
};
const facts = complaintFacts(report, { answeredOn: '2026-11-20', words: ' No violation found. ' });

async function open(country: string | null, about: ComplaintFacts = facts): Promise<void> {
  fakes = fakeServices({ set: { country } });
  screen = await show(<ComplaintTexts facts={about} />, fakes.services);
  await screen.settle();
}
const texts = (): string[] => [...screen.root.querySelectorAll('.copy-text')].map((one) => one.textContent ?? '');

describe('after an answer that says no', () => {
  it('both texts hold number, days, rule, address and answer from the case', async () => {
    await open('DE');
    expect(texts()).toHaveLength(2);
    for (const text of texts())
      for (const part of [
        'Clips',
        report.address,
        'CL-77',
        'Nov 2, 2026',
        'Nov 20, 2026',
        report.reason,
        'No violation found.',
      ])
        expect(text).toContain(part);
    expect(texts()[0]).toContain('Article 20');
    expect(texts()[0]).toContain('not only a machine');
    expect(texts()[1]).toContain('Article 21');
  });
  it('hold why the person does not agree, in their own words, only if they write it', async () => {
    await open('DE');
    for (const text of texts()) expect(text).not.toContain('Why I do not agree');
    await screen.type('Why I do not agree', 'He threatens me by name at 0:42.');
    expect(texts()).toHaveLength(2);
    for (const text of texts()) expect(text).toContain('Why I do not agree: He threatens me by name at 0:42.');
  });
  it('leaves a place open where the case knows nothing, and makes nothing up', async () => {
    await open(
      'DE',
      complaintFacts({ ...report, number: '', reason: ' ', address: null }, { answeredOn: '2026-11-20', words: '' }),
    );
    expect(texts()[0]?.match(/\[not filled in\]/g)).toHaveLength(4);
  });
  it('names no EU law to somebody outside the EU', async () => {
    await open('JP');
    expect(texts()).toHaveLength(1);
    expect(screen.root.textContent).not.toMatch(/Article|Regulation|EU/);
  });
  it('says whom the texts are for where no country is known', async () => {
    await open(null);
    expect(screen.root.textContent).toContain('For people in the EU who sent a legal notice.');
  });
  it('copies what is shown, and only on a press', async () => {
    await open('DE');
    expect(fakes.called('shell.copy')).toEqual([]);
    await screen.press('Copy this text');
    expect(fakes.called('shell.copy')).toEqual([[texts()[0]]]);
  });
  it('shows hostile words of a page as plain text', async () => {
    await open('DE', { ...facts, rule: 'Spam\u202Egnp.exe' });
    expect(texts()[0]).not.toContain('\u202E');
  });
  it('has no accessibility fault', async () => {
    await open('DE');
    expect(await axeProblems(screen.root)).toEqual([]);
  });
});
