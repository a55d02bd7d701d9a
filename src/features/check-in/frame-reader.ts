/** What Chromium has on some systems and other browsers lack. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

export interface FrameReader {
  /** Without the browser's own detector barcodes are not read. */
  onlyQr: boolean;
  /** `null`: nothing in this picture. */
  read(video: HTMLVideoElement): Promise<string | null>;
}

const FORMATS = ['qr_code', 'code_128', 'code_39', 'ean_13'];

export async function openReader(): Promise<FrameReader> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  const supported = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  const formats = FORMATS.filter((format) => supported.includes(format));
  if (BarcodeDetector && formats.length > 0) {
    const detector = new BarcodeDetector({ formats });
    return {
      onlyQr: false,
      read: async (video) => (await detector.detect(video))[0]?.rawValue ?? null,
    };
  }
  const { default: decode } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return {
    onlyQr: true,
    read(video) {
      const { videoWidth: width, videoHeight: height } = video;
      if (!context || width === 0) return Promise.resolve(null);
      Object.assign(canvas, { width, height });
      context.drawImage(video, 0, 0);
      try {
        return Promise.resolve(decode(context.getImageData(0, 0, width, height)));
      } catch {
        // It throws where there is no code to be seen.
        return Promise.resolve(null);
      }
    },
  };
}
