import { useEffect, useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/ports';
import { useServices } from '../../services';

/** The stored record of what was just saved; null until it is read, or where it cannot be opened. */
export function useOpened(itemId: string): OpenedItem | null {
  const { cases } = useServices();
  const [opened, setOpened] = useState<OpenedItem | null>(null);
  useEffect(() => {
    let gone = false;
    void cases.openItem(itemId).then((found) => { if (!gone && found.ok) setOpened(found.value); });
    return () => { gone = true; };
  }, [cases, itemId]);
  return opened;
}
