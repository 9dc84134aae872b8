import type {
  AdoptRulesBody,
  CountAnswerBody,
  CountFiguresBody,
  InventoryBody,
  OpenRoundBody,
  SeatDecisionBody,
} from '@conference/contracts';
import { order } from '../../../shared/http';
import { uploadFile } from '../../../shared/upload-file';

/** Which election of which conference. */
export interface ElectionAddress {
  readonly conferenceId: string;
  readonly code: string;
}

/** Which of its rounds. */
export interface RoundAddress extends ElectionAddress {
  readonly roundId: string;
}

/** How many raised a hand for, against, and neither. */
export type RaisedHands = AdoptRulesBody['adoption'];

const path = ({ conferenceId, code }: ElectionAddress) =>
  `/api/conferences/${conferenceId}/elections/${encodeURIComponent(code)}`;
const roundPath = ({ roundId, ...election }: RoundAddress) => `${path(election)}/rounds/${roundId}`;

/** What those who run an election do about it. */
export const electionCommands = {
  adoptRules: (election: ElectionAddress, body: AdoptRulesBody) => order('POST', `${path(election)}/rules`, body),
  nominate: (election: ElectionAddress, personId: string, proposedBy: string) =>
    order('POST', `${path(election)}/nominations`, { personId, proposedBy }),
  consent: (election: ElectionAddress, personId: string) =>
    order('POST', `${path(election)}/nominations/${personId}/consent`),
  withdraw: (election: ElectionAddress, personId: string, reason: string) =>
    order('POST', `${path(election)}/nominations/${personId}/withdrawal`, { reason }),
  adoptList: (election: ElectionAddress, adoption: RaisedHands) =>
    order('POST', `${path(election)}/list`, { adoption }),
  decide: (election: ElectionAddress, body: SeatDecisionBody) => order('POST', `${path(election)}/decisions`, body),
  recognise: (election: ElectionAddress, symbol: string, recognisedOn: string) =>
    order('POST', `${path(election)}/recognition`, { symbol, recognisedOn }),
  openRound: (election: ElectionAddress, body: OpenRoundBody) => order('POST', `${path(election)}/rounds`, body),
};

/** What is done with a round, by those who run it and by its counting committee. */
export const roundCommands = {
  close: (round: RoundAddress) => order('POST', `${roundPath(round)}/close`),
  publish: (round: RoundAddress) => order('POST', `${roundPath(round)}/publish`),
  void: (round: RoundAddress, reason: string) => order('POST', `${roundPath(round)}/void`, { reason }),
  giveBack: (round: RoundAddress, reason: string) => order('POST', `${roundPath(round)}/give-back`, { reason }),
  hands: (round: RoundAddress, votes: { id: string; votes: number }[]) =>
    order('POST', `${roundPath(round)}/hands`, { votes }),
  inventory: (round: RoundAddress, paper: InventoryBody['paper']) =>
    order('POST', `${roundPath(round)}/inventory`, { paper }),
  figures: (round: RoundAddress, body: CountFiguresBody) => order('POST', `${roundPath(round)}/figures`, body),
  answer: (round: RoundAddress, question: CountAnswerBody['question'], note: string) =>
    order('POST', `${roundPath(round)}/answers`, { question, answer: 'confirmed', note }),
  countAgain: (round: RoundAddress) => order('POST', `${roundPath(round)}/count-again`),
  sign: (round: RoundAddress) => order('POST', `${roundPath(round)}/signature`),
  lock: (round: RoundAddress) => order('POST', `${roundPath(round)}/lock`),
  /** Stores the picture first, and then names it by its fingerprint. */
  photo: async (round: RoundAddress, file: File) => {
    const { sha256, fileName } = await uploadFile(file);
    await order('POST', `${roundPath(round)}/photo`, { fileSha256: sha256, fileName });
  },
};
