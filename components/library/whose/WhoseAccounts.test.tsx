import { afterEach, describe, expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe';
import { fakeServices, type FakeServices } from '../../../tests/support/fake-services';
import { sampleAct, sampleSummary } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { NO_ACCOUNTS_TOLD, type AccountsTold } from '../../../lib/domain/records/accounts-told';
import { toldOf } from '../../../lib/domain/testing/acts-in';
import { timelineOf } from '../testing/library-screen';
import { platformsWithAccounts } from './platforms-of';
import { WhoseAccounts, type AskedPlatform } from './WhoseAccounts';

const CLIPS: AskedPlatform = { platformId: 'clips', platformName: 'Clips' };
let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

async function open(told: AccountsTold, platforms: readonly AskedPlatform[] = [CLIPS]): Promise<void> {
  fakes = fakeServices({ cases: { accountsTold: () => Promise.resolve({ ok: true, value: told }) } });
  screen = await show(<WhoseAccounts platforms={platforms} />, fakes.services);
}
const told = (): readonly unknown[] => fakes.called('cases.change').map(([change]) => change);

describe('whose account it happens to, in the library', () => {
  it('shows each account with whose it is, and nothing that was not said', async () => {
    await open(toldOf({ handle: 'lina' }, { handle: '@mara', who: 'my daughter' }));
    expect(screen.text()).toContain('@lina yours');
    expect(screen.text()).toContain('@mara of \u2068my daughter\u2069');
    expect(await axeProblems(screen.root)).toEqual([]);
    screen.close();
    await open(toldOf());
    expect(screen.text()).toContain('No account is named here.');
    screen.close();
    await open(NO_ACCOUNTS_TOLD);
    expect(screen.text()).toContain('You did not say yet.');
    screen.close();
    await open(NO_ACCOUNTS_TOLD, []);
    expect(screen.text()).toContain('Beside asks when you save the next time.');
  });

  it('takes one away and leaves the others', async () => {
    await open(toldOf({ handle: 'lina' }, { handle: '@mara', who: 'my daughter' }));
    await screen.press('Remove @lina');
    expect(told()).toEqual([
      expect.objectContaining({
        kind: 'tell-affected',
        platform: { id: 'clips', name: 'Clips' },
        accounts: [{ accountId: null, handle: '@mara', name: null, whose: 'helped', who: 'my daughter' }],
      }),
    ]);
  });

  it('adds one to those that are there', async () => {
    await open(toldOf({ handle: 'lina' }));
    await screen.press('Add an account on Clips');
    await screen.tick('Mine');
    await screen.type('Name of the account', '@lina.two');
    expect(await axeProblems(screen.root)).toEqual([]);
    await screen.press('Keep it');
    expect(told()).toEqual([
      expect.objectContaining({
        accounts: [
          expect.objectContaining({ handle: 'lina' }),
          { accountId: null, handle: '@lina.two', name: null, whose: 'mine', who: '' },
        ],
      }),
    ]);
  });

  it('of a case it asks for the platforms on which an account is known', () => {
    const items = [
      sampleSummary({ platformId: 'vidora', platformName: 'Vidora', acts: [sampleAct({ handle: 'wolf' })] }),
      sampleSummary({ platformId: 'nowhere', platformName: 'X', acts: [sampleAct({ handle: null, accountId: null })] }),
    ];
    expect(platformsWithAccounts(timelineOf(items, [], { account: null })).map(({ platformId }) => platformId)).toEqual(
      ['vidora'],
    );
  });
});
