import { useState } from 'preact/hooks';
import { typedHandle, WHOSE, type Whose } from '../../../lib/domain/affected-accounts';
import { plainHandle } from '../../../lib/domain/plain-handle';
import type { ChangeOf } from '../../../lib/domain/change';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Row, Stack } from '../../ui/Layout';
import { RadioGroup } from '../../ui/RadioGroup';
import { useWords } from '../../words';
import { ChangeTrouble } from '../ChangeTrouble';
import { atHandle, isolated, shownText } from '../shown-text';
import type { ChangeState } from '../use-change';

/** An account as the person names it. */
export type NamedAccount = ChangeOf<'tell-affected'>['accounts'][number];

/** The account of the page beside, as something to choose: it is never chosen by itself. */
export type OfferedAccount = Pick<NamedAccount, 'accountId' | 'handle' | 'name'>;

interface AccountFormProps {
  /** Null: it is asked here. */
  readonly whose: Whose | null;
  readonly offered: OfferedAccount | null;
  readonly state: ChangeState;
  readonly onKeep: (account: NamedAccount) => void;
  readonly onCancel: () => void;
}

/** Which account it is: the one of the page, or one that is typed; and whose, where it is that of somebody the person helps. */
export function AccountForm({ whose: given, offered, state, onKeep, onCancel }: AccountFormProps) {
  const t = useWords();
  const [asked, setWhose] = useState<Whose | null>(given);
  const whose = given ?? asked;
  const [which, setWhich] = useState<'page' | 'other' | null>(offered === null ? 'other' : null);
  const [handle, setHandle] = useState('');
  const [who, setWho] = useState('');
  const typed = typedHandle(handle);
  const account =
    which === 'page'
      ? offered
      : which === 'other' && plainHandle(typed) !== ''
        ? { accountId: null, handle: typed, name: null }
        : null;
  function keep(): void {
    if (account === null || whose === null) return;
    onKeep({ ...account, whose, who: whose === 'helped' ? who.trim() : '' });
  }
  return (
    <Stack>
      {given === null && (
        <RadioGroup
          label={t('save.whose.of')}
          value={whose}
          options={WHOSE.map((value) => ({ value, label: t(`save.whose.${value}`) }))}
          onChange={setWhose}
        />
      )}
      {offered !== null && (
        <RadioGroup
          label={t('save.whose.which')}
          value={which}
          options={[
            { value: 'page', label: t('save.whose.page', { who: isolated(offeredName(offered)) }) },
            { value: 'other', label: t('save.whose.other') },
          ]}
          onChange={setWhich}
        />
      )}
      {which === 'other' && (
        <Field
          label={t('save.whose.handle')}
          hint={t('save.whose.handle-hint')}
          limit={200}
          value={handle}
          onChange={setHandle}
        />
      )}
      {whose === 'helped' && (
        <Field label={t('save.whose.who')} hint={t('save.whose.who-hint')} limit={200} value={who} onChange={setWho} />
      )}
      <ChangeTrouble state={state} />
      <Row>
        <Button
          kind="primary"
          size="small"
          disabled={account === null || whose === null || state.kind === 'busy'}
          onPress={keep}
        >
          {t('save.whose.keep')}
        </Button>
        <Button size="small" onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </Row>
    </Stack>
  );
}

/** What an account is called on screen. */
export function offeredName({ handle, name, accountId }: OfferedAccount): string {
  return atHandle(handle ?? '') || shownText(name ?? accountId ?? '', 100);
}
