import { useEffect } from 'preact/hooks';
import { useServices } from '../../services';
import { Button, LinkButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { gapWords } from '../../../lib/package/sheet/gap-words';
import { takenWords } from '../../shared/taken-words';
import { usePanel } from '../panel-context';
import type { PanelSession } from '../session';
import { commentKey } from '../subject/who-acted';
import { BreakLine } from './BreakLine';
import { SavedParts } from './SavedParts';
import { SavedTogether } from './SavedTogether';
import { SavedPreview } from './SavedPreview';
import type { SavedResult } from './saved-result';
import { pickedOf } from './subject-memory';
import { useOpened } from './use-opened';

/** "Saved on this computer": what is in it, what is missing and why, and three next steps that can all be skipped. */
export function SavedView({ result }: { readonly result: SavedResult }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { shell } = useServices();
  const opened = useOpened(result.itemId);
  const others = isOfOthers(session, result.itemId);
  useEffect(() => {
    session.draft.value = { subject: null, note: '', take: null, each: false };
    return () => {
      if (session.run.peek().kind === 'saved') session.run.value = { kind: 'idle' };
    };
  }, []);
  return (
    <Stack>
      <ViewTitle>{t('save.saved.title')}</ViewTitle>
      <p class="soft">
        {t.date(result.savedUtc, 'both')} · {takenWords(t, result.parts)}
      </p>
      {result.foundByLooking && (
        <Notice live>
          <p>{t('save.saved.found-by-looking')}</p>
        </Notice>
      )}
      {opened != null && <SavedTogether record={opened.record} />}
      {hasPicture(result) && opened !== null && <SavedPreview record={opened?.record ?? null} />}
      <SavedParts result={result} record={opened === null ? null : opened?.record} />
      <Gaps lead={t('save.saved.missing')} gaps={result.notTaken.filter((gap) => !isIn(result, gap.what))} />
      <Gaps lead={t('save.saved.doubt')} gaps={result.notTaken.filter((gap) => isIn(result, gap.what))} />
      <h2>{t('save.next.title')}</h2>
      {others ? (
        <Choice
          icon="report"
          title={t('guide.comments.title')}
          hint={t('guide.comments.how')}
          onPress={() => {
            nav.home();
            nav.open({ kind: 'pick-comment' });
          }}
        />
      ) : (
        <>
          <Choice
            icon="report"
            title={t('save.next.report')}
            hint={t('save.next.report-hint')}
            onPress={() => {
              nav.replace({ kind: 'think' });
            }}
          />
          <Choice
            icon="mute"
            title={t('save.next.quiet')}
            hint={t('save.next.quiet-hint')}
            onPress={() => {
              nav.replace({ kind: 'actions', wanted: 'quiet', target: null });
            }}
          />
        </>
      )}
      <Choice
        icon="case"
        title={t('save.next.case')}
        hint={t('save.next.case-hint')}
        onPress={() => {
          shell.openLibrary({ caseId: result.caseId });
        }}
      />
      <Button wide onPress={nav.home}>
        {t('common.done')}
      </Button>
      <BreakLine />
      <p class="soft">{t('save.saved.who-can-find')}</p>
      <LinkButton
        onPress={() => {
          nav.replace({ kind: 'not-kept', itemId: result.itemId });
        }}
      >
        {t('save.saved.not-kept')}
      </LinkButton>
    </Stack>
  );
}

/** It is of comments, and of others than the one that a report or a block would be about: whom those are about is chosen first. */
function isOfOthers(session: PanelSession, itemId: string): boolean {
  const saved = session.saved.value.find((one) => one.itemId === itemId);
  if (saved === undefined || saved.comments.length === 0) return false;
  const picked = pickedOf(session, saved.subject);
  return picked === null || saved.comments.length > 1 || saved.comments[0] !== commentKey(picked);
}

function hasPicture({ parts }: SavedResult): boolean {
  return parts.some(({ role }) => role === 'picture' || role === 'frame');
}

/** A part that was taken and is cut or in doubt is never said to be missing. */
function isIn({ parts }: SavedResult, role: string): boolean {
  return parts.some((part) => part.role === role);
}

function Gaps({ lead, gaps }: { readonly lead: string; readonly gaps: SavedResult['notTaken'] }) {
  const t = useWords();
  if (gaps.length === 0) return null;
  return (
    <Notice tone="caution">
      <p>{lead}</p>
      <ul class="stack" data-gap="tight">
        {gaps.map((gap) => (
          <li key={`${gap.what} ${gap.why}`}>
            <strong>{t.stored('save.part', gap.what)}</strong>: {gapWords(gap, t, 'save')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
