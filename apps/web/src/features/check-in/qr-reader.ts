/** Reads the QR code in a picture of the camera; null when there is none. */
export type ReadQr = (picture: HTMLVideoElement) => Promise<string | null>;

interface Detector {
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where it has one for QR codes; otherwise one that is fetched now. */
export async function openQrReader(): Promise<ReadQr> {
  const Detectors = (await ownDetector()) ?? (await import('qr/decode.js')).BarcodeDetector;
  const detector: Detector = new Detectors({ formats: ['qr_code'] });
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
}

async function ownDetector(): Promise<DetectorClass | null> {
  const { BarcodeDetector } = window as { BarcodeDetector?: DetectorClass };
  const formats: readonly string[] | undefined = await BarcodeDetector?.getSupportedFormats().catch(() => []);
  return BarcodeDetector && formats?.includes('qr_code') ? BarcodeDetector : null;
}
