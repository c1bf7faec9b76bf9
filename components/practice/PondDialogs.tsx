import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useWords } from '../words';
import { POND_REASONS, type PondEvent, type PondState } from '../../lib/practice/pond-state';

/** A window over the made-up site; takes the keyboard, Escape closes it. */
function PondWindow({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} class="pond-window" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}

/** Report, thanks and block windows of the made-up site. */
export function PondDialogs({ state, send }: { readonly state: PondState; readonly send: (event: PondEvent) => void }) {
  const t = useWords();
  const close = () => {
    send({ kind: 'open', what: 'nothing' });
  };
  switch (state.open) {
    case 'report':
      return (
        <PondWindow title={t('practice.pond.report.title')} onClose={close}>
          <fieldset data-pond="reasons">
            <legend>{t('practice.pond.report.why')}</legend>
            {POND_REASONS.map((reason) => (
              <label key={reason} class="pond-reason" data-pond-reason={reason}>
                <input
                  autocomplete="off"
                  type="radio"
                  name="reason"
                  checked={state.chosen === reason}
                  onChange={() => {
                    send({ kind: 'choose', reason });
                  }}
                />
                <span>{t(`practice.pond.reason.${reason}`)}</span>
              </label>
            ))}
          </fieldset>
          <div class="pond-window-buttons">
            <button type="button" class="pond-button" onClick={close}>
              {t('practice.pond.report.cancel')}
            </button>
            <button
              type="button"
              class="pond-button"
              data-kind="main"
              data-pond="send"
              aria-disabled={state.chosen === null ? 'true' : undefined}
              onClick={() => {
                send({ kind: 'send' });
              }}
            >
              {t('practice.pond.report.send')}
            </button>
          </div>
        </PondWindow>
      );
    case 'thanks':
      return (
        <PondWindow title={t('practice.pond.report.thanks')} onClose={close}>
          <div class="pond-window-buttons">
            <button type="button" class="pond-button" data-kind="main" data-pond="close" onClick={close}>
              {t('practice.pond.report.close')}
            </button>
          </div>
        </PondWindow>
      );
    case 'block':
      return (
        <PondWindow title={t('practice.pond.block.title')} onClose={close}>
          <p>{t('practice.pond.block.text')}</p>
          <div class="pond-window-buttons">
            <button type="button" class="pond-button" onClick={close}>
              {t('practice.pond.report.cancel')}
            </button>
            <button
              type="button"
              class="pond-button"
              data-kind="main"
              data-pond="block-confirm"
              onClick={() => {
                send({ kind: 'did', action: 'block' });
              }}
            >
              {t('practice.pond.block.confirm')}
            </button>
          </div>
        </PondWindow>
      );
    case 'nothing':
    case 'menu':
    case 'notices':
      return null;
  }
}
