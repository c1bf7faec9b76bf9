import { useState } from 'preact/hooks';
import { useServices } from '../services';
import { useLoadedValue } from '../shared/use-loaded';
import { Button } from '../ui/Button';
import { Disclosure, Stack } from '../ui/Layout';
import { useWords } from '../words';

/** Pages of the browser where shortcuts are changed. Firefox has no address for it: the way is told in words. */
const SHORTCUT_PAGES = {
  chrome: 'chrome://extensions/shortcuts',
  edge: 'edge://extensions/shortcuts',
  firefox: null,
} as const;

/** The shortcut as it is set in this browser right now, and how to change it. */
export function ShortcutNote() {
  const t = useWords();
  const { settings, shell } = useServices();
  const [shortcut] = useLoadedValue(() => settings.shortcut(), 0, []);
  const [copied, setCopied] = useState(false);
  const page = SHORTCUT_PAGES[shell.browser];
  return (
    <Stack>
      {shortcut.kind === 'failed' && <p>{t('welcome.shortcut.unread')}</p>}
      {shortcut.kind === 'ready' && (
        <p>
          {shortcut.value === null ? t('welcome.shortcut.none') : t('welcome.shortcut.now', { keys: shortcut.value })}
        </p>
      )}
      <Disclosure title={t('welcome.shortcut.change')}>
        <Stack>
          <p>{t('welcome.shortcut.switches')}</p>
          {page === null ? (
            <p>{t('welcome.shortcut.firefox')}</p>
          ) : (
            <>
              <p>{t('welcome.shortcut.chromium')}</p>
              <p>
                <code class="mono" dir="ltr">
                  {page}
                </code>
              </p>
              <div>
                <Button
                  size="small"
                  onPress={() => {
                    void shell.copy(page).then(setCopied);
                  }}
                >
                  {t('welcome.shortcut.copy')}
                </Button>
              </div>
              {copied && <p role="status">{t('welcome.shortcut.copied')}</p>}
            </>
          )}
        </Stack>
      </Disclosure>
    </Stack>
  );
}
