import { judgeQuorum, type QuorumBase } from '../assembly';
import { ok, refuse, type Result } from '../result';
import type { Sentence } from '../sentence';

/** The room at one moment: who is present by name, out of how many entitled. */
export interface Room {
  readonly entitled: number;
  readonly base: QuorumBase;
  readonly presentIds: readonly string[];
}

/** Too few people are in the room for anything to be decided; the sentence shows the figures. */
export interface NoQuorum {
  readonly code: 'no-quorum';
  readonly quorum: Sentence;
}

/** Why nothing is put to the vote in this room. */
export type RoomRefusal =
  NoQuorum | { readonly code: 'figures-impossible'; readonly entitled: number; readonly present: number };

/**
 * Takes the roll of a vote: who is present now, provided that they are enough to decide anything.
 *
 * The roll is frozen as it is taken. Whoever leaves later stays in the base; whoever comes later is not in it.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 2 điểm c
 */
export function takeRoll({ entitled, base, presentIds }: Room): Result<readonly string[], RoomRefusal> {
  const roll = [...new Set(presentIds)];
  const quorum = judgeQuorum({ entitled, base, present: roll.length });
  if (!quorum.ok) return refuse({ code: 'figures-impossible', entitled, present: roll.length });
  return quorum.value.holds ? ok(roll) : refuse({ code: 'no-quorum', quorum: quorum.value.sentence });
}

/** Says why nothing is put to the vote in this room. */
export function roomRefusalSentence(refusal: RoomRefusal): Sentence {
  if (refusal.code === 'no-quorum') return refusal.quorum;
  return {
    vi: `Số có mặt (${refusal.present}) không khớp với số được triệu tập (${refusal.entitled}): kiểm lại điểm danh.`,
    en: `${refusal.present} present cannot be right for ${refusal.entitled} entitled: check the attendance.`,
  };
}
