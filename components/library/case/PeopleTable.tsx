import type { PersonInCase } from '../../../lib/domain/people';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';
import { personName } from '../items/item-name';

interface PeopleTableProps {
  readonly people: readonly PersonInCase[];
  /** Acts of which no account is known. */
  readonly ofNobody: number;
}

/** Who acted in this case, those with most first. It counts what was saved; it does not judge. */
export function PeopleTable({ people, ofNobody }: PeopleTableProps) {
  const t = useWords();
  return (
    <table class="card lib-people">
      <caption>{t.count('library.people.title', people.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('library.people.account')}</th>
          <th scope="col">{t('library.people.saved')}</th>
          <th scope="col">{t('library.people.last')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={`${person.platformName} ${person.accountId ?? ''} ${person.handle ?? ''}`}>
            <th scope="row">
              <bdi>{personName(person)}</bdi>
              <span class="soft">
                {' '}
                <bdi>{shownText(person.platformName, 60)}</bdi>
              </span>
            </th>
            <td>{t.number(person.acts)}</td>
            <td>{t.date(person.lastSavedUtc, 'both')}</td>
          </tr>
        ))}
        {ofNobody > 0 && (
          <tr>
            <th scope="row">{t('library.people.unknown')}</th>
            <td>{t.number(ofNobody)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}
