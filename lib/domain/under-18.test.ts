import { describe, expect, it } from 'vitest';
import { askedAbout, askedAboutTab } from './under-18';

const seen = (address: string) =>
  askedAbout({ identity: { document: '1', video: '1' }, address, facts: { id: null } as never }).address;

describe('the page that was asked about', () => {
  it.each(['https://a.example/v#t=1', 'https://a.example/v#t=1m20s', 'https://a.example/v#:~:text=words'])(
    'is the same at another place of it: %s',
    (address) => {
      expect(seen(address)).toBe('https://a.example/v');
      expect(askedAboutTab(address).address).toBe('https://a.example/v');
    },
  );
  it.each(['https://a.example/#/video/2', 'https://a.example/v#12', 'https://a.example/v#theme=dark'])(
    'is another one where a fragment may name a page: %s',
    (address) => {
      expect(seen(address)).toBe(address);
    },
  );
});
