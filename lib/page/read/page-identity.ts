/** Tells documents and video elements apart, whatever the page says of itself. */
import type { PageIdentity } from '../../domain/page-identity';
import type { PageMemory } from '../agent/page-memory';

/** A video element that is given another source is another video: sites put the next one into the same element. */
export function identityOf(video: HTMLVideoElement | null, { identity }: PageMemory): PageIdentity {
  return { document: identity.document, video: video === null ? null : videoId(video, identity) };
}

function videoId(video: HTMLVideoElement, identity: PageMemory['identity']): string {
  const source = video.srcObject ?? (video.currentSrc || video.src);
  let seen = identity.videos.get(video);
  if (seen?.source !== source) identity.videos.set(video, (seen = { source, id: String((identity.count += 1)) }));
  return seen.id;
}
