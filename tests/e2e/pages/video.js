/* global document */
// Draws a small moving picture and plays it in a `video` of the page, so that a frame can be taken without a video file.
function drawHarbour(context, time, tint) {
  const { width, height } = context.canvas;
  const sky = context.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, tint.top);
  sky.addColorStop(1, tint.bottom);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = tint.sun;
  context.beginPath();
  context.arc(width * 0.68, height * 0.3, width * 0.09, 0, 7);
  context.fill();
  for (let wave = 0; wave < 5; wave += 1) {
    context.fillStyle = `rgba(16, 60, 82, ${0.25 + wave * 0.14})`;
    context.beginPath();
    context.moveTo(0, height);
    for (let x = 0; x <= width; x += 8)
      context.lineTo(x, height * (0.55 + wave * 0.09) + Math.sin(x / (34 + wave * 9) + time / (700 - wave * 60)) * 9);
    context.lineTo(width, height);
    context.fill();
  }
  context.fillStyle = '#f4efe6';
  context.beginPath();
  const sway = Math.sin(time / 900) * 8;
  context.moveTo(width * 0.36 + sway, height * 0.58);
  context.lineTo(width * 0.36 + sway, height * 0.36);
  context.lineTo(width * 0.52 + sway, height * 0.56);
  context.fill();
}

/** Plays a drawing in a video element. */
globalThis.playDrawing = function playDrawing(video, tint = { top: '#f3c98b', bottom: '#7fb3bd', sun: '#fff4d6' }) {
  const canvas = document.createElement('canvas');
  canvas.width = Number(video.dataset.width ?? 540);
  canvas.height = Number(video.dataset.height ?? 960);
  const context = canvas.getContext('2d');
  // Ten times a second: more would take the machine away from what is tested.
  const start = Date.now();
  drawHarbour(context, 0, tint);
  setInterval(() => {
    drawHarbour(context, Date.now() - start, tint);
  }, 100);
  video.muted = true;
  video.srcObject = canvas.captureStream(10);
  void video.play().catch(() => undefined);
};
