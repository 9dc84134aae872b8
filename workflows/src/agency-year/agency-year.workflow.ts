import { setCurrentDetails, sleep } from '@temporalio/workflow';
import { mail, records } from '../activity-options';
import type { AgencyYearInput } from '../contract/activities';

const SAID_AGAIN_AFTER = '30 days';

/**
 * From one year to the next: tells the head of office in time that the next annual conference is to be opened, with last year's plan
 * to go on from, and again every month until it is opened or its time has passed.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 1
 */
export async function agencyYear({ officeId }: AgencyYearInput): Promise<{ year: number; told: number }> {
  let next = await records.readYear({ officeId });
  const { year } = next;
  for (let told = 0; ;) {
    if (next.isOpened || next.isOver) {
      setCurrentDetails(next.isOpened ? `The conference of ${year} is opened.` : `The time for ${year} has passed.`);
      return { year, told };
    }
    told += 1;
    await mail.announceYear.executeWithOptions({ summary: `mail: the conference of ${year} is to be opened` }, [
      { officeId, year, number: told },
    ]);
    setCurrentDetails(`### Conference of ${year}\n\nWaiting for **headOfOffice** to open it; told ${told} times.`);
    await sleep(SAID_AGAIN_AFTER, { summary: `whether the conference of ${year} is opened` });
    next = await records.readYear({ officeId, year });
  }
}
