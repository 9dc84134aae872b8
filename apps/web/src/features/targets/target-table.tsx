import type { ConferenceDetail, TargetView } from '@conference/contracts';
import { changeableTargets, LINEAGES, type Lineage, type Role } from '@conference/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { useMe } from '../../shared/me';
import { Pill, type Tone } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { useHashTarget } from '../../shared/use-hash-target';
import { AddTarget } from './add-target';
import { actsOn } from './may-act';
import { ProgressForm } from './progress-form';
import { ClauseLink } from './clause-link';
import styles from './target-table.module.css';
import { CameFrom, TakenOver } from './taken-over';
import { TargetDialog, type Act } from './target-dialog';
import { TargetReports } from './target-reports';

/** To whom the report is offered besides the target's owner; whether it counts, the server says. */
const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];

const TONES: Record<Lineage, Tone> = { new: 'accent', kept: 'calm', raised: 'good', lowered: 'wait', dropped: 'calm' };

/** The targets that were adopted: their level, what they were the year before, and how they are going. */
export function TargetTable({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const me = useMe().person;
  useHashTarget(true);
  const { id, stage } = conference;
  const targets = conference.targets.filter(({ removedAt }) => removedAt === null);
  const dropped = conference.targets.filter(({ removedAt }) => removedAt !== null);
  const isLeader = me.roles.some((role) => LEADERS.includes(role));
  const shown: Shown = {
    conferenceId: id,
    offersReport: ({ parties }) => stage === 'followUp' && (isLeader || parties.some(({ isOwn }) => isOwn)),
    actsOn: (target) => (isLeader ? actsOn(conference, target) : []),
  };
  return (
    <Section
      id="targets"
      title={t('targets.title')}
      aside={
        <span className={styles.lineages}>
          <Lineages targets={targets} />
          {isLeader && changeableTargets(stage) !== null && <AddTarget conferenceId={id} />}
        </span>
      }
    >
      <TakenOver conference={conference} />
      {targets.length === 0 ? (
        <p className="quiet">{t('targets.none')}</p>
      ) : (
        <Sheet flush>
          <DataTable
            label={t('targets.title')}
            columns={columns(t, shown)}
            rows={targets}
            rowKey={(target) => target.id}
          />
        </Sheet>
      )}
      {dropped.length > 0 && (
        <details className={styles.dropped}>
          <summary>{t('targetForms.dropped', { count: dropped.length })}</summary>
          <ul>
            {dropped.map((target) => (
              <li key={target.id}>
                <del>{target.title}</del> <TargetDialog conferenceId={id} target={target} acts={[]} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** "9 targets: 1 new, 2 raised, 6 kept". */
function Lineages({ targets }: { targets: readonly TargetView[] }) {
  const { t } = useTranslation();
  const counts = LINEAGES.map(
    (lineage) => [lineage, targets.filter((target) => target.lineage === lineage).length] as const,
  );
  return (
    <>
      {counts
        .filter(([, count]) => count > 0)
        .map(([lineage, count]) => (
          <Pill key={lineage} tone={TONES[lineage]}>
            {t(`lineages.${lineage}`)}: {count}
          </Pill>
        ))}
    </>
  );
}

/** How the rows are shown to the reader. */
interface Shown {
  readonly conferenceId: string;
  readonly offersReport: (target: TargetView) => boolean;
  readonly actsOn: (target: TargetView) => Act[];
}

const columns = (t: TFunction, shown: Shown): Column<TargetView>[] => [
  {
    key: 'target',
    names: true,
    width: '35%',
    head: t('targets.target'),
    cell: (target) => <What target={target} />,
  },
  { key: 'figure', width: '20%', head: t('targets.figure'), cell: (target) => <Level target={target} /> },
  {
    key: 'lineage',
    width: '17%',
    head: t('targets.lineage'),
    cell: ({ lineage }) => <Pill tone={TONES[lineage]}>{t(`lineages.${lineage}`)}</Pill>,
  },
  {
    key: 'progress',
    width: '28%',
    head: t('targets.progress'),
    cell: (target) => (
      <>
        <TargetReports reports={target.reports} />
        <span className={styles.acts}>
          {shown.offersReport(target) && <ProgressForm conferenceId={shown.conferenceId} target={target} />}
          <TargetDialog conferenceId={shown.conferenceId} target={target} acts={shown.actsOn(target)} />
        </span>
      </>
    ),
  },
];

/** What is promised, who answers for it, and where the resolution says so. */
function What({ target: { id, title, unit, owner, clause, changes } }: { target: TargetView }) {
  const { t } = useTranslation();
  const isAmended = changes.some((change) => change.isAmendment);
  return (
    <span id={`target-${id}`} className={styles.what}>
      <span className={styles.title}>{title}</span>
      {isAmended && <Pill tone="accent">{t('targetForms.amended')}</Pill>}
      <span className="quiet">{unit ? `${unit} · ${owner}` : owner}</span>
      {clause && <ClauseLink size="sm" clause={clause} />}
    </span>
  );
}

function Level({ target: { indicator, previous, past } }: { target: TargetView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      {indicator ? <strong>{say(indicator)}</strong> : <span className="quiet">{t('targets.noFigure')}</span>}
      {previous && <div className="quiet">{t('targets.previous', { figure: say(previous) })}</div>}
      <CameFrom past={past} />
    </>
  );
}
