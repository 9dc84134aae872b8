import type { ConferenceDetail, TargetView } from '@conference/contracts';
import { LINEAGES, type Lineage, type Role } from '@conference/domain';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../shared/data-table';
import { useMe } from '../../shared/me';
import { Pill, type Tone } from '../../shared/pill';
import { Section, Sheet } from '../../shared/section';
import { useSentence } from '../../shared/sentence';
import { ProgressForm } from './progress-form';
import styles from './target-table.module.css';
import { TargetReports } from './target-reports';

/** To whom the report is offered besides the target's owner; whether it counts, the server says. */
const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];

const TONES: Record<Lineage, Tone> = { new: 'accent', kept: 'calm', raised: 'good', lowered: 'wait', dropped: 'calm' };

/** The targets that were adopted: their level, what they were the year before, and how they are going. */
export function TargetTable({ conference }: { conference: ConferenceDetail }) {
  const { t } = useTranslation();
  const me = useMe().person;
  const { targets, id, stage } = conference;
  const isLeader = me.roles.some((role) => LEADERS.includes(role));
  const offersReport = ({ owner }: TargetView) => stage === 'followUp' && (isLeader || owner === me.name);
  return (
    <Section id="targets" title={t('targets.title')} aside={<Lineages targets={targets} />}>
      {targets.length === 0 ? (
        <p className="quiet">{t('targets.none')}</p>
      ) : (
        <Sheet flush>
          <DataTable
            label={t('targets.title')}
            columns={columns(t, id, offersReport)}
            rows={targets}
            rowKey={(target) => target.id}
          />
        </Sheet>
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
    <span className={styles.lineages}>
      {counts
        .filter(([, count]) => count > 0)
        .map(([lineage, count]) => (
          <Pill key={lineage} tone={TONES[lineage]}>
            {t(`lineages.${lineage}`)}: {count}
          </Pill>
        ))}
    </span>
  );
}

const columns = (
  t: TFunction,
  conferenceId: string,
  offersReport: (target: TargetView) => boolean,
): Column<TargetView>[] => [
  {
    key: 'target',
    names: true,
    width: '35%',
    head: t('targets.target'),
    cell: ({ title, owner, unit }) => (
      <>
        <span className={styles.title}>{title}</span>
        <div className="quiet">{unit ? `${unit} · ${owner}` : owner}</div>
      </>
    ),
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
        {offersReport(target) && <ProgressForm conferenceId={conferenceId} target={target} />}
      </>
    ),
  },
];

function Level({ target: { indicator, previous } }: { target: TargetView }) {
  const { t } = useTranslation();
  const say = useSentence();
  return (
    <>
      {indicator ? <strong>{say(indicator)}</strong> : <span className="quiet">{t('targets.noFigure')}</span>}
      {previous && <div className="quiet">{t('targets.previous', { figure: say(previous) })}</div>}
    </>
  );
}
