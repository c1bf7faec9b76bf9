import type { StoryId } from '../../lib/practice/stories';

/** Size of the drawn video in pixels. */
export const POND_SIZE = { width: 640, height: 360 } as const;

/** Draws one moment of a story's video. `seconds` runs from the start of the page. No real people, no pictures from anywhere. */
export function drawPond(canvas: CanvasRenderingContext2D, story: StoryId, seconds: number): void {
  if (story === 'everyone') drawSinger(canvas, seconds);
  else drawSoup(canvas, seconds);
}

function drawSoup(c: CanvasRenderingContext2D, seconds: number): void {
  const { width, height } = POND_SIZE;
  c.fillStyle = '#f6d9a8';
  c.fillRect(0, 0, width, height);
  c.fillStyle = '#c98f4e';
  c.fillRect(0, height * 0.72, width, height * 0.28);
  c.fillStyle = '#5b6b8c';
  c.beginPath();
  c.roundRect(210, 150, 220, 130, [10, 10, 46, 46]);
  c.fill();
  c.fillRect(180, 168, 280, 14);
  c.fillStyle = '#e8833a';
  c.beginPath();
  c.ellipse(320, 160, 104, 20, 0, 0, Math.PI * 2);
  c.fill();
  for (const [index, x] of [268, 320, 372].entries()) {
    c.strokeStyle = 'rgb(255 255 255 / 80%)';
    c.lineWidth = 9;
    c.lineCap = 'round';
    c.beginPath();
    const sway = Math.sin(seconds * 2 + index) * 14;
    c.moveTo(x, 128);
    c.bezierCurveTo(x + sway, 104, x - sway, 82, x + sway * 0.6, 52);
    c.stroke();
  }
  c.save();
  c.translate(392, 118);
  c.rotate(-0.5 + Math.sin(seconds * 1.6) * 0.16);
  c.fillStyle = '#8a5a3b';
  c.fillRect(-6, -92, 12, 130);
  c.restore();
}

function drawSinger(c: CanvasRenderingContext2D, seconds: number): void {
  const { width, height } = POND_SIZE;
  c.fillStyle = '#33405f';
  c.fillRect(0, 0, width, height);
  c.fillStyle = '#8fa3c9';
  for (const [x, y, radius] of [
    [220, 66, 40],
    [280, 50, 52],
    [350, 54, 48],
    [412, 70, 36],
  ] as const) {
    c.beginPath();
    c.arc(x, y, radius, 0, Math.PI * 2);
    c.fill();
  }
  c.strokeStyle = '#9fd3e6';
  c.lineWidth = 4;
  for (let drop = 0; drop < 14; drop += 1) {
    const x = 190 + drop * 20;
    const y = 110 + ((seconds * 120 + drop * 53) % 180);
    c.beginPath();
    c.moveTo(x, y);
    c.lineTo(x - 4, y + 16);
    c.stroke();
  }
  c.fillStyle = '#f0b54a';
  c.beginPath();
  c.roundRect(270, 236, 100, 124, [46, 46, 0, 0]);
  c.fill();
  c.fillStyle = '#7a4b32';
  c.beginPath();
  c.arc(320, 196, 44, 0, Math.PI * 2);
  c.fill();
  c.fillStyle = '#2a1a12';
  c.beginPath();
  c.ellipse(320, 214, 10, 6 + Math.abs(Math.sin(seconds * 3)) * 9, 0, 0, Math.PI * 2);
  c.fill();
  c.fillStyle = '#d9dee8';
  c.fillRect(366, 214, 10, 70);
  c.beginPath();
  c.arc(371, 208, 15, 0, Math.PI * 2);
  c.fill();
}
