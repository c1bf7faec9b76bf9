import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { mayExpose, type Way } from '../../../lib/domain/way';
import { OfficialAddress } from '../../help/OfficialAddress';
import { Button, LinkButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../words';
import { DoorPicture } from './DoorPicture';
import { asksWords, givesWords, learnsWords, limitWords, sourceHost, timeWords } from './way-words';

interface DoorCardProps {
  readonly way: Way;
  /** Whether the person could be hurt: then what may give them away is said before anything else. */
  readonly careful: boolean;
  readonly onUse: () => void;
  readonly onHelper: () => void;
  /** What is only true here: of the country, of those who help. */
  readonly children?: ComponentChildren;
}

/** One way to report, with everything that tells it from the others. No way is called better than another. */
export function DoorCard({ way, careful, onUse, onHelper, children }: DoorCardProps) {
  const t = useWords();
  const id = useId();
  const { door, law } = way;
  const host = sourceHost(way.basis);
  return (
    <section class="card door-card" aria-labelledby={id} data-door={door}>
      <DoorPicture door={door} />
      <h2 id={id}>{t(`guide.door.${door}`)}</h2>
      {careful && mayExpose(way) && <Exposes way={way} onHelper={onHelper} />}
      {law !== null && (
        <p>
          <strong>{t(`guide.door.law.${law}`)}</strong> <span class="soft">{t(`guide.door.about.${law}`)}</span>
        </p>
      )}
      <Facts way={way} />
      {children}
      {host !== null && <p class="soft door-source">{t('guide.door.source', { host })}</p>}
      <div class="door-use">
        {way.leads.kind === 'page' ? (
          <OfficialAddress address={way.leads.address} words={t(`guide.door.use.${door}`)} />
        ) : (
          <Button wide onPress={onUse}>
            {t(`guide.door.use.${door}`)}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Said before anything else on the card: what could lead the other side to the person, and who can stand in between. */
function Exposes({ way, onHelper }: { readonly way: Way; readonly onHelper: () => void }) {
  const t = useWords();
  return (
    <div class="door-expose">
      <p>
        <Icon name="caution" size={18} />{' '}
        <strong>{t(way.learns.learns === 'not-said' ? 'guide.door.expose.not-said' : 'guide.door.expose')}</strong>
      </p>
      <p class="soft">{t('guide.door.expose.send')}</p>
      <p>
        <LinkButton onPress={onHelper}>{t('guide.door.expose.who')}</LinkButton>
      </p>
    </div>
  );
}

function Facts({ way }: { readonly way: Way }) {
  const t = useWords();
  const { door, asks, gives, until, siteWithin, afterRules } = way;
  const steps = way.steps === null ? t('guide.door.steps.unknown') : t.count('guide.door.steps.count', way.steps);
  return (
    <dl class="door-facts">
      {afterRules !== null && (
        <Fact name={t('guide.door.first')}>{t('guide.door.first.rules', { time: timeWords(t, afterRules) })}</Fact>
      )}
      {door !== 'helper' && <Fact name={t('guide.door.steps')}>{steps}</Fact>}
      <Fact name={t(door === 'helper' ? 'guide.door.needs' : 'guide.door.asks')}>{asksWords(t, asks)}</Fact>
      <Fact name={t('guide.door.learns')}>{learnsWords(t, way)}</Fact>
      {door !== 'helper' && (
        <Fact name={t(door === 'law' ? 'guide.door.demand' : 'guide.door.expect')}>
          {gives.length > 0 && <span>{givesWords(t, gives)}</span>}
          {door === 'rules' && (
            <span>{t(gives.includes('appeal') ? 'guide.door.own-offer' : 'guide.door.no-right')}</span>
          )}
        </Fact>
      )}
      {siteWithin !== null && <Fact name={t('guide.door.within')}>{limitWords(t, siteWithin)}</Fact>}
      {(until !== null || (door === 'law' && gives.includes('appeal'))) && (
        <Fact name={t('guide.door.until')}>
          {until === null ? t('guide.door.until.unknown') : limitWords(t, until)}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
