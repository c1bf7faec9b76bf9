import type { VaultReader } from '../../lib/app/vault-port';
import { noteFault } from '../../lib/browser/faults';
import { vaultOfPage } from '../../lib/browser/vault-place';

/** An erasing that was cut off, seen by this page: it goes on with it. */
function finishErasing(): void {
  import('./key-halves')
    .then((halves) => halves.finishErasing())
    .catch((error: unknown) => {
      noteFault('vault', error);
    });
}

/** The vault's reading side, loaded when something is first asked of it: the panel's first script stays small. */
export function lazyReader(): VaultReader {
  let loading: Promise<VaultReader> | null = null;
  const reader = (): Promise<VaultReader> => {
    loading ??= import('../../lib/vault/reader').then(({ createVaultReader }) =>
      createVaultReader({
        ...vaultOfPage(),
        onUnfinishedErasing: finishErasing,
      }),
    );
    return loading;
  };
  return {
    listCases: async (newest, fits) => (await reader()).listCases(newest, fits),
    timeline: async (caseId) => (await reader()).timeline(caseId),
    listItems: async (page) => (await reader()).listItems(page),
    withheldItems: async () => (await reader()).withheldItems(),
    openItem: async (itemId) => (await reader()).openItem(itemId),
    readPart: async (itemId, name) => (await reader()).readPart(itemId, name),
    streamPart: async (itemId, name) => (await reader()).streamPart(itemId, name),
    thumbnail: async (itemId) => (await reader()).thumbnail(itemId),
    accountsTold: async () => (await reader()).accountsTold(),
    caseOf: async (id) => (await reader()).caseOf(id),
    canRead: async () => (await reader()).canRead(),
    readLog: async (entryId) => (await reader()).readLog(entryId),
    erasesForGood: async () => (await reader()).erasesForGood(),
    custody: async () => (await reader()).custody(),
    importedHistories: async () => (await reader()).importedHistories(),
    savesSinceBackup: async () => (await reader()).savesSinceBackup(),
    backup: async (made) => (await reader()).backup(made),
    publicKey: async () => (await reader()).publicKey(),
    signStatement: async (statement) => (await reader()).signStatement(statement),
    checkItem: async (itemId) => (await reader()).checkItem(itemId),
    checkContent: async () => (await reader()).checkContent(),
    checkCustody: async () => (await reader()).checkCustody(),
    reportsOf: async (address) => (await reader()).reportsOf(address),
  };
}
