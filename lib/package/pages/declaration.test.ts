import { describe, expect, it } from 'vitest';
import { utf8Text } from '../bag/bytes';
import { t } from '../testing/words';
import { declarationFile } from './declaration';

const ID = '30000000-0000-4000-8000-000000000000';

const page = (...kinds: Parameters<typeof declarationFile>[0]['kinds']): string =>
  utf8Text(declarationFile({ kinds, versions: ['Beside 1'], day: '2026-11-20', packageId: ID }, t)) ?? '';

const OPENED = 'I opened the pages myself';
const PRESSED = 'I pressed Save';
const WROTE = 'in my own words myself';

describe('the declaration to sign', () => {
  it('says what was done for what is handed over, and nothing else', () => {
    const pages = page('page', 'page');
    expect(pages).toContain(OPENED);
    expect(pages).toContain(PRESSED);
    expect(pages).not.toContain(WROTE);
    const words = page('written');
    expect(words).toContain(WROTE);
    expect(words).not.toContain(OPENED);
    expect(words).not.toContain(PRESSED);
    const both = page('written', 'page', 'written');
    for (const step of [OPENED, PRESSED, WROTE]) expect(both.split(step)).toHaveLength(2);
    expect(both).toContain('I hand over 3 saved items');
  });

  it('names the package, and leaves a line for the number that was told apart from it', () => {
    expect(page('page')).toContain(ID);
    expect(page('page')).toMatch(/Package number, as the sender told it:\s+<span class="blank">/);
  });

  it('claims no more of a save than that it was copied from an open page', () => {
    expect(page('page')).not.toContain('what the browser showed');
  });
});
