/** The first signs of a SHA-256, enough for two people to compare on the telephone; the whole is behind it. */
export function Fingerprint({ hash }: { hash: string }) {
  return (
    <code title={hash}>
      {hash.slice(0, 4)}-{hash.slice(4, 8)}
    </code>
  );
}
