import { liveEventSchema, type LiveEvent } from '@conference/contracts';

/** `connecting` at first, `live` while events arrive, `lost` when the line is down and being tried again. */
export type LiveState = 'connecting' | 'live' | 'lost';

interface LiveListener {
  readonly onState: (state: LiveState) => void;
  /** What changed; null after the line was down, when anything may have. */
  readonly onChange: (change: LiveEvent | null) => void;
}

const RETRY_AFTER_MS = 4_000;

/** Keeps a line to the server that says which conference changed, and never gives up. Returns how to hang up. */
export function listenToChanges({ onState, onChange }: LiveListener): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout>;
  let wasLost = false;
  let wasRefused = false;

  const lose = () => {
    onState('lost');
    // The browser tries again by itself, unless the server answered with an error: then it closes for good.
    const isRefused = source.readyState === EventSource.CLOSED;
    if (isRefused) retry = setTimeout(connect, RETRY_AFTER_MS);
    // The session may have ended: whatever is asked for now says so, once.
    if (isRefused && !wasRefused) onChange(null);
    wasRefused = isRefused;
    wasLost = true;
  };
  const connect = () => {
    source = new EventSource('/api/events');
    source.addEventListener('open', () => {
      onState('live');
      if (wasLost) onChange(null);
      wasLost = false;
      wasRefused = false;
    });
    source.addEventListener('conference', (event) => {
      const change = liveEventSchema.safeParse(parse(event.data));
      onChange(change.success ? change.data : null);
    });
    source.addEventListener('error', lose);
  };

  connect();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
