import jsQR from 'jsqr';

/** The worker that looks for a QR code in the pixels of a picture: a second's work, beside the page. */
addEventListener('message', ({ data }: MessageEvent<ImageData>) => {
  postMessage(jsQR(data.data, data.width, data.height)?.data ?? null);
});
