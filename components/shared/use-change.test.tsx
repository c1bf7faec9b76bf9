import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../lib/domain/change';
import { fakeServices, type FakeServices } from '../../tests/support/fake-services';
import { sampleId } from '../../tests/support/sample-data';
import { show, type Screen } from '../../tests/support/screen';
import { useChange } from './use-change';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

/** A form with one field of words and a button. */
function DiaryLine() {
  const { state, run } = useChange();
  const [words, setWords] = useState('first words');
  return (
    <>
      <button
        onClick={() => {
          void run({ kind: 'log-diary', caseId: sampleId(500), happenedOn: null, words });
        }}
      >
        Keep
      </button>
      <button
        onClick={() => {
          setWords('other words');
        }}
      >
        Write other words
      </button>
      <p>{state.kind === 'failed' ? state.reason : state.kind}</p>
    </>
  );
}

async function open(answer: (change: Change) => ReturnType<FakeServices['services']['cases']['change']>) {
  fakes = fakeServices({ cases: { change: answer } });
  screen = await show(<DiaryLine />, fakes.services);
}
const ids = () => fakes.called('cases.change').map(([change]) => (change as Change).id);

describe('a change of what is stored', () => {
  it('is sent again with the same id after a failure, so that nothing is written twice', async () => {
    await open(() => Promise.resolve({ ok: false, reason: 'changed-elsewhere' }));
    await screen.press('Keep');
    await screen.press('Keep');
    expect(new Set(ids()).size).toBe(1);
    expect(ids()).toHaveLength(2);
  });

  it('gets another id when the words were changed or the first one was kept', async () => {
    await open(({ id }) =>
      Promise.resolve(
        ids().length === 1 ? { ok: false, reason: 'disk-full' } : { ok: true, value: { id, caseId: null } },
      ),
    );
    await screen.press('Keep');
    await screen.press('Write other words');
    await screen.press('Keep');
    await screen.press('Keep');
    expect(new Set(ids()).size).toBe(3);
  });

  it('is made once while the first press is under way', async () => {
    await open(() => new Promise(() => undefined));
    await screen.press('Keep');
    await screen.press('Keep');
    expect(ids()).toHaveLength(1);
    expect(screen.text()).toContain('busy');
  });

  it('ends in a reason when the way to the background breaks', async () => {
    await open(() => Promise.reject(new TypeError('x')));
    await screen.press('Keep');
    expect(screen.text()).not.toContain('busy');
  });
});
