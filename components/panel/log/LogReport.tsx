import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { Disclosure, Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { useChange } from '../../shared/use-change';
import { pickedOf } from '../save/subject-memory';
import { subjectKey } from '../subject/subject';
import { lastSavedOf, pickedFor } from '../subject/who-acted';
import { usePanel } from '../panel-context';
import type { ReportDraft } from '../views';
import { ReportLogged } from './ReportLogged';
import { changeOf, playbookOf, startForm, type ReportForm } from './report-form';
import { TARGET_CHOICES } from './target-names';

/** After the person has sent a report: one line for the log. Filled in as far as known; every field can be changed, none has to be. */
export function LogReport({ draft }: { readonly draft: ReportDraft }) {
  const t = useWords();
  const { session, nav } = usePanel();
  const { page, shell } = useServices();
  // What was reported is what the guide was about, else what was beside the panel when the form was opened, also when another video comes up meanwhile.
  const [about] = useState(() => draft.about?.page ?? page.state.peek());
  const [form, setForm] = useState<ReportForm>(() => startForm(draft, about, shell.nowUtc()));
  const [noTime, setNoTime] = useState(false);
  const { state, run } = useChange();
  const set = (change: Partial<ReportForm>) => {
    setForm({ ...form, ...change });
  };
  if (state.kind === 'done')
    return (
      <ReportLogged
        form={form}
        caseId={state.answer.caseId}
        playbook={playbookOf(form, about)}
        category={draft.category}
      />
    );

  function keep(): void {
    const subject = subjectKey(about);
    // What the person names is what it is about: a comment may be picked while the video above it was reported.
    const picked = pickedFor(draft.about === undefined ? pickedOf(session, subject) : draft.about.picked, form.target);
    const saved = lastSavedOf(session, subject, picked);
    const change = changeOf(form, draft, about, picked, {
      itemId: saved?.itemId ?? null,
      caseId: session.chosenCase.value?.id ?? saved?.caseId ?? null,
    });
    if (change === null) setNoTime(true);
    else void run(change);
  }
  return (
    <Stack>
      <ViewTitle>{t('log.report.title')}</ViewTitle>
      <p class="soft">{t('log.report.about')}</p>
      <Field
        label={t('log.report.when')}
        type="datetime-local"
        value={form.when}
        onChange={(when) => {
          setNoTime(false);
          set({ when });
        }}
        {...(noTime ? { problem: t('log.report.when-empty') } : {})}
      />
      <Select
        label={t('log.report.what')}
        value={form.target}
        options={TARGET_CHOICES.map((value) => ({ value, label: t(`log.target.${value}`) }))}
        onChange={(target) => {
          set({ target });
        }}
      />
      <Field
        label={t('log.report.where')}
        value={form.where}
        limit={100}
        onChange={(where) => {
          set({ where });
        }}
      />
      <Field
        label={t('log.report.reason')}
        value={form.reason}
        limit={500}
        onChange={(reason) => {
          set({ reason });
        }}
      />
      <Field
        label={t('log.report.number')}
        hint={t('log.report.number-hint')}
        value={form.number}
        limit={200}
        onChange={(number) => {
          set({ number });
        }}
      />
      <Disclosure title={t('log.report.dates')}>
        <Stack>
          <Field
            label={t('log.report.look-again')}
            hint={t('log.report.look-again-hint')}
            type="date"
            value={form.lookAgainOn}
            onChange={(lookAgainOn) => {
              set({ lookAgainOn });
            }}
          />
        </Stack>
      </Disclosure>
      <ChangeTrouble state={state} />
      <Button kind="primary" wide disabled={state.kind === 'busy'} onPress={keep}>
        {t('log.report.keep')}
      </Button>
      <Button kind="quiet" wide onPress={nav.home}>
        {t('log.report.skip')}
      </Button>
    </Stack>
  );
}
