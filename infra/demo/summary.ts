import {
  demoSummarySchema,
  documentDetailSchema,
  type ConferenceDetail,
  type DemoSummary,
  type DocumentDetail,
} from '@conference/contracts';
import { summariseLineage, type ConferencePlan } from '@conference/domain';
import type { ApiClient } from '../cli/api-client';
import { countByKind } from './mail-kind';
import type { Mail } from './mailed-link';

/** What a summary is made from: all of it is to be seen through the doors. */
export interface Played {
  readonly planFile: string;
  readonly plan: ConferencePlan;
  readonly detail: ConferenceDetail;
  readonly documents: readonly DocumentDetail[];
  readonly mails: readonly Mail[];
  readonly webUrl: string;
  readonly durationSeconds: number;
}

/** Reads every document of a conference with its rounds and opinions. */
export function readDocuments(client: ApiClient, { documents }: ConferenceDetail): Promise<DocumentDetail[]> {
  return Promise.all(documents.map(({ id }) => client.get(`/api/documents/${id}`, documentDetailSchema)));
}

/** Sums up one whole conference in figures; the published schema has the last word. */
export function summaryOf({ planFile, plan, detail, documents, mails, webUrl, durationSeconds }: Played): DemoSummary {
  const { id, title, office, year, heldOn, regime, rehearsal, workflowId, temporalUrl, stages, floor, auditHead } =
    detail;
  return demoSummarySchema.parse({
    plan: planFile,
    conference: { id, title, office: office.code, year, heldOn, regime, rehearsal, workflowId, webUrl, temporalUrl },
    durationSeconds,
    stages,
    documents: documents.map((document) => documentSummary(document, plan)),
    attendance: { entitled: floor.entitled, present: declaredPresent(detail), verdict: floor.declared?.verdict },
    votes: floor.votes.map(({ motion, present, yes, no, abstain, verdict }) => ({
      motion,
      present,
      yes,
      no,
      abstain,
      verdict,
    })),
    elections: floor.elections.map(({ code, seats, candidates, sentence }) => ({
      code,
      seats,
      elected: candidates.filter(({ elected }) => elected).map((candidate) => candidate.code),
      sentence,
    })),
    pledge: (floor.pledge?.parties ?? []).map(({ code, side, signedAt }) => ({ party: code, side, signedAt })),
    targets: targetSummary(detail),
    mails: countByKind(mails.map(({ subject }) => subject)),
    audit: auditHead,
  });
}

/** Those present when the quorum was declared; at the end nobody is in the room any more. */
function declaredPresent({ floor }: ConferenceDetail): number {
  return floor.declared?.verdict.figures.present ?? floor.present;
}

function documentSummary(document: DocumentDetail, plan: ConferencePlan): DemoSummary['documents'][number] {
  const { code, kind, phase, currentRevision, approvedRevision, approvedPacketHash, symbol, rounds, opinions } =
    document;
  const codeOf = (name: string) => plan.people.find((person) => person.name === name)?.code ?? name;
  return {
    code,
    kind,
    phase,
    revisions: currentRevision,
    approvedRevision,
    packetHash: approvedPacketHash,
    symbol,
    rounds: rounds.map((round) => ({
      kind: round.kind,
      number: round.number,
      outcome: round.outcome,
      decisions: round.tasks.flatMap(({ assignee, outcome, decidedAt }) =>
        outcome && decidedAt ? [{ person: assignee.code, outcome, decidedAt }] : [],
      ),
    })),
    opinions: opinions.map(({ person, stance, disposition, place }) => ({
      person: codeOf(person),
      stance,
      disposition,
      place: place?.vi ?? null,
    })),
  };
}

function targetSummary({ targets, takenOver }: ConferenceDetail): DemoSummary['targets'] {
  const { total, counts } = summariseLineage(targets);
  return {
    total,
    lineage: { ...counts },
    items: targets.map((target) => ({
      code: target.code,
      indicator: target.indicator,
      previous: target.previous,
      lineage: target.lineage,
      reports: target.reports.length,
      evidence: target.reports.filter(({ evidenceUrl }) => evidenceUrl).length,
    })),
    takenOver: takenOver.map(({ office, year, source }) => ({ office, year, source })),
  };
}
