import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { shownParagraphs } from '../../shared/shown-text';
import { asText, usePart } from './use-part';

/** How much text is shown at first, in characters; the rest on a press. */
const FIRST = 5_000;

/** Stored text, as text and nothing else. */
export function TextPart({
  itemId,
  name,
  label,
}: {
  readonly itemId: string;
  readonly name: string;
  readonly label: string;
}) {
  const t = useWords();
  const [loaded, reload] = usePart(itemId, name);
  const [limit, setLimit] = useState(FIRST);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  const text = asText(loaded.value);
  return (
    <Stack>
      <div class="lib-text" role="region" aria-label={label} tabIndex={0} dir="auto">
        {shownParagraphs(text, limit)}
      </div>
      {text.length > limit && (
        <div>
          <Button
            size="small"
            onPress={() => {
              setLimit(limit * 10);
            }}
          >
            {t('library.more')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
