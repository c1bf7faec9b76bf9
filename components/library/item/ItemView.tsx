import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/vault-port';
import { PART_ROLES } from '../../../lib/domain/item';
import { knownWord } from '../../../lib/domain/known-word';
import { listedItem, summaryOfRecord } from '../../../lib/domain/records/summary';
import { useServices } from '../../services';
import { LinkButton } from '../../ui/Button';
import { Disclosure, Stack, ViewTitle } from '../../ui/Layout';
import { takenWords } from '../../shared/taken-words';
import { useWords } from '../../words';
import { itemName, itemWhat } from '../items/item-name';
import type { Route } from '../route';
import { Failed, Loading } from '../shared/Failed';
import { shownText } from '../../shared/shown-text';
import { useLoaded } from '../../shared/use-loaded';
import { CheckItem } from './CheckItem';
import { CommentsPart } from './CommentsPart';
import { FactsTable } from './FactsTable';
import { ItemCustody } from './ItemCustody';
import { ItemPictures } from './ItemPictures';
import { KeepCopy } from './KeepCopy';
import { MoveItem } from './MoveItem';
import { Notes } from './Notes';
import { OnDemand } from '../shared/OnDemand';
import { PickedComments } from './PickedComments';
import { RecordDetails } from './RecordDetails';
import { RemoveItem } from './RemoveItem';
import { SourcePart } from './SourcePart';
import { TextPart } from './TextPart';
import { WithheldItem } from './WithheldItem';

interface ItemViewProps {
  readonly itemId: string;
  readonly go: (route: Route) => void;
  /** Somewhere that still exists, once the item does not. */
  readonly replace: (route: Route) => void;
}

/** One item: what was saved, how, and what one can do with it. */
export function ItemView({ itemId, go, replace }: ItemViewProps) {
  const t = useWords();
  const { cases } = useServices();
  // Set once the person put the item away here: from then on nothing of it can be opened, but it can still be deleted.
  const [withheldOf, setWithheldOf] = useState<string | null>(null);
  const [loaded, reload] = useLoaded(() => cases.openItem(itemId), cases.version.value, [itemId]);
  const toCase = (caseId: string) => {
    replace({ view: 'case', caseId });
  };
  if (withheldOf !== null) {
    return (
      <Stack>
        <ViewTitle>{t('library.withheld.title')}</ViewTitle>
        <WithheldItem
          itemId={itemId}
          onDeleted={() => {
            toCase(withheldOf);
          }}
        />
        <p>
          <LinkButton
            onPress={() => {
              toCase(withheldOf);
            }}
          >
            {t('library.item.open-case')}
          </LinkButton>
        </p>
      </Stack>
    );
  }
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  return (
    <Opened
      key={itemId}
      opened={loaded.value}
      go={go}
      toCase={toCase}
      onWithheld={() => {
        setWithheldOf(loaded.value.caseId);
      }}
    />
  );
}

interface OpenedProps extends Pick<ItemViewProps, 'go'> {
  readonly opened: OpenedItem;
  readonly toCase: (caseId: string) => void;
  readonly onWithheld: () => void;
}

function Opened({ opened, go, toCase, onWithheld }: OpenedProps) {
  const t = useWords();
  const { record, caseId } = opened;
  const summary = listedItem({ id: record.id, caseId, state: opened.state }, summaryOfRecord(record));
  const name = itemName(t, summary);
  const facts = record.place?.facts ?? null;
  return (
    <Stack>
      <ViewTitle>{t('library.item.title', { what: itemWhat(t, summary) })}</ViewTitle>
      <p class="soft">
        {summary.platformName !== null && (
          <>
            <bdi>{shownText(summary.platformName, 60)}</bdi> ·{' '}
          </>
        )}
        {t.date(record.times.done, 'both')} · {takenWords(t, record.parts)}
      </p>
      <p>
        <LinkButton
          onPress={() => {
            go({ view: 'case', caseId });
          }}
        >
          {t('library.item.open-case')}
        </LinkButton>
      </p>
      <ItemPictures opened={opened} name={name} />
      <PickedComments record={record} owner={summary.placeOwner} />
      <Disclosure title={t('library.item.note')} open>
        <Notes opened={opened} />
      </Disclosure>
      {facts !== null && (
        <Disclosure title={t(record.kind === 'page' ? 'library.facts.title' : 'library.facts.told')} open>
          <FactsTable facts={facts} lookedFor={record.kind === 'page'} />
        </Disclosure>
      )}
      <ItemParts opened={opened} name={name} />
      <Disclosure title={t('library.record.heading')}>
        <RecordDetails opened={opened} />
      </Disclosure>
      <OnDemand title={t('library.custody.title')}>{() => <ItemCustody itemId={record.id} />}</OnDemand>
      <Disclosure title={t('library.check.title')}>
        <CheckItem itemId={record.id} parts={record.parts} />
      </Disclosure>
      <Disclosure title={t('library.copy.title')}>
        <KeepCopy opened={opened} />
      </Disclosure>
      <OnDemand title={t('library.move.title')}>{() => <MoveItem opened={opened} onMoved={toCase} />}</OnDemand>
      <Disclosure title={t('library.remove.title')}>
        <RemoveItem
          itemId={record.id}
          onDeleted={() => {
            toCase(caseId);
          }}
          onWithheld={onWithheld}
        />
      </Disclosure>
    </Stack>
  );
}

/** The parts that are text, each read only when unfolded. */
function ItemParts({ opened, name }: { readonly opened: OpenedItem; readonly name: string }) {
  const t = useWords();
  const { id, parts } = opened.record;
  return (
    <>
      {parts.map((part) => {
        const title = t.stored('library.part', part.role);
        const role = knownWord(PART_ROLES, part.role);
        switch (role) {
          case 'comments':
            return (
              <OnDemand key={part.name} title={title}>
                {() => <CommentsPart itemId={id} name={part.name} />}
              </OnDemand>
            );
          case 'text':
          case 'captions':
            return (
              <OnDemand key={part.name} title={title}>
                {() => <TextPart itemId={id} name={part.name} label={title} />}
              </OnDemand>
            );
          case 'source':
            return (
              <OnDemand key={part.name} title={title}>
                {() => <SourcePart itemId={id} name={part.name} title={name} />}
              </OnDemand>
            );
          // Pictures stand above; what a newer version took is named among the details of the record.
          case 'picture':
          case 'frame':
          case 'file':
          case null:
            return null;
        }
      })}
    </>
  );
}
