import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/vault-port';
import { PART_ROLES, type Part, type PartRole } from '../../../lib/domain/item';
import { knownWord } from '../../../lib/domain/known-word';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { momentOf } from '../../shared/days';

/** Whether a part is offered alone. A new role does not compile without an answer. Of what another version took the person may have a copy too. */
const OFFERED: Readonly<Record<PartRole, boolean>> = {
  picture: true,
  frame: true,
  comments: true,
  text: true,
  captions: true,
  file: true,
  source: false,
};

function isOffered({ role }: Part): boolean {
  const known = knownWord(PART_ROLES, role);
  return known === null || OFFERED[known];
}

type State = 'idle' | 'busy' | 'done' | 'failed' | 'changed';

/**
 * One picture or one text by itself, under a neutral name. Pictures go as they were saved, the page's words cleaned.
 * The source stays: it holds things about the person who saved it.
 */
export function KeepCopy({ opened }: { readonly opened: OpenedItem }) {
  const t = useWords();
  const { cases, shell } = useServices();
  const [state, setState] = useState<State>('idle');
  const offered = opened.record.parts.filter(isOffered);
  if (offered.length === 0) return null;
  async function keep(part: Part): Promise<void> {
    if (state === 'busy') return;
    setState('busy');
    try {
      const { singleFile } = await import('../../../lib/package/files/single');
      const single = await singleFile(cases, opened.record.id, part.name, momentOf(shell.nowUtc()), t);
      if (single.ok) shell.download(single.value.fileName, single.value.file);
      setState(single.ok ? 'done' : single.reason === 'changed' ? 'changed' : 'failed');
    } catch {
      setState('failed');
    }
  }
  return (
    <Stack>
      <p class="soft">{t('library.copy.explain')}</p>
      <Row>
        {offered.map((part) => (
          <Button
            key={part.name}
            size="small"
            disabled={state === 'busy'}
            onPress={() => {
              void keep(part);
            }}
          >
            {t.stored('library.part', part.role)}
          </Button>
        ))}
      </Row>
      {state === 'done' && (
        <Notice live>
          <p>{t('library.copy.done')}</p>
        </Notice>
      )}
      {(state === 'failed' || state === 'changed') && (
        <Notice tone="caution" live>
          <p>{t(`library.copy.${state}`)}</p>
        </Notice>
      )}
    </Stack>
  );
}
