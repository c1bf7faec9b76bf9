import type { Playbook } from '../domain/playbook';
import { PLATFORM_ADDRESSES } from './address-index';
import { GENERIC_ID, matchAddress, type AddressMatch } from './match';

const files = import.meta.glob<Playbook>('./platforms/*.ts', { import: 'playbook' });

/** Ids of all playbooks, the generic one included. */
export const PLAYBOOK_IDS: readonly string[] = Object.freeze(Object.keys(files).map(idOf).sort());

/** Loads one playbook; the generic one for an id that is not known. The data is frozen: nobody can add a verb to it. */
export async function loadPlaybook(id: string): Promise<Playbook> {
  const load = files[`./platforms/${id}.ts`] ?? files[`./platforms/${GENERIC_ID}.ts`];
  if (load === undefined) throw new Error('the generic playbook is missing from the build');
  return deepFreeze(await load());
}

/** What kind of page an address is, on which platform. Needs no playbook to be loaded. */
export function recognise(address: string): AddressMatch {
  return matchAddress(address, PLATFORM_ADDRESSES);
}

function idOf(path: string): string {
  return path.slice('./platforms/'.length, -'.ts'.length);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}
