import { subjectAddress } from '../../../lib/domain/subject-address';
import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Field';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { Telling } from '../../shared/Telling';
import { toldWords } from '../../shared/told-words';
import { useChange } from '../../shared/use-change';
import { usePanel } from '../panel-context';
import { WrittenDone } from './WrittenDone';

/** One's own words with today's date. Nothing of the page goes in unless the address is ticked. */
export function WrittenRecord() {
  const t = useWords();
  const { session } = usePanel();
  const { page, shell } = useServices();
  const [words, setWords] = useState('');
  const [felt, setFelt] = useState('');
  const [withAddress, setWithAddress] = useState(false);
  const [empty, setEmpty] = useState(false);
  const { state, run } = useChange();
  const now = page.state.value;
  if (state.kind === 'done') return <WrittenDone caseId={state.answer.caseId} />;

  function keep(): void {
    if (words.trim() === '') {
      setEmpty(true);
      return;
    }
    const lent = withAddress && now.kind === 'page' ? now : null;
    void run({
      kind: 'write-record',
      words: toldWords(words, felt, t('save.telling.felt-heading')),
      title: null,
      category: null,
      caseId: session.chosenCase.value?.id ?? null,
      address: lent === null ? null : subjectAddress(lent.report),
      platform: lent === null ? null : { id: lent.playbook.id, name: lent.playbook.name },
      authorHandle: lent?.report.facts.authorHandle?.value.slice(0, 500) ?? null,
    });
  }
  return (
    <Stack>
      <ViewTitle>{t('save.written.title')}</ViewTitle>
      <p class="soft">{t('save.written.about')}</p>
      <Telling
        rules={[t('save.telling.own'), t('save.telling.unknown'), t('save.telling.when')]}
        question={t('save.written.words')}
        words={words}
        onWords={(value) => {
          setWords(value);
          setEmpty(false);
        }}
        problem={empty ? t('save.written.empty') : undefined}
        feltQuestion={t('save.telling.felt')}
        feltHint={t('save.telling.felt-hint')}
        felt={felt}
        onFelt={setFelt}
      />
      <p class="soft">{t('save.written.today', { day: t.date(shell.nowUtc(), 'both') })}</p>
      {now.kind === 'page' && (
        <Check
          label={t('save.written.address')}
          hint={t('save.written.address-hint')}
          checked={withAddress}
          onChange={setWithAddress}
        />
      )}
      <ChangeTrouble state={state} />
      <Button kind="primary" wide disabled={state.kind === 'busy'} onPress={keep}>
        {t('save.written.keep')}
      </Button>
    </Stack>
  );
}
