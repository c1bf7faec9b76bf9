import * as v from 'valibot';

/** Which document and which video element of it the agent speaks of. Made by the agent, never read from the page. */
export const pageIdentitySchema = v.object({
  /** One for each document the agent was put into: a reload is another one. */
  document: v.pipe(v.string(), v.maxLength(50)),
  /** One for each video element and each source it is given; null where the panel speaks of no video. */
  video: v.nullable(v.pipe(v.string(), v.maxLength(50))),
});
export type PageIdentity = v.InferOutput<typeof pageIdentitySchema>;

/** The same document and the same video element in it. */
export function isSameIdentity(one: PageIdentity, other: PageIdentity): boolean {
  return one.document === other.document && one.video === other.video;
}
