import type { ConferenceDetail } from '@conference/contracts';
import type { RoomStep } from '@conference/domain';
import { Tabs, VisuallyHidden } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './console.module.css';
import { PartContent } from './part-content';
import { tabOf, type TabName } from './part-name';
import { useTabs } from './use-tabs';

interface BusinessProps {
  conference: ConferenceDetail;
  step: RoomStep;
  /** The tab that somebody chose; without a choice the page follows the room. */
  chosen: TabName | undefined;
}

/** The business of the room: the part where something is to be done stands open, the others are one tab away and keep what was typed. */
export function Business({ conference, step, chosen }: BusinessProps) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/conferences/$conferenceId/console' });
  const tabs = useTabs(conference);
  const followed = tabs.find((tab) => tab === step.part) ?? tabs[0]!;
  const shown = tabs.find((tab) => tab === chosen) ?? followed;
  const choose = (value: string | null) => {
    void navigate({ search: { part: tabOf(value) }, replace: true, resetScroll: false });
  };
  return (
    <Tabs value={shown} onChange={choose} keepMounted className={styles.business}>
      <Tabs.List aria-label={t('console.parts')} className={styles.tabs}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} className={styles.tab}>
            {t(`console.part.${tab}`)}
            {conference.may.runFloor && tab === step.part && (
              <span className={styles.mark}>
                <VisuallyHidden component="span">: {t('console.next')}</VisuallyHidden>
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab} className={styles.panel}>
          <PartContent conference={conference} part={tab} act={step.act} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
