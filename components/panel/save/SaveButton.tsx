import type { PanelPage } from '../../../lib/domain/page-report';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';
import type { SaveTake } from '../session';

/** The press, named by what it does now. */
export function SaveButton({
  page,
  take,
  onSave,
}: {
  readonly page: Extract<PanelPage, { kind: 'page' | 'forbidden' }>;
  readonly take: SaveTake;
  readonly onSave: () => void;
}) {
  const t = useWords();
  const waits = take === 'everything' && page.picture.kind === 'press-icon';
  const words =
    take === 'words-only'
      ? 'save.press.words'
      : take === 'without-picture'
        ? 'save.press.without'
        : waits
          ? 'save.press.wait'
          : 'save.press.now';
  return (
    <Button kind="primary" wide onPress={onSave}>
      {t(words)}
    </Button>
  );
}
