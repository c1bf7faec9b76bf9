/** What the panel is told of the page. */
import type { PageReport } from '../../domain/page-report';
import type { PagePlan } from '../../domain/page-plan';
import { ownAddress } from './fact-readers';
import type { PageView } from '../agent/page-view';
import { queryAll } from '../find/query';
import { commentItems } from './read-comments';
import { readFacts } from './read-facts';
import { identityOf } from './page-identity';
import { readVideo } from './video-facts';
import { plain } from '../agent/unshadowed';

/** Facts, video, comments loaded, and how the page is on screen. */
export function describePage(view: PageView): PageReport {
  const { document: page, plan } = view;
  const video = view.memory.find.video(view);
  const unsettled = view.memory.find.isUnsettled(view);
  return {
    identity: identityOf(video, view.memory),
    address: view.address.slice(0, 8_000),
    canonicalAddress: ownAddress(view)?.slice(0, 8_000) ?? null,
    title: titleOf(view).slice(0, 2_000),
    // A document of another kind than HTML has no such member.
    language: plain(page, 'documentElement').getAttribute('lang')?.slice(0, 50) || null,
    pageKind: plan.pageKind,
    facts: readFacts(view),
    video: video === null ? null : readVideo(video),
    commentsLoaded: commentItems(view).length,
    viewport: { width: innerWidth, height: innerHeight, scrollX, scrollY, devicePixelRatio, outerWidth },
    signedIn: signedIn(view, plan.login),
    ...(unsettled ? { unsettled } : {}),
  };
}

/** Without the number of the person's own messages; empty where nothing but the site's own words is left. */
function titleOf({ document: page, plan }: PageView): string {
  const noise = plan.reading?.titleNoise ?? [];
  return noise.reduce((title, pattern) => title.replace(new RegExp(pattern, 'iu'), ''), plain(page, 'title').trim());
}

/** Null where the page shows neither sign, or both. */
function signedIn({ document: page, layout }: PageView, login: PagePlan['login']): boolean | null {
  const there = (css: string | undefined): boolean =>
    css !== undefined && queryAll(page, css).some((element) => layout.seen(element));
  const isIn = there(login?.signedIn);
  return isIn === there(login?.signedOut) ? null : isIn;
}
