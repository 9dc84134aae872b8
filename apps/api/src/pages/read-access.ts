import { CODE_TRIES, codeState, mailPolicyOf, provesEnough } from '@conference/domain';
import type { OfficeEntity, Records, RememberedDeviceEntity, TaskEntity } from '@conference/persistence';
import type { SignedIn } from '../auth/session.service';
import type { Access } from './access';
import type { Grant } from './link-cookie';
import type { TaskLink } from './task-link';

/** What a browser brought along, beside the right that the link gave it. */
export interface Visitor {
  readonly grant: Grant;
  readonly device: RememberedDeviceEntity | null;
  readonly session: SignedIn | null;
}

/** Tells what a reader may do with a link now, by the level that the office asks for at this step. */
export function readAccess(
  link: TaskLink,
  { kind }: Pick<TaskEntity, 'kind'>,
  { mailPolicy }: Pick<OfficeEntity, 'mailPolicy'>,
  { visitor: { grant, device, session }, now }: { readonly visitor: Visitor; readonly now: Date },
): Access {
  const level = mailPolicyOf(mailPolicy).levels[kind];
  const shown = {
    purpose: grant.right === 'readOnly' ? 'view' : link.purpose,
    assigneeId: link.personId,
    deviceOf: device?.personId ?? null,
    hasRightCode: false,
    signedInAs: session?.person.id ?? null,
    factorShownAt: session?.steppedUpAt?.toISOString() ?? null,
  };
  const verdict = provesEnough(level, shown, now.toISOString());
  const { codeHmac, wrongCodes, codeUsedAt } = link;
  return {
    right: grant.right,
    readOnlyUntil: grant.right === 'readOnly' ? new Date(grant.expiresAt).toISOString() : null,
    level,
    proof: verdict.ok ? verdict.value : null,
    missing: verdict.ok ? null : verdict.refusal.code,
    code: {
      state: codeState({ exists: codeHmac !== null, wrongGuesses: wrongCodes, isUsedUp: codeUsedAt !== null }),
      triesLeft: Math.max(0, CODE_TRIES - wrongCodes),
    },
    mailedAt: link.issuedAt.toISOString(),
    device: device?.personId === link.personId ? { id: device.id, label: device.label } : null,
    signedInAs: session?.person.name ?? null,
  };
}

/** The mail that came after the one at hand, about the same task and to the same person. */
export async function newerMailAt(records: Records, link: TaskLink): Promise<string | null> {
  const newest = await records.mails.newestLink(link.taskId, link.personId, 'decide');
  return newest && newest.issuedAt > link.issuedAt ? newest.issuedAt.toISOString() : null;
}
