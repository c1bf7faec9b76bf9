import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { lazyView } from '../frame/Lazy';
import { useChange } from '../../shared/use-change';
import { usePanel } from '../panel-context';

const HotlineFor = lazyView(async () => (await import('../../help/HotlineFor')).HotlineFor);

/** "This must not be kept": first out of every list at once, then the choice to delete, with what is known about the law. */
export function NotKept({ itemId }: { readonly itemId: string }) {
  const t = useWords();
  const { nav } = usePanel();
  const out = useChange();
  const gone = useChange();
  const [sure, setSure] = useState(false);
  if (gone.state.kind === 'done') {
    return (
      <Stack>
        <ViewTitle>{t('save.not-kept.deleted')}</ViewTitle>
        <Notice live>
          <p>{t('save.not-kept.deleted-traces')}</p>
        </Notice>
        <Button kind="primary" wide onPress={nav.home}>
          {t('common.done')}
        </Button>
      </Stack>
    );
  }
  if (out.state.kind !== 'done') {
    return (
      <Stack>
        <ViewTitle>{t('save.not-kept.title')}</ViewTitle>
        <p>{t('save.not-kept.what')}</p>
        <ChangeTrouble state={out.state} />
        <Button
          kind="primary"
          wide
          disabled={out.state.kind === 'busy'}
          onPress={() => {
            void out.run({ kind: 'withhold-item', itemId });
          }}
        >
          {t('save.not-kept.take-out')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack>
      <ViewTitle>{t('save.not-kept.out')}</ViewTitle>
      <Notice live tone="caution">
        <p>{t('save.not-kept.laws')}</p>
        <p>{t('save.not-kept.ask')}</p>
      </Notice>
      <h2>{t('save.stop.hotline')}</h2>
      <HotlineFor topic="csam" />
      <ChangeTrouble state={gone.state} />
      {sure ? (
        <Row fill>
          <Button
            onPress={() => {
              setSure(false);
            }}
          >
            {t('common.cancel')}
          </Button>
          <Button
            kind="urgent"
            disabled={gone.state.kind === 'busy'}
            onPress={() => {
              // No words of ours stand in the log as the person's: the line before it, that it was put away, tells the reason.
              void gone.run({ kind: 'delete-item', itemId, why: '' });
            }}
          >
            {t('save.not-kept.delete-now')}
          </Button>
        </Row>
      ) : (
        <Button
          wide
          onPress={() => {
            setSure(true);
          }}
        >
          {t('save.not-kept.delete')}
        </Button>
      )}
      <Button wide onPress={nav.home}>
        {t('save.not-kept.leave')}
      </Button>
    </Stack>
  );
}
