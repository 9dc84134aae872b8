import { condition, allHandlersFinished, makeContinueAsNewFunc, setCurrentDetails, uuid4 } from '@temporalio/workflow';
import { records } from '../activity-options';
import type { ConcernInput, RoundRequest } from '../contract/activities';
import { askRound, Bell, listen } from '../document/round';

/**
 * One opinion from the floor, or one recommendation of the people's inspection board, followed until it is settled: whoever owes an answer
 * or a deed is asked, then whoever raised it says whether it is settled; what is contested goes back.
 *
 * @see Luật 10/2022/QH15 Điều 51 khoản 4 điểm d, Điều 63 khoản 1 điểm c
 */
export async function concern({ conferenceId, concern: about, asking }: ConcernInput): Promise<{ questions: number }> {
  const bell = new Bell();
  listen(bell);
  const goOnAfresh = async (asked: RoundRequest) => {
    await condition(allHandlersFinished);
    return makeContinueAsNewFunc<typeof concern>()({ conferenceId, concern: about, asking: asked });
  };

  let questions = 0;
  for (let open = asking; ; open = undefined) {
    const next = open ?? (await records.readNextQuestion({ conferenceId, concern: about }));
    if (!next) break;
    const { kind, number } = next;
    const request = open ?? { roundId: uuid4(), conferenceId, documentId: null, kind, number, concern: about };
    questions += 1;
    const outcome = await askRound(request, bell, { isOpen: open !== undefined, goOnAfresh });
    if (outcome === 'cancelled') break;
  }
  setCurrentDetails('Nobody owes anything any more.');
  return { questions };
}
