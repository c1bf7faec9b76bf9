import { FACT_NAMES, type SubjectFacts } from '../../../lib/domain/subject';
import { useWords } from '../../words';
import { factValue, foundHow } from './fact-words';

/**
 * Every fact Beside looks for, with how it was found. What was not found says so. `lookedFor` is false where nothing was read from a page
 * (the person's own words): then only what is known is listed, because "not found" would tell of a search that never was.
 */
export function FactsTable({
  facts,
  lookedFor,
}: {
  readonly facts: Partial<SubjectFacts>;
  readonly lookedFor: boolean;
}) {
  const t = useWords();
  const names = lookedFor ? FACT_NAMES : FACT_NAMES.filter((name) => facts[name] != null);
  return (
    <div class="lib-table-wrap">
      <table class="lib-table">
        <caption class="visually-hidden">{t('library.facts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library.facts.what')}</th>
            <th scope="col">{t('library.facts.value')}</th>
            <th scope="col">{t('library.facts.how')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const fact = facts[name] ?? null;
            return (
              <tr key={name}>
                <th scope="row">{t(`library.fact.${name}`)}</th>
                {fact === null ? (
                  <td class="soft" colSpan={2}>
                    {t('library.facts.not-found')}
                  </td>
                ) : (
                  <>
                    <td>
                      <bdi dir="auto">{factValue(t, name, fact)}</bdi>
                    </td>
                    <td class="soft" title={fact.reader}>
                      {foundHow(t, fact)}
                    </td>
                  </>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
