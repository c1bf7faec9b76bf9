import { ok } from '../../../lib/domain/result';
import { useServices } from '../../services';
import { useLoaded } from '../../shared/use-loaded';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Said where the browser gives Beside only a small part of the disk; nothing otherwise. */
export function RoomNote() {
  const t = useWords();
  const { shell } = useServices();
  const [room] = useLoaded(async () => ok(await shell.hasRoom()), 0, []);
  if (room.kind !== 'ready' || room.value) return null;
  return (
    <Notice tone="caution">
      <p>{t('library.room.small')}</p>
    </Notice>
  );
}
