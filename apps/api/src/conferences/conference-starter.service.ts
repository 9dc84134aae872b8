import { createHash } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import type { ConferenceStarted } from '@conference/contracts';
import { checkTakenOver } from '@conference/domain';
import { Transactions, type ConferenceEntity, type PersonEntity, type Records } from '@conference/persistence';
import { placedFindings, planFindings, readPlanText, type ReadPlan } from '@conference/plan-file';
import { Inject, Injectable } from '@nestjs/common';
import { putAnswered, waitingPetition } from '../petitions/answer-petition';
import { proposalOf } from '../petitions/proposal-of';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed, RefusalException } from '../problems/refusal.exception';
import { successionFacts } from '../targets/succession-facts';
import { temporalRunUrl } from '../temporal-links';
import { isLeader } from './access';
import { startConference } from './start-conference';

/** A plan as it is handed in: by whom, whether to be played, and because of which petition. */
interface StartOrder {
  readonly person: PersonEntity;
  readonly text: string;
  readonly rehearsal: boolean;
  readonly petitionId: string | null;
  readonly key?: string | undefined;
}

/** Starts conferences from plan files. */
@Injectable()
export class ConferenceStarterService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async start({ person, text, rehearsal, petitionId, key }: StartOrder): Promise<ConferenceStarted> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const read = await this.answering(readPlan(text), { person, rehearsal, petitionId });
    const { errors, warnings } = planFindings(read.plan, read.lineOf);
    if (errors.length > 0) throw new RefusalException('plan-not-valid', doorWords('plan-not-valid'), {}, errors);
    this.refuseUnlessAllowed(read, rehearsal);

    return this.transactions.run(async (records) => {
      const office = await records.directory.officeByCode(read.plan.office.code);
      const isOwnOffice = office?.id === person.officeId || (rehearsal && person.roles.includes('administrator'));
      if (!isOwnOffice) throw doorRefusal('not-allowed');
      const requestSha256 = createHash('sha256')
        .update(petitionId ?? '')
        .update(text)
        .digest('hex');
      const earlier = key ? await records.sessions.takeKey(person.id, key, requestSha256, new Date()) : null;
      if (earlier && earlier.requestSha256 !== requestSha256) throw doorRefusal('key-used-otherwise');
      if (earlier?.response) return earlier.response as ConferenceStarted;

      await this.refuseUnlessTakenOver(records, read, rehearsal);
      const answers = petitionId ? await waitingPetition(records, person, petitionId) : null;
      const now = new Date();
      const started = await startConference(records, { plan: read.plan, rehearsal, petitionId, actor: person, now });
      const answer = this.describe(
        allowed(started, ({ code }) => doorWords(code)),
        warnings,
      );
      if (answers) await putAnswered(records, { petition: answers, conferenceId: answer.id, person, now });
      if (key) await records.sessions.keepAnswer(person.id, key, answer);
      return answer;
    });
  }

  /** Who asked for the conference and why is taken from the petition that it answers, whatever the plan says. */
  private async answering(
    read: ReadPlan,
    { person, rehearsal, petitionId }: Pick<StartOrder, 'person' | 'rehearsal' | 'petitionId'>,
  ): Promise<ReadPlan> {
    if (!petitionId) return read;
    const { plan } = read;
    if (plan.conference.kind !== 'extraordinary' || rehearsal) throw doorRefusal('petition-not-extraordinary');
    const petition = await this.transactions.read((records) => records.petitions.byId(petitionId));
    if (petition?.officeId !== person.officeId || !petition.submittedAt) throw doorRefusal('not-found');
    return { ...read, plan: { ...plan, conference: { ...plan.conference, proposal: proposalOf(petition) } } };
  }

  /** What the plan takes over from other offices agrees with what is on record of them. */
  private async refuseUnlessTakenOver(records: Records, { plan, lineOf }: ReadPlan, rehearsal: boolean): Promise<void> {
    const errors = placedFindings(checkTakenOver(plan, await successionFacts(records, plan, rehearsal)), lineOf).errors;
    if (errors.length > 0) throw new RefusalException('plan-not-valid', doorWords('plan-not-valid'), {}, errors);
  }

  /** A rehearsal plays a script; in production nobody may, and a real conference has none. */
  private refuseUnlessAllowed({ plan, lineOf }: ReadPlan, rehearsal: boolean): void {
    const isAllowed = rehearsal ? this.settings.mode !== 'production' : !plan.play;
    if (isAllowed) return;
    const line = lineOf(['play']);
    const message = doorWords('play-not-allowed');
    throw new RefusalException('play-not-allowed', message, {}, [
      { path: 'play', ...(line ? { line } : {}), code: 'play-not-allowed', message },
    ]);
  }

  private describe(
    { id, workflowId, title }: ConferenceEntity,
    warnings: ConferenceStarted['warnings'],
  ): ConferenceStarted {
    return {
      id,
      workflowId,
      title,
      webUrl: `${this.settings.http.publicUrl}/conferences/${id}`,
      temporalUrl: temporalRunUrl(this.settings, workflowId),
      warnings,
    };
  }
}

function readPlan(text: string): ReadPlan {
  const read = readPlanText(text);
  if (!read.ok) throw new RefusalException(read.refusal.code, doorWords(read.refusal.code), {}, read.refusal.errors);
  return read.value;
}
