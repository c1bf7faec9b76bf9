import { WordGuideView, type WordGuideViewProps } from '../../guide/WordGuideView';
import { useWords } from '../../words';
import { NeedsPage } from './NeedsPage';

/** Reported by mistake, wrongly reported, a safer account: in words, for the platform beside the panel. */
export function WordsScreen({ guide }: Pick<WordGuideViewProps, 'guide'>) {
  const t = useWords();
  return (
    <NeedsPage title={t(`panel.more.${guide}`)}>
      {(page) => <WordGuideView playbook={page.playbook} guide={guide} />}
    </NeedsPage>
  );
}
