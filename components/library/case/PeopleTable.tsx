import type { PersonInCase } from '../../../lib/domain/people';
import type { ActMoment } from '../../../lib/domain/seen-acts';
import { momentWords } from '../../../lib/package/sheet/account-table';
import { useWords } from '../../words';
import { shownText } from '../../shared/shown-text';
import { personName } from '../items/item-name';

interface PeopleTableProps {
  readonly people: readonly PersonInCase[];
  /** Acts of which no account is known. */
  readonly ofNobody: number;
}

/** Who acted in this case, those with most first. It counts what was saved and logged; it does not judge. */
export function PeopleTable({ people, ofNobody }: PeopleTableProps) {
  const t = useWords();
  const when = (moment: ActMoment) => momentWords(moment, t);
  return (
    <div class="lib-table-wrap">
      <table class="card lib-people">
        <caption>{t.count('library.people.title', people.length)}</caption>
        <thead>
          <tr>
            {(['account', 'acts', 'first', 'last', 'reported', 'answered'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`package.accounts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.key}>
              <th scope="row">
                <bdi>{personName(person)}</bdi>
                <span class="soft">
                  {' '}
                  <bdi>{shownText(person.platformName, 60)}</bdi>
                  {person.accountId !== null && (
                    <>
                      {' '}
                      <bdi dir="ltr">{shownText(person.accountId, 60)}</bdi>
                    </>
                  )}
                </span>
              </th>
              <td>{t.number(person.acts)}</td>
              <td>{when(person.first)}</td>
              <td>{when(person.last)}</td>
              <td>{t.number(person.reported)}</td>
              <td>{t.number(person.answered)}</td>
            </tr>
          ))}
          {ofNobody > 0 && (
            <tr>
              <th scope="row">{t('library.people.unknown')}</th>
              <td>{t.number(ofNobody)}</td>
              <td colSpan={4} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
