import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../services';

/** The shortcut as set in this browser now; null while it is not known or when there is none. */
export function useShortcut(): string | null {
  const { settings } = useServices();
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void settings.shortcut().then((found) => {
      if (!gone) setShortcut(found);
    });
    return () => {
      gone = true;
    };
  }, [settings]);
  return shortcut;
}
