import type { TabCamera } from '../../lib/app/ports';
import { fail, ok } from '../../lib/domain/result';

/** Size of a practice picture in pixels. */
const SIZE = { width: 960, height: 600 };

/**
 * The picture in practice: no browser lets a page take a picture of itself, so the stage's video and words are drawn.
 * It is marked as practice in the record.
 */
export function createStageCamera(frame: () => HTMLIFrameElement | null, label: () => string): TabCamera {
  return {
    take: async () => {
      const stage = frame()?.contentDocument ?? null;
      const canvas = document.createElement('canvas');
      canvas.width = SIZE.width;
      canvas.height = SIZE.height;
      const pen = canvas.getContext('2d');
      if (stage === null || pen === null) return fail('picture-refused');
      draw(pen, stage, label());
      const blob = await new Promise<Blob | null>((resolve) => {
        canvas.toBlob(resolve, 'image/png');
      });
      if (blob === null) return fail('picture-refused');
      return ok({ png: new Uint8Array(await blob.arrayBuffer()), ...SIZE, rights: ['practice'] });
    },
  };
}

function draw(pen: CanvasRenderingContext2D, stage: Document, label: string): void {
  pen.fillStyle = '#f4f5fb';
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  const video = stage.querySelector('video');
  if (video !== null && video.readyState >= 2) pen.drawImage(video, 40, 60, 640, 360);
  pen.fillStyle = '#1d2036';
  pen.font = '600 22px sans-serif';
  pen.fillText(stage.querySelector('[data-pond="handle"]')?.textContent ?? '', 40, 460);
  pen.font = '18px sans-serif';
  pen.fillText(stage.querySelector('[data-pond="caption"]')?.textContent ?? '', 40, 492);
  pen.font = '600 18px sans-serif';
  pen.fillText(label, 40, 40);
}
