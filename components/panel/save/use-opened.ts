import { useEffect, useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/ports';
import { useServices } from '../../services';

/** The stored record of what was just saved; undefined until it is read, null where it cannot be opened. */
export function useOpened(itemId: string): OpenedItem | null | undefined {
  const { cases } = useServices();
  const [opened, setOpened] = useState<OpenedItem | null>();
  useEffect(() => {
    let gone = false;
    void cases.openItem(itemId).then((found) => {
      if (!gone) setOpened(found.ok ? found.value : null);
    });
    return () => {
      gone = true;
    };
  }, [cases, itemId]);
  return opened;
}
