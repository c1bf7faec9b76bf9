/** The made-up pages of the speed runs. All names are invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sites } from '../support/browser/sites';

const PAGES = join(import.meta.dirname, '../e2e/pages');
const HOST = 'https://www.tiktok.com/@mara.lin/video/7300000000000000001';

export const BENCH_PAGES = {
  /** Like a video page as it is met: a megabyte of source, sixty comments, a playing video. */
  usual: `${HOST}?comments=60&caption=1&data=1000`,
  /** Ten thousand loaded comments. */
  heavy: `${HOST}?comments=10000&caption=1&data=1000`,
  /** The same, and it changes 1,000 times a second. */
  restless: `${HOST}?comments=10000&caption=1&data=1000&busy=1`,
  /** A video whose frames hardly compress, so that saves are large. */
  large: 'https://large.example/video',
  /** Five thousand elements and a video that stands still: nothing on it moves by itself. */
  still: 'https://still.example/video',
} as const;

/** A video that changes four times a second: the page itself has little to do, so that what Beside adds can be seen. */
const VIDEO = `globalThis.playDrawing = (video) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 540, height: 960 });
  const draw = canvas.getContext('2d');
  let at = 0;
  const paint = () => {
    for (let band = 0; band < 12; band += 1) {
      draw.fillStyle = 'hsl(' + ((at * 7 + band * 25) % 360) + ' 50% 45%)';
      draw.fillRect(0, band * 80, 540, 80);
    }
    draw.fillStyle = '#fff';
    draw.font = '60px sans-serif';
    draw.fillText('frame ' + (at += 1), 40, 480);
  };
  paint();
  setInterval(paint, 250);
  video.muted = true;
  video.srcObject = canvas.captureStream(4);
  video.play().catch(() => {});
};`;

/** Fills a page's source with embedded data as the platforms do, and keeps it changing where asked. */
const MORE = `<script>{
  const more = new URLSearchParams(location.search);
  const data = document.createElement('script');
  data.type = 'application/json';
  data.textContent = JSON.stringify(Array.from({ length: Number(more.get('data')) * 8 }, (_, at) => ({ id: at, words: 'something a page carries for itself, and never shows '.repeat(2), n: Math.random() })));
  document.head.append(data);
  if (more.has('busy')) {
    const list = document.createElement('ul');
    for (let at = 0; at < 50; at += 1) list.append(document.createElement('li'));
    document.body.append(list);
    let beat = 0;
    setInterval(() => {
      for (let at = 0; at < 10; at += 1) {
        const row = list.children[(beat += 1) % 50];
        row.textContent = 'row ' + beat;
        row.className = 'row-' + (beat % 7);
      }
    }, 10);
  }
}</script>`;

const LARGE = `<!doctype html><html lang="en"><title>Large harbour</title><video width="640" height="360"></video><script>
  const canvas = Object.assign(document.createElement('canvas'), { width: 3840, height: 2160 });
  const draw = canvas.getContext('2d');
  const picture = draw.createImageData(3840, 2160);
  const noise = () => {
    const words = new Uint32Array(picture.data.buffer);
    for (let at = 0; at < words.length; at += 16384) crypto.getRandomValues(words.subarray(at, at + 16384));
    for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 255;
    draw.putImageData(picture, 0, 0);
  };
  noise();
  const video = document.querySelector('video');
  const stream = canvas.captureStream(0);
  video.muted = true;
  video.srcObject = stream;
  video.play().catch(() => {});
  const next = () => { noise(); stream.getVideoTracks()[0].requestFrame?.(); stream.requestFrame?.(); };
  setTimeout(next, 200);
  setInterval(next, 3000);
</script></html>`;

const STILL = `<!doctype html><html lang="en"><title>Still harbour</title><video width="640" height="360" style="background:#235"></video>${'<div><p>words <b>and</b> more <a href="#">words</a></p></div>'.repeat(1_250)}</html>`;

function page(name: string): string {
  return readFileSync(join(PAGES, name), 'utf8');
}

export const benchSites: Sites = {
  'www.tiktok.com': (path) => {
    if (path === '/video.js') return { type: 'text/javascript; charset=utf-8', body: VIDEO };
    return path.startsWith('/@') ? { body: page('hostile-words.html') + MORE } : { status: 204, body: '' };
  },
  'still.example': (path) => (path === '/video' ? { body: STILL } : { status: 204, body: '' }),
  'large.example': (path) => (path === '/video' ? { body: LARGE } : { status: 204, body: '' }),
};
