import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/ports';
import type { Part } from '../../../lib/domain/item';
import { useServices } from '../../services';
import { dayOf } from '../case/today';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** File endings by type, for neutral names. */
const ENDINGS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp', 'text/plain': 'txt', 'application/json': 'json' };

/** One picture or one text, by itself, as it was saved. The source stays: it holds things about the person who saved it. */
export function KeepCopy({ opened }: { readonly opened: OpenedItem }) {
  const t = useWords();
  const { cases, shell } = useServices();
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const offered = opened.record.parts.filter((part) => part.role !== 'source');
  if (offered.length === 0) return null;
  async function keep(part: Part): Promise<void> {
    const bytes = await cases.readPart(opened.record.id, part.name);
    if (!bytes.ok) { setState('failed'); return; }
    const type = part.type.split(';')[0] ?? '';
    shell.download(`files-${dayOf(shell.nowUtc())}.${ENDINGS[type] ?? 'bin'}`, new Blob([bytes.value], { type: part.type }));
    setState('done');
  }
  return (
    <Stack>
      <p class="soft">{t('library.copy.explain')}</p>
      <Row>{offered.map((part) => <Button key={part.name} size="small" onPress={() => { void keep(part); }}>{t.dynamic(`library.part.${part.role}`)}</Button>)}</Row>
      {state === 'done' && <Notice live><p>{t('library.copy.done')}</p></Notice>}
      {state === 'failed' && <Notice tone="caution" live><p>{t('library.copy.failed')}</p></Notice>}
    </Stack>
  );
}
