import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 300;

/** Text while it is being typed: it goes into the plan at each pause and when the field is left, so that typing is never slowed down and nothing typed is lost. */
export function useTyped(written: string, write: (text: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const writeNow = useRef(write);
  useEffect(() => {
    writeNow.current = write;
  });
  const flush = () => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { text } = waiting.current;
    waiting.current = null;
    writeNow.current(text);
  };
  const last = useRef(flush);
  useEffect(() => {
    last.current = flush;
  });
  useEffect(() => () => last.current(), []);
  return {
    text: typed ?? written,
    type: (text: string) => {
      setTyped(text);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { text, timer: setTimeout(() => last.current(), PAUSE_MS) };
    },
    leave: () => {
      flush();
      setTyped(null);
    },
  };
}
