/** What a packet is made of: the report, and what became of the opinions on it. */
export interface Packet {
  readonly documentId: string;
  readonly revision: number;
  /** SHA-256 of the revision's file, in hexadecimal. */
  readonly fileSha256: string;
  /** SHA-256 of what the revision says, where it is known as text and not only as a file. */
  readonly textSha256: string | null;
  /** The attachments in the form that stands for them (`attachmentManifest`); null where there are none. */
  readonly attachments: string | null;
  /** Why the packet goes to the head although remarks are unanswered; null when every remark is answered. */
  readonly override: string | null;
  readonly dispositions: readonly {
    readonly opinionId: string;
    readonly remark: string;
    readonly disposition: string | null;
    readonly reason: string | null;
  }[];
}

/**
 * Writes a packet in the one form whose SHA-256 is what people approve.
 *
 * Same content, same text: keys in fixed order, opinions by id, no white space.
 */
export function packetManifest(packet: Packet): string {
  const dispositions = packet.dispositions
    .toSorted((a, b) => (a.opinionId < b.opinionId ? -1 : 1))
    .map(({ opinionId, remark, disposition, reason }) => [opinionId, remark, disposition, reason]);
  const { documentId, revision, fileSha256, textSha256, attachments, override } = packet;
  return JSON.stringify([documentId, revision, fileSha256, textSha256, attachments, dispositions, override]);
}

/** Shortens a packet's hash to the fingerprint that people compare: `9f3a-17c2`. */
export function fingerprint(packetHash: string): string {
  return `${packetHash.slice(0, 4)}-${packetHash.slice(4, 8)}`;
}
