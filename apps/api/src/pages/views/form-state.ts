import type { TypedAnswer, TypedProof } from '../typed-answer';

/** A form with what was typed so far, and why it was not taken. */
export interface FormState extends TypedProof {
  readonly typed: TypedAnswer;
  readonly complaint: string | null;
  readonly hadFile: boolean;
  /** The largest file that is taken, as people write it. */
  readonly uploadLimit: string;
}
