import { addNote } from './add-note';
import { beginAnew } from './begin-anew';
import type { Changed, ChangeHandler, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';
import type { Change } from '../../domain/change';
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
import { moveItem } from './move-item';
import { noteBackup } from './note-backup';
import { noteCheck } from './note-check';
import { noteHandOver } from './note-hand-over';
import type { SavePorts } from '../save/save-ports';
import { splitCase } from './split-case';
import { tellAffected } from './tell-affected';
import { withholdItem } from './withhold-item';
import { writeRecord } from './write-record';

/** One use case for each change. A change without one does not compile. */
const HANDLERS: { readonly [Kind in Change['kind']]: ChangeHandler<Kind> } = {
  'write-record': writeRecord,
  'add-note': addNote,
  'log-report': logReport,
  'log-answer': logAnswer,
  'log-diary': logDiary,
  'log-contact': logContact,
  'log-action': logAction,
  'describe-case': describeCase,
  'tell-affected': tellAffected,
  'split-case': splitCase,
  'merge-cases': mergeCases,
  'move-item': moveItem,
  'delete-item': deleteItem,
  'withhold-item': withholdItem,
  'note-hand-over': noteHandOver,
  'note-check': noteCheck,
  'note-backup': noteBackup,
  'erase-everything': eraseEverything,
  'begin-anew': beginAnew,
};

/** Carries out a change. That it fits its schema was checked where it arrived (`lib/messaging`). */
export function runChange(ports: ChangePorts, change: Change): Changed {
  return dispatch(ports, change.kind, change);
}

// `kind` is the member `kind` of `change`: a parameter of its own only so that the compiler ties handler and change together.
function dispatch<Kind extends Change['kind']>(ports: ChangePorts, kind: Kind, change: ChangeOf<Kind>): Changed {
  return HANDLERS[kind](ports, change);
}

/**
 * Carries out one change after the other: two presses in a row must not both find that no case of this account exists yet.
 * One of these for one vault; `inTurn` is the queue that the saves of this vault are stored in, too.
 */
export function createChangeQueue(ports: ChangePorts, inTurn: InTurn = createTurns()): (change: Change) => Changed {
  return (change) => inTurn(() => runChange(ports, change));
}

/** Saves are stored between two changes, not during one: a save and a report at the same moment must not open two cases for one account. */
export function storingInTurn(vault: SavePorts['vault'], inTurn: InTurn): SavePorts['vault'] {
  return {
    openItem: (itemId) => vault.openItem(itemId),
    prepare: () => vault.prepare(),
    storeItem: (input) => inTurn(() => vault.storeItem(input)),
  };
}
