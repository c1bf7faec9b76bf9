import type { PanelPage } from '../../../lib/domain/page-report';
import { Name, Sentence } from '../../shared/Sentence';
import { useWords } from '../../words';
import type { PanelSession } from '../session';
import { atHandle } from '../../shared/shown-text';
import { accountName, isLocalFile, placeName, subjectKey } from './subject';

/** One line about what is beside the panel: "Video by @name on TikTok". Says so where the panel cannot know. */
export function SubjectLine({ page, session }: { readonly page: PanelPage; readonly session: PanelSession }) {
  const t = useWords();
  switch (page.kind) {
    case 'loading':
      return <>{t('panel.subject.loading')}</>;
    case 'broken':
      return <>{t('panel.subject.broken')}</>;
    case 'not-lent':
      return <>{t('panel.subject.not-lent')}</>;
    case 'forbidden':
      return <>{t(`panel.subject.${page.unread ?? 'forbidden'}`)}</>;
    case 'page': {
      if (isLocalFile(page)) return <>{t('panel.subject.file')}</>;
      const picked = session.picked.value;
      const comment = picked !== null && picked.subject === subjectKey(page) ? picked.comment : null;
      const kind = comment === null ? page.report.pageKind : 'comment';
      const writer = comment === null ? accountName(page.report.facts) : commentWriter(comment);
      const where = <Name>{placeName(page)}</Name>;
      return writer === null ? (
        <Sentence text={t(`panel.subject.${kind}.plain`)} parts={{ where }} />
      ) : (
        <Sentence text={t(`panel.subject.${kind}.by`)} parts={{ where, who: <Name>{writer}</Name> }} />
      );
    }
  }
}

function commentWriter(comment: {
  readonly authorHandle: string | null;
  readonly authorName: string | null;
}): string | null {
  return comment.authorHandle === null ? comment.authorName : atHandle(comment.authorHandle);
}
