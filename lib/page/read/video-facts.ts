/** What the record needs to know about a video element. */
import { FACT_LIMIT } from '../../domain/fact-names';
import type { VideoFacts } from '../../domain/subject';
import { cutText, tidy } from './text-of';

/** Times in seconds, sizes in the video's own pixels. */
export function readVideo(video: HTMLVideoElement): VideoFacts {
  return {
    currentTime: finite(video.currentTime),
    duration: finite(video.duration),
    paused: video.paused,
    playbackRate: video.playbackRate,
    pixelWidth: video.videoWidth,
    pixelHeight: video.videoHeight,
    source: sourceOf(video),
    protected: isProtected(video),
    captionText: captionsOf(video),
  };
}

/** True when the element has media keys: its picture may be black. */
export function isProtected(video: HTMLVideoElement): boolean {
  return Boolean(video.mediaKeys);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function sourceOf(video: HTMLVideoElement): VideoFacts['source'] {
  if (video.srcObject) return 'stream';
  const address = video.currentSrc || video.src;
  if (address === '') return 'none';
  return address.startsWith('blob:') ? 'media-source' : 'file';
}

/** The captions on screen right now. Their markup (`<i>`, `<c.colour>`) is left out. */
function captionsOf(video: HTMLVideoElement): string | null {
  const lines: string[] = [];
  for (const track of video.textTracks ?? []) {
    if (track.mode !== 'showing') continue;
    for (const cue of track.activeCues ?? []) {
      const { text }: { readonly text?: unknown } & TextTrackCue = cue;
      if (typeof text === 'string') lines.push(tidy(text.replace(/<[^>]*>/g, '')));
    }
  }
  return cutText(lines.join('\n'), FACT_LIMIT).value || null;
}
