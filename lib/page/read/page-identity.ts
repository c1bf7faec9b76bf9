/** Tells documents and video elements apart, whatever the page says of itself. */
import type { PageIdentity } from '../../domain/page-identity';

/** The agent is put into each document anew, so one number for the script's life is one for the document. */
const DOCUMENT = [...crypto.getRandomValues(new Uint32Array(2))].join('-');

interface Seen {
  readonly source: string;
  readonly id: string;
}
const seenVideos = new WeakMap<HTMLVideoElement, Seen>();
let count = 0;

/** A video element that is given another source is another video: sites put the next one into the same element. */
export function identityOf(video: HTMLVideoElement | null): PageIdentity {
  return { document: DOCUMENT, video: video === null ? null : videoId(video) };
}

function videoId(video: HTMLVideoElement): string {
  const source = video.currentSrc || video.src;
  let seen = seenVideos.get(video);
  if (seen?.source !== source) seenVideos.set(video, (seen = { source, id: String((count += 1)) }));
  return seen.id;
}
