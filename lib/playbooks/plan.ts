import type { PagePlan } from '../domain/page-plan';
import type { Playbook } from '../domain/playbook';
import type { SubjectReaders } from '../domain/playbook-reading';
import { matchOn } from './match';

/** What can be read of any page, also where a playbook knows nothing about this kind of page. */
const ANY_PAGE: SubjectReaders = {
  facts: {
    address: [{ from: 'canonical' }],
    title: [{ from: 'meta', name: 'og:title' }],
  },
};

/** The part of `playbook` that the page agent needs at `address`. */
export function planFor(playbook: Playbook, address: string): PagePlan {
  const { pageKind, parts } = matchOn(address, playbook);
  return {
    pageKind,
    parts,
    readers: playbook.subject[pageKind] ?? playbook.subject.other ?? ANY_PAGE,
    ...(playbook.reading === undefined ? {} : { reading: playbook.reading }),
    ...(playbook.login === undefined ? {} : { login: playbook.login }),
  };
}
