import type { Conference, Play } from './play';

/** Whoever is responsible for the hand-over confirms what the predecessors promised, as far as nothing does yet. */
export async function confirmTakenOver(
  { plan, people, patience, narrator }: Play,
  conference: Conference,
): Promise<void> {
  const what = { vi: 'xác nhận chỉ tiêu của cơ quan tiền thân', en: 'the targets of predecessors to be confirmed' };
  const { takenOver } = await patience.attempt(what, () => conference.look());
  for (const { office, name, year, source, state } of takenOver) {
    const { handOver = null } = plan.office.predecessors?.find(({ code }) => code === office) ?? {};
    if (source !== null || handOver === null) {
      narrator.tell(
        `Chỉ tiêu năm ${year} của ${name}: ${state.vi}.`,
        `What ${name} promised for ${year}: ${state.en}.`,
      );
      continue;
    }
    await patience.until(what, async () => {
      const isStanding = (await conference.look()).takenOver.some(
        (list) => list.office === office && list.year === year && list.source !== null,
      );
      if (!isStanding)
        await (await people.as(handOver)).post(conference.path(`taken-over/${office}/${year}/confirm`), {});
      return isStanding || null;
    });
    const { name: who } = people.person(handOver);
    narrator.tell(
      `${who} xác nhận các chỉ tiêu năm ${year} của ${name}.`,
      `${who} confirms what ${name} promised for ${year}.`,
    );
  }
}
