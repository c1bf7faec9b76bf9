import type { GatheredComments } from '../../components/services';
import type { AgentPort } from '../../lib/app/page-follower';
import { COMMENT_LIMIT } from '../../lib/domain/page-limits';
import type { PageComment } from '../../lib/domain/subject';
import type { PagePlan } from '../../lib/messaging/protocol';

/** Where comments are gathered, and what the list is of. */
export interface GatherPlace {
  readonly tabId: number;
  readonly plan: PagePlan;
  readonly of: string;
}

/**
 * Has the page gather its comments and keeps up with it: hears that there is more, asks for what came, and tells `onChange` all that is known.
 * Null: the page does not answer, and nothing is known. The answer ends it, here and in the page.
 */
export function gatherComments(
  agent: AgentPort,
  { tabId, plan, of }: GatherPlace,
  onChange: (known: GatheredComments | null) => void,
): () => void {
  const life = new AbortController();
  const known = new Map<number, PageComment>();
  let next = 0;
  let asking = false;
  let more = false;

  async function ask(): Promise<void> {
    more = true;
    if (asking) return;
    asking = true;
    while (more && !life.signal.aborted) {
      more = false;
      const answer = await agent.command(tabId, 'gatherComments', { plan, of, from: next });
      if (life.signal.aborted) return;
      if (!answer.ok) {
        if (known.size === 0) onChange(null);
        continue;
      }
      const { comments, anew, atLeast } = answer.value;
      ({ next } = answer.value);
      if (anew) known.clear();
      for (const comment of comments) if (isPlace(comment.index)) known.set(comment.index, comment);
      const inOrder = [...known.values()].toSorted((one, other) => one.index - other.index);
      onChange({ comments: inOrder, atLeast });
    }
    asking = false;
  }

  agent.events((tab, { event }) => {
    if (tab === tabId && event === 'commentsGathered') void ask();
  }, life.signal);
  void ask();
  return () => {
    life.abort();
    void agent.command(tabId, 'stopGathering', {});
  };
}

/** The page is hostile: a place that cannot be is no place. */
function isPlace(index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < COMMENT_LIMIT;
}
