/** What a delivery report says of one mail. */
export interface DeliveryReport {
  /** `failed` for good, or `delayed` and still being tried; other actions are no news. */
  readonly action: 'failed' | 'delayed';
  /** Status code of RFC 3463, such as `5.1.1`. */
  readonly status: string | null;
}

const STATUS = /\b([245]\.\d{1,3}\.\d{1,3})\b/;
const REFUSED =
  /\b(?:user unknown|no such user|unknown user|does(?:n't| not) exist|mailbox unavailable|không tồn tại|không tìm thấy)\b|\b55[0-4]\b/iu;

/** Reads a delivery report by RFC 3464, or the prose of a server that writes none; null when it reports no failure. */
export function readDeliveryReport(text: string): DeliveryReport | null {
  const action = /^action\s*:\s*([a-z]+)/im.exec(text)?.[1]?.toLowerCase();
  const status = /^status\s*:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(text)?.[1] ?? STATUS.exec(text)?.[1] ?? null;
  if (action === 'failed') return { action: status?.startsWith('4') ? 'delayed' : 'failed', status };
  if (action === 'delayed') return { action: 'delayed', status };
  if (action !== undefined) return null;
  if (status?.startsWith('5') || (status === null && REFUSED.test(text))) return { action: 'failed', status };
  return status?.startsWith('4') ? { action: 'delayed', status } : null;
}
