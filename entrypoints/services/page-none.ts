import { signal } from '@preact/signals';
import type { PageService, SavingService } from '../../components/services';
import { fail } from '../../lib/domain/result';

/** For pages of Beside that stand beside no web page: the library and the welcome. */
export const noPage: PageService = {
  state: signal({ kind: 'not-lent' }),
  point: () => Promise.resolve({ kind: 'not-found', reason: 'missing' }),
  clearPoint: () => Promise.resolve(),
  moveKeyboardThere: () => Promise.resolve(false),
  diagnose: () => Promise.resolve(''),
  listComments: () => Promise.resolve(fail('not-read')),
  gatherComments: (onChange) => {
    onChange(null);
    return () => undefined;
  },
  showComment: () => Promise.resolve(false),
  listen: () => () => undefined,
  refresh: () => Promise.resolve(),
};

/** Nothing can be saved from there. */
export const noSaving: SavingService = {
  save: () => Promise.resolve(fail('nothing-to-save')),
  cancel: () => Promise.resolve(),
  onLent: () => () => undefined,
  interrupted: () => Promise.resolve([]),
  sawInterrupted: () => Promise.resolve(),
};
