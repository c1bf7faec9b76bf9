import type { PanelPage, PageReport } from '../../../lib/domain/page-report';
import { CardList, ListRow } from '../../ui/List';
import { Badge } from '../../ui/Notice';
import { useWords } from '../../words';
import type { SaveTake } from '../session';

type ReadablePage = Extract<PanelPage, { kind: 'page' | 'forbidden' }>;

/** Said before the press: each part, and whether it can be taken. */
export function WhatIsTaken({ page, take }: { readonly page: ReadablePage; readonly take: SaveTake }) {
  const t = useWords();
  const report = page.kind === 'page' ? page.report : null;
  const pictures = take !== 'words-only';
  return (
    <CardList label={t('save.taken.name')}>
      <Part
        title={t('save.part.picture')}
        state={
          !pictures || take === 'without-picture' ? 'left-out' : page.picture.kind === 'ready' ? 'yes' : 'press-icon'
        }
      />
      {report !== null && <Part title={t('save.part.frame')} state={pictures ? frameState(report) : 'left-out'} />}
      {report === null ? (
        <Part title={t('save.taken.words')} state="forbidden" />
      ) : (
        <ListRow title={t('save.part.comments')}>
          <Badge tone={report.commentsLoaded === 0 ? 'plain' : 'accent'}>
            {t.count('save.taken.comments', report.commentsLoaded)}
          </Badge>
        </ListRow>
      )}
      {report !== null && (
        <ListRow title={t('save.taken.facts')}>
          <Badge tone="accent">{factsWords(t, report)}</Badge>
        </ListRow>
      )}
    </CardList>
  );
}

function Part({ title, state }: { readonly title: string; readonly state: PartState }) {
  const t = useWords();
  return (
    <ListRow title={title}>
      <Badge tone={state === 'yes' ? 'accent' : state === 'press-icon' ? 'caution' : 'plain'}>
        {t(`save.taken.${state}`)}
      </Badge>
    </ListRow>
  );
}

type PartState = 'yes' | 'press-icon' | 'left-out' | 'forbidden' | 'no-video' | 'protected' | 'not-ready';

function frameState({ video }: PageReport): PartState {
  if (video === null) return 'no-video';
  if (video.protected) return 'protected';
  return video.pixelWidth === 0 ? 'not-ready' : 'yes';
}

/** Link, account and time are what a platform needs to find it again. The link is always there. */
function factsWords(t: ReturnType<typeof useWords>, { facts }: PageReport): string {
  const found = 1 + Number(facts.authorHandle != null || facts.authorName != null) + Number(facts.postedAt != null);
  return found === 3 ? t('save.taken.all-found') : t('save.taken.some-found', { found, all: 3 });
}
