import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** "Copy what happened", loaded when something broke. */
export const LazyCopyFaults = lazyView(async () => (await import('../../shared/CopyFaults')).CopyFaults, true);

/**
 * A view whose script is loaded when it is first shown, so that the panel's first script stays small.
 * While it loads there is a quiet line; if it cannot be loaded that is said, and the footer still works.
 * `quiet`: shows nothing meanwhile, for what is only an addition to a view.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  quiet = false,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function LazyView(props: Props) {
    const t = useWords();
    const { faults } = useServices();
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded === null ? 'loading' : 'ready');
    useEffect(() => {
      if (loaded !== null) return undefined;
      let gone = false;
      load().then(
        (component) => {
          loaded = component;
          if (!gone) setState('ready');
        },
        (error: unknown) => {
          faults.note('screen-load', error);
          if (!gone) setState('failed');
        },
      );
      return () => {
        gone = true;
      };
    }, []);
    if (loaded !== null) {
      const View = loaded;
      return <View {...props} />;
    }
    if (quiet) return null;
    return state === 'failed' ? (
      <Notice tone="caution" live>
        <p>{t('panel.view-failed')}</p>
        <LazyCopyFaults />
      </Notice>
    ) : (
      <p class="soft" role="status">
        {t('panel.view-loading')}
      </p>
    );
  };
}
