import type { BranchesView } from '@conference/contracts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeDate } from '../../shared/dates';
import { Dialog } from '../../shared/dialog';
import { ProblemNotice } from '../../shared/problem-notice';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { MoveDate } from '../conference/plan/move-date';
import { useCommand } from '../../shared/use-command';
import { VerdictWords } from '../../shared/verdict-words';
import { BallotFacts } from './ballot-facts';
import { branchesQuery, recordFailedSummons } from './read-branches';
import styles from './convening.module.css';
import { SendBallots } from './send-ballots';

/** What is left when too few people come: a second summons, then ballots to all staff. */
export function BranchesSection({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { data: branches } = useQuery(branchesQuery(conferenceId));
  const [isSending, setSending] = useState(false);
  const fail = useCommand(conferenceId, () => recordFailedSummons(conferenceId));
  if (!branches || !isShown(branches)) return null;
  const { failed, open, ballot, may, heldOn, whyNoBallots } = branches;
  return (
    <Section id="branches" title={t('branches.title')}>
      <Sheet>
        <div className={styles.sheet}>
          {failed.map((summons) => (
            <VerdictWords
              key={summons.heldOn}
              about="quorum"
              verdict={summons.verdict}
              when={t('branches.failedOn', { day: writeDate(summons.heldOn) })}
            />
          ))}
          {open.map(({ branch, sentence, assumption }) => (
            <p key={branch} className={styles.answer}>
              {say(sentence)} {assumption && <span className="quiet">{say(assumption)}</span>}
            </p>
          ))}
          {ballot && <BallotFacts ballot={ballot} />}
          {may.declareForceMajeure && whyNoBallots && <p className="quiet">{say(whyNoBallots)}</p>}
          {may.count && <p className="quiet">{t('branches.failHint', { day: writeDate(heldOn) })}</p>}
          <ProblemNotice error={fail.error} />
          <div className={styles.actions}>
            {may.count && (
              <Button variant="default" loading={fail.isPending} onClick={() => fail.mutate(undefined)}>
                {t('branches.fail')}
              </Button>
            )}
            {may.moveDate && <MoveDate conferenceId={conferenceId} heldOn={heldOn} />}
            {(may.sendBallots || may.declareForceMajeure) && (
              <Button variant="default" onClick={() => setSending(true)}>
                {t(may.sendBallots ? 'branches.send' : 'branches.declareForceMajeure')}
              </Button>
            )}
          </div>
        </div>
      </Sheet>
      <Dialog isOpen={isSending} size="lg" onClose={() => setSending(false)} title={t('branches.send')}>
        {isSending && <SendBallots conferenceId={conferenceId} branches={branches} onDone={() => setSending(false)} />}
      </Dialog>
    </Section>
  );
}

function isShown({ failed, ballot, may }: BranchesView): boolean {
  return failed.length > 0 || ballot !== null || may.count || may.sendBallots || may.declareForceMajeure;
}
