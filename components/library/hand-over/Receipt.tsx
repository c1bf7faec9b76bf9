import type { Profile } from '../../../lib/package/choose/package-request';
import { Button } from '../../ui/Button';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { useServices } from '../../services';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import type { MadePackage } from './packaging';
import '../sheet/sheet.css';
import './receipt.css';

/** Lines to be filled in by hand. */
const LINES = ['received', 'place', 'signature'] as const;

interface ReceiptProps {
  readonly made: MadePackage;
  readonly items: number;
  readonly profile: Profile;
  readonly onBack: () => void;
}

/** One page of paper: the number of the package, told apart from it, and lines for whoever receives it. It says nothing of what is in the file. */
export function Receipt({ made, items, profile, onBack }: ReceiptProps) {
  const t = useWords();
  const { shell } = useServices();
  const { onPrint } = useLibrary();
  return (
    <Stack>
      <div class="lib-no-print">
        <Row>
          <Button kind="primary" onPress={onPrint}>
            {t('library.receipt.print')}
          </Button>
          <Button onPress={onBack}>{t('library.receipt.back')}</Button>
        </Row>
      </div>
      <article class="sheet receipt">
        <ViewTitle>{t('library.receipt.title')}</ViewTitle>
        <p>{t.count('library.receipt.items', items)}</p>
        <p>
          {t(`library.hand.${profile}`)}, {t.date(shell.nowUtc(), 'both')}
        </p>
        <p>
          {t('library.receipt.file')} <bdi class="mono">{made.name}</bdi>
        </p>
        <h2>{t('library.number.title')}</h2>
        <p class="receipt-number" dir="ltr">
          {made.number.split('-').map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <p>{t('library.receipt.why')}</p>
        <p>
          {t('library.digest.title')}: <span class="mono receipt-hash">{made.fileSha256}</span>
        </p>
        {LINES.map((line) => (
          <p key={line} class="receipt-line">
            <span>{t(`library.receipt.${line}`)}</span> <span class="receipt-blank" />
          </p>
        ))}
      </article>
    </Stack>
  );
}
