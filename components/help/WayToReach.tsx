import type { ComponentChild } from 'preact';
import type { Way } from '../../lib/help/helpline';
import { Row } from '../ui/Layout';
import { useWords } from '../words';
import { CopyButton } from './CopyButton';
import { OfficialAddress } from './OfficialAddress';

/**
 * One way to reach a line, its kind before it. Numbers are large, with Copy and without a link: on a computer a link opens whatever
 * calling program is there.
 */
export function WayToReach({ way }: { readonly way: Way }) {
  const t = useWords();
  switch (way.kind) {
    case 'phone':
      return (
        <ToCopy kind={t('help.way.phone')} text={way.number} large>
          {way.then !== null && <span>{t('help.way.then', { key: way.then })}</span>}
        </ToCopy>
      );
    case 'text':
      return (
        <ToCopy
          kind={way.word === null ? t('help.way.text') : t('help.way.word', { word: way.word })}
          text={way.number}
          large
        />
      );
    case 'whatsapp':
      return <ToCopy kind={t('help.way.whatsapp')} text={way.number} large />;
    case 'dial-code':
      return <ToCopy kind={t('help.way.dial-code')} text={way.code} large />;
    case 'email':
      return <ToCopy kind={t('help.way.email')} text={way.address} />;
    case 'app':
      return (
        <div class="way">
          <span class="way-kind">{t('help.way.app')}</span>
          <strong>
            <bdi>{way.name}</bdi>
          </strong>
        </div>
      );
    case 'chat':
    case 'form':
      return <OfficialAddress address={way.address} words={t(`help.way.${way.kind}`)} />;
  }
}

function ToCopy({
  kind,
  text,
  large,
  children,
}: {
  readonly kind: string;
  readonly text: string;
  readonly large?: boolean;
  readonly children?: ComponentChild;
}) {
  const t = useWords();
  return (
    <div class="way">
      <span class="way-kind">{kind}</span>
      <Row>
        <strong class={large === true ? 'number' : undefined}>
          <bdi dir="ltr">{text}</bdi>
        </strong>
        {children}
        <CopyButton text={text} label={t('help.copy.number', { number: text })} />
      </Row>
    </div>
  );
}
