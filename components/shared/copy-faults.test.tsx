import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices } from '../../tests/support/fake-services';
import { show, type Screen } from '../../tests/support/screen';
import { CopyFaults } from './CopyFaults';
import { useLoaded } from './use-loaded';

let screen: Screen;
afterEach(() => {
  screen.close();
});

describe('copying what happened', () => {
  it('copies the report and says that it names no page and no person', async () => {
    const fakes = fakeServices();
    screen = await show(<CopyFaults />, fakes.services);
    expect(screen.text()).toContain('It names no page and no person. Nothing is sent.');
    await screen.press('Copy what happened');
    expect(fakes.called('shell.copy')).toEqual([['Beside 0.1.0, chrome']]);
    expect(screen.text()).toContain('Copied.');
  });

  it('shows the text where the browser refuses to copy', async () => {
    const fakes = fakeServices({ shell: { copy: () => Promise.resolve(false) } });
    screen = await show(<CopyFaults />, fakes.services);
    await screen.press('Copy what happened');
    expect(screen.text()).toContain('Beside 0.1.0, chrome');
  });
});

describe('a screen that reads something', () => {
  function Reading() {
    const [loaded] = useLoaded(() => Promise.reject<never>(new TypeError('x')), 0, []);
    return <p>{loaded.kind}</p>;
  }
  it('does not load for ever when the reader breaks, and the fault is noted', async () => {
    const fakes = fakeServices();
    screen = await show(<Reading />, fakes.services);
    expect(screen.text()).toBe('failed');
    expect(fakes.called('faults.note')).toEqual([['screen-load', new TypeError('x')]]);
  });
});
