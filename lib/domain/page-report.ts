import * as v from 'valibot';
import type { Playbook } from './playbook';
import { pageIdentitySchema } from './page-identity';
import { limitedList } from './limited-list';
import { COMMENT_LIMIT, FRAME_BASE64_LIMIT, SOURCE_LIMIT, TEXT_LIMIT } from './page-limits';
import { commentSchema, factSchema, PAGE_KINDS, videoFactsSchema, viewportSchema, type FactName } from './subject';

const fact = v.optional(v.nullable(factSchema), null);
/** The facts by name. A name that does not exist ends the check at once, however many there are. */
const reportedFacts = {
  id: fact,
  address: fact,
  title: fact,
  authorHandle: fact,
  authorName: fact,
  authorId: fact,
  authorAddress: fact,
  caption: fact,
  postedAt: fact,
  views: fact,
  likes: fact,
  comments: fact,
  shares: fact,
  live: fact,
} as const satisfies Record<FactName, v.GenericSchema>;

/** What the agent tells of a page when asked to describe it. Checked on receipt: the page is hostile. */
export const pageReportSchema = v.object({
  /** Which document and video element this is about: the agent's own word, not the page's. */
  identity: pageIdentitySchema,
  address: v.pipe(v.string(), v.maxLength(8_000)),
  canonicalAddress: v.nullable(v.pipe(v.string(), v.maxLength(8_000))),
  title: v.pipe(v.string(), v.maxLength(2_000)),
  language: v.nullable(v.pipe(v.string(), v.maxLength(50))),
  pageKind: v.picklist(PAGE_KINDS),
  facts: v.strictObject(reportedFacts),
  video: v.nullable(videoFactsSchema),
  commentsLoaded: v.pipe(v.number(), v.finite()),
  viewport: viewportSchema,
  /** From the playbook's login signs; null where the page does not tell. */
  signedIn: v.nullable(v.boolean()),
  /** True where the page does not (or not yet) show what its address names: then nothing that is on screen was taken for the subject's. */
  unsettled: v.optional(v.boolean()),
});
export type PageReport = v.InferOutput<typeof pageReportSchema>;

/** Whether the picture can be taken right now. */
export type PictureState =
  | { readonly kind: 'ready' }
  /** The right was never given or has ended: press the icon (or the shortcut) once. */
  | { readonly kind: 'press-icon' };

/** What the panel knows about the tab beside it. Four honest states, plus the moment before the first answer. */
export type PanelPage =
  | { readonly kind: 'loading' }
  /** It could not be found out what is there: a fault of Beside itself. */
  | { readonly kind: 'broken' }
  /** Beside was not lent this tab: it cannot know the address or whether there is a video. */
  | { readonly kind: 'not-lent' }
  /** Lent, but it cannot be read: mostly the browser forbids it (its own pages, the extension store). The picture may still work. */
  | {
      readonly kind: 'forbidden';
      readonly tabId: number;
      /** Where it is not the browser: the page itself does not answer (it asks something, hangs, or is busy), or Beside failed while reading it. */
      readonly unread?: 'silent' | 'broken';
      /** As the browser tells it; null where it does not. */
      readonly address: string | null;
      readonly picture: PictureState;
    }
  /** Lent and read; `report.video` is null where there is no video. */
  | {
      readonly kind: 'page';
      readonly tabId: number;
      readonly report: PageReport;
      readonly playbook: Playbook;
      readonly picture: PictureState;
    };

const pixels = v.pipe(v.number(), v.finite());

/** What the agent hands over for a save, at most 64 MB in all: see `page-limits.ts`. Bytes travel as base64: messages are JSON. */
export const collectedPageSchema = v.object({
  report: pageReportSchema,
  /** The page described once more when everything was read: reading takes a while, and the page may have become another. */
  after: pageReportSchema,
  text: v.nullable(v.object({ text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)), cut: v.boolean() })),
  comments: v.nullable(v.object({ comments: limitedList(commentSchema, COMMENT_LIMIT), cut: v.boolean() })),
  frame: v.union([
    v.object({
      ok: v.literal(true),
      base64: v.pipe(v.string(), v.maxLength(FRAME_BASE64_LIMIT)),
      width: pixels,
      height: pixels,
    }),
    v.object({
      ok: v.literal(false),
      reason: v.picklist(['no-video', 'video-protected', 'video-cross-origin', 'video-not-ready', 'too-large']),
    }),
  ]),
  source: v.union([
    v.object({ ok: v.literal(true), html: v.pipe(v.string(), v.maxLength(SOURCE_LIMIT)), cut: v.boolean() }),
    v.object({ ok: v.literal(false), reason: v.literal('source-failed') }),
  ]),
});
export type CollectedPage = v.InferOutput<typeof collectedPageSchema>;
