import * as v from 'valibot';
import { fail } from '../../domain/result';
import { addNote } from './add-note';
import type { Changed, ChangeHandler, ChangeOf, ChangePorts } from './change-ports';
import { changeSchema, type Change } from './changes';
import { deleteItem } from './delete-item';
import { describeCase } from './describe-case';
import { eraseEverything } from './erase-everything';
import { createTurns, type InTurn } from '../serial-queue';
import { logAction } from './log-action';
import { logAnswer } from './log-answer';
import { logContact } from './log-contact';
import { logDiary } from './log-diary';
import { logReport } from './log-report';
import { mergeCases } from './merge-cases';
import { noteCheck } from './note-check';
import { noteHandOver } from './note-hand-over';
import type { SavePorts } from '../save/save-ports';
import { splitCase } from './split-case';
import { withholdItem } from './withhold-item';
import { writeRecord } from './write-record';

/** One use case for each change. A change without one does not compile. */
const HANDLERS: { readonly [Name in Change['do']]: ChangeHandler<Name> } = {
  'write-record': writeRecord,
  'add-note': addNote,
  'log-report': logReport,
  'log-answer': logAnswer,
  'log-diary': logDiary,
  'log-contact': logContact,
  'log-action': logAction,
  'describe-case': describeCase,
  'split-case': splitCase,
  'merge-cases': mergeCases,
  'delete-item': deleteItem,
  'withhold-item': withholdItem,
  'note-hand-over': noteHandOver,
  'note-check': noteCheck,
  'erase-everything': eraseEverything,
};

/** Checks a change and carries it out. Whatever does not fit the schema is `not-understood`, and nothing happens. */
export async function runChange(ports: ChangePorts, input: unknown): Changed {
  const checked = v.safeParse(changeSchema, input);
  return checked.success ? dispatch(ports, checked.output.do, checked.output) : fail('not-understood');
}

// `name` is the member `do` of `change`: told apart only so that the compiler ties handler and change together.
function dispatch<Name extends Change['do']>(ports: ChangePorts, name: Name, change: ChangeOf<Name>): Changed {
  return HANDLERS[name](ports, change);
}

/**
 * Carries out one change after the other: two presses in a row must not both find that no case of this account exists yet.
 * One of these for one vault; `inTurn` is the queue that the saves of this vault are stored in, too.
 */
export function createChangeQueue(ports: ChangePorts, inTurn: InTurn = createTurns()): (input: unknown) => Changed {
  return (input) => inTurn(() => runChange(ports, input));
}

/** Saves are stored between two changes, not during one: a save and a report at the same moment must not open two cases for one account. */
export function storingInTurn(vault: SavePorts['vault'], inTurn: InTurn): SavePorts['vault'] {
  return {
    openItem: (itemId) => vault.openItem(itemId),
    storeItem: (input) => inTurn(() => vault.storeItem(input)),
  };
}
