/** Widest side-to-side size of the small picture in pixels: as wide as a list shows it. */
const WIDTH = 96;
/** JPEG quality: it is shown small, grey and blurred. */
const QUALITY = 0.7;

/** A small JPEG of a picture for lists; null where the browser cannot draw here or does not know the picture. */
export async function makeThumbnail(picture: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined') return null;
  try {
    const small = await createImageBitmap(new Blob([picture]), { resizeWidth: WIDTH, resizeQuality: 'medium' });
    const canvas = new OffscreenCanvas(small.width, small.height);
    canvas.getContext('2d')?.drawImage(small, 0, 0);
    small.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    // A list then draws the original, and where that cannot be drawn either, a plain field: the item itself is whole.
    return null;
  }
}
