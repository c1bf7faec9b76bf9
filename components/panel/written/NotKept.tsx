import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { TAKE_IT_DOWN } from '../../help/take-it-down';
import { Button } from '../../ui/Button';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { lazyView } from '../frame/Lazy';
import { useChange } from '../../shared/use-change';
import { usePanel } from '../panel-context';

const HotlineFor = lazyView(async () => (await import('../../help/HotlineFor')).HotlineFor);

/**
 * A picture that nobody may have: first out of every list at once, then what to do. Whoever is in it themselves is told that they are not
 * in trouble here, and where they get help. Others: the police first, since some want it deleted and some want to see it (18 U.S.C. 2252A(d)
 * in the US; German police ask that nothing is deleted). There is no reminder later: somebody else may sit at this computer.
 */
export function NotKept({ itemId }: { readonly itemId: string }) {
  const t = useWords();
  const { nav } = usePanel();
  const out = useChange();
  const gone = useChange();
  const [sure, setSure] = useState(false);
  const [me, setMe] = useState(false);
  const takeOut = (): void => {
    void out.run({ kind: 'withhold-item', itemId });
  };
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
        <Button kind="primary" wide disabled={out.state.kind === 'busy'} onPress={takeOut}>
          {t('save.not-kept.take-out')}
        </Button>
        <Button
          wide
          disabled={out.state.kind === 'busy'}
          onPress={() => {
            setMe(true);
            takeOut();
          }}
        >
          {t('save.not-kept.me')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack>
      <ViewTitle>{t('save.not-kept.out')}</ViewTitle>
      {me ? <OfMe /> : <OfSomeoneElse />}
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

/** Somebody has a picture of themselves: no trouble, help to take it down, and somebody to talk to. */
function OfMe() {
  const t = useWords();
  const { shell } = useServices();
  return (
    <>
      <Notice live>
        <p>{t('save.stop.me-words')}</p>
      </Notice>
      <Button
        wide
        onPress={() => {
          shell.openOfficial(TAKE_IT_DOWN);
        }}
      >
        {t('save.stop.me-open')}
      </Button>
      <h2>{t('save.not-kept.me-talk')}</h2>
      <HotlineFor topic="child" start="under-18" />
    </>
  );
}

/** Somebody came by a picture of somebody else. */
function OfSomeoneElse() {
  const t = useWords();
  return (
    <>
      <Notice live tone="caution">
        <p>{t('save.not-kept.right')}</p>
        <p>{t('save.not-kept.police')}</p>
        <p>{t('save.not-kept.differ')}</p>
        <p>{t('save.not-kept.law')}</p>
      </Notice>
      <h2>{t('save.stop.hotline')}</h2>
      <HotlineFor topic="csam" />
    </>
  );
}
