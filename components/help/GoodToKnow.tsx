import { useState } from 'preact/hooks';
import { cardAt, type CardMoment } from '../../lib/help/cards';
import { LinkButton } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { CardLines } from './CardLines';
import { LearnView } from './LearnView';

/** One small card with what is worth knowing right now, and all of them behind "More". */
export function GoodToKnow({ platformId, moment }: { readonly platformId: string; readonly moment: CardMoment }) {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const card = cardAt(platformId, moment);
  if (card === null) return null;
  return (
    <>
      <Notice>
        <p>
          <strong>{t('cards.good-to-know')}</strong>
        </p>
        <CardLines card={card} />
        <p>
          <LinkButton
            label={`${t('cards.good-to-know')}: ${t('cards.more')}`}
            onPress={() => {
              setOpen(!open);
            }}
          >
            {open ? t('cards.less') : t('cards.more')}
          </LinkButton>
        </p>
      </Notice>
      {open && <LearnView platformId={platformId} />}
    </>
  );
}
