import { createHash } from 'node:crypto';
import { SETTINGS, type Settings } from '@conference/config';
import type { ConferenceStarted } from '@conference/contracts';
import { Transactions, type ConferenceEntity, type PersonEntity } from '@conference/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { doorRefusal, doorWords } from '../problems/door-words';
import { allowed, RefusalException } from '../problems/refusal.exception';
import { temporalRunUrl } from '../temporal-links';
import { isLeader } from './access';
import { pathText, readPlanText, type ReadPlan } from './plan-reader';
import { planFindings, startConference } from './start-conference';

/** Starts conferences from plan files. */
@Injectable()
export class ConferenceStarterService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async start({
    person,
    text,
    rehearsal,
    key,
  }: {
    person: PersonEntity;
    text: string;
    rehearsal: boolean;
    key?: string | undefined;
  }): Promise<ConferenceStarted> {
    if (!isLeader(person)) throw doorRefusal('not-allowed');
    const read = readPlan(text);
    const { errors, warnings } = planFindings(read.plan, read.lineOf, pathText);
    if (errors.length > 0) throw new RefusalException('plan-not-valid', doorWords('plan-not-valid'), {}, errors);
    this.refuseUnlessAllowed(read, rehearsal);

    return this.transactions.run(async (records) => {
      const office = await records.directory.officeByCode(read.plan.office.code);
      const isOwnOffice = office?.id === person.officeId || (rehearsal && person.roles.includes('administrator'));
      if (!isOwnOffice) throw doorRefusal('not-allowed');
      const requestSha256 = createHash('sha256').update(text).digest('hex');
      const earlier = key ? await records.sessions.takeKey(person.id, key, requestSha256, new Date()) : null;
      if (earlier && earlier.requestSha256 !== requestSha256) throw doorRefusal('key-used-otherwise');
      if (earlier?.response) return earlier.response as ConferenceStarted;

      const started = await startConference(records, { plan: read.plan, rehearsal, actor: person, now: new Date() });
      const answer = this.describe(
        allowed(started, ({ code }) => doorWords(code)),
        warnings,
      );
      if (key) await records.sessions.keepAnswer(person.id, key, answer);
      return answer;
    });
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
