import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServices } from '../../tests/support/fake-services';
import { show, type Screen } from '../../tests/support/screen';
import { EmergencyLine } from './EmergencyLine';
import { HelpView } from './HelpView';

// The numbers are a file of their own: here it never comes.
vi.mock('../../lib/help/emergency', async (original) => ({
  ...(await original<object>()),
  loadEmergency: () => new Promise(() => undefined),
}));

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

describe('while the emergency numbers load', () => {
  it.each([
    ['at the top of a screen', <EmergencyLine key="line" />],
    ['in the list of help', <HelpView key="view" />],
  ])('nothing is said about what is known for the country, %s', async (_where, node) => {
    screen = await show(node, fakeServices({ set: { country: 'GB' } }).services);
    expect(screen.text()).toMatch(/In danger, call your local emergency number\.|Emergency numbers/);
    expect(screen.text()).not.toContain('We know of no sure number');
    expect(screen.text()).not.toContain('could not be read');
  });
  it('the numbers keep their place above the country, so that nothing moves when they come', async () => {
    screen = await show(<HelpView />, fakeServices({ set: { country: 'GB' } }).services);
    expect(screen.text().indexOf('Emergency numbers')).toBeLessThan(screen.text().indexOf('Country'));
  });
  it('the numbers that work in many countries stand there before a country is chosen', async () => {
    screen = await show(<EmergencyLine />, fakeServices().services);
    expect(screen.text()).toContain('In danger, call 112 or 911.');
    expect(screen.text()).toContain('911 works in North America');
  });
});
