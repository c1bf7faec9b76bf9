/** What the panel is told of the page. */
import type { PageReport } from '../../domain/page-report';
import type { PagePlan } from '../../domain/page-plan';
import { canonicalAddress } from './fact-readers';
import { findVideo } from '../find/find-video';
import { webAddress, type PageView } from '../agent/page-view';
import { queryAll } from '../find/query';
import { commentItems } from './read-comments';
import { readFacts } from './read-facts';
import { identityOf } from './page-identity';
import { readVideo } from './video-facts';
import { plain } from '../agent/unshadowed';

/** Facts, video, comments loaded, and how the page is on screen. */
export function describePage(view: PageView): PageReport {
  const { document: page, plan } = view;
  const video = findVideo(view);
  const canonical = canonicalAddress(view);
  return {
    identity: identityOf(video, view.memory),
    address: view.address.slice(0, 8_000),
    canonicalAddress: canonical === null ? null : (webAddress(view, canonical)?.slice(0, 8_000) ?? null),
    title: plain(page, 'title').slice(0, 2_000),
    language: plain(page, 'documentElement').lang.slice(0, 50) || null,
    pageKind: plan.pageKind,
    facts: readFacts(view),
    video: video === null ? null : readVideo(video),
    commentsLoaded: commentItems(view).length,
    viewport: { width: innerWidth, height: innerHeight, scrollX, scrollY, devicePixelRatio, outerWidth },
    signedIn: signedIn(view, plan.login),
  };
}

/** Null where the page shows neither sign, or both. */
function signedIn({ document: page, layout }: PageView, login: PagePlan['login']): boolean | null {
  const there = (css: string | undefined): boolean =>
    css !== undefined && queryAll(page, css).some((element) => layout.seen(element));
  const isIn = there(login?.signedIn);
  return isIn === there(login?.signedOut) ? null : isIn;
}
