import { render } from 'preact';
import { Button } from '../../components/ui/Button';
import { startAgain } from '../../lib/browser/same-build';
import { readSettings } from '../../lib/browser/settings-store';
import { loadWords } from '../../lib/words/load';

/** Page and background are of two builds: says so in place of the page, with the way out. */
export async function showOtherBuild(): Promise<void> {
  const t = await loadWords((await readSettings()).language, ['common']);
  // A place of its own: the page may still be drawing into its own.
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  render(
    <section class="stack" role="alert">
      <h1>{t('common.other-build.title')}</h1>
      <p>{t('common.other-build.what')}</p>
      <div>
        <Button kind="primary" onPress={startAgain}>
          {t('common.other-build.again')}
        </Button>
      </div>
    </section>,
    root,
  );
}
