/** The video's own picture, at its full resolution. */
import { FRAME_LIMIT } from '../../domain/page-limits';
import type { CollectedPage } from '../../domain/page-report';
import { isProtected } from './video-facts';
import { create } from '../agent/unshadowed';

/** PNG as base64, or the reason why there is none. Nothing is drawn on the page. */
export async function grabFrame(video: HTMLVideoElement | null): Promise<CollectedPage['frame']> {
  if (video === null) return { ok: false, reason: 'no-video' };
  if (isProtected(video)) return { ok: false, reason: 'video-protected' };
  const { videoWidth: width, videoHeight: height } = video;
  if (video.readyState < 2 || width === 0 || height === 0) return { ok: false, reason: 'video-not-ready' };
  try {
    const canvas = create('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(video, 0, 0, width, height);
    // A picture of a video from another site must not be read: `toBlob` throws then.
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png');
    });
    if (blob !== null && blob.size > FRAME_LIMIT) return { ok: false, reason: 'too-large' };
    return blob === null
      ? { ok: false, reason: 'video-not-ready' }
      : { ok: true, base64: await base64Of(blob), width, height };
  } catch {
    return { ok: false, reason: 'video-cross-origin' };
  }
}

async function base64Of(blob: Blob): Promise<string> {
  const address = await new Promise<string>((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => {
      done(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      failed(new Error('the picture could not be read'));
    };
    reader.readAsDataURL(blob);
  });
  return address.slice(address.indexOf(',') + 1);
}
