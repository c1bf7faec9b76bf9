import { useEffect, useRef } from 'preact/hooks';
import { drawPond, POND_SIZE } from './draw-pond';
import type { StoryId } from '../../lib/practice/stories';

/** The drawn video, played through a real `<video>` so that saving and outlining work as on a real page. Slow under reduced motion. */
export function PondVideo({ story, label }: { readonly story: StoryId; readonly label: string }) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current;
    const canvas = document.createElement('canvas');
    canvas.width = POND_SIZE.width;
    canvas.height = POND_SIZE.height;
    const pen = canvas.getContext('2d');
    if (video === null || pen === null) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    const draw = () => {
      drawPond(pen, story, (performance.now() - began) / 1000);
    };
    draw();
    const timer = setInterval(draw, still ? 1000 : 100);
    video.srcObject = canvas.captureStream(10);
    // A browser may refuse to start even a silent video; the first frame is shown then.
    void video.play().catch(() => undefined);
    return () => {
      clearInterval(timer);
      video.srcObject = null;
    };
  }, [story]);
  return (
    <video
      ref={ref}
      class="pond-video"
      width={POND_SIZE.width}
      height={POND_SIZE.height}
      muted
      playsInline
      aria-label={label}
    />
  );
}
