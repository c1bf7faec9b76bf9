import { useEffect, useState } from 'preact/hooks';
import type { CaseTimeline } from '../../../lib/domain/case';
import type { CaseSheet } from '../../../lib/package/sheet/sheet-model';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Field';
import { Row, Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import { Loading } from '../shared/Failed';
import { CaseSheetPage } from './CaseSheetPage';

/** The sheet on screen with its Print button; on paper only the sheet. */
export function SheetView({ timeline }: { readonly timeline: CaseTimeline }) {
  const t = useWords();
  const { packaging, onPrint } = useLibrary();
  const [school, setSchool] = useState(false);
  const [sheet, setSheet] = useState<CaseSheet | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let gone = false;
    packaging.sheet(timeline, school ? 'school' : 'trusted').then(
      (made) => {
        if (!gone) setSheet(made);
      },
      () => {
        if (!gone) setSheet('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [timeline, school]);
  if (sheet === 'loading') return <Loading />;
  if (sheet === 'failed')
    return (
      <Notice tone="caution" live>
        <p>{t('library.sheet.failed')}</p>
      </Notice>
    );
  return (
    <Stack>
      <div class="lib-no-print">
        <Stack>
          <p>{t('library.sheet.explain')}</p>
          <Check label={t('library.sheet.school')} checked={school} onChange={setSchool} />
          <Row>
            <Button kind="primary" onPress={onPrint}>
              {t('library.sheet.print')}
            </Button>
          </Row>
        </Stack>
      </div>
      <CaseSheetPage sheet={sheet} />
    </Stack>
  );
}
