import { countFaultSentence, type CountFault, type Sentence } from '@conference/domain';
import type { Records } from '@conference/persistence';
import { RefusalException } from '../problems/refusal.exception';

/** Refuses a count with everything in it that does not add up, each with the name of whom it is about. */
export async function countFaultsNamed(records: Records, faults: readonly CountFault[]): Promise<RefusalException> {
  const sentences = await faultSentences(records, faults);
  const sentence = { vi: sentences.map(({ vi }) => vi).join(' '), en: sentences.map(({ en }) => en).join(' ') };
  return new RefusalException('does-not-add-up', sentence, { faults });
}

export async function faultSentences(records: Records, faults: readonly CountFault[]): Promise<Sentence[]> {
  const ids = faults.flatMap((fault) => ('option' in fault ? [fault.option] : []));
  const people = await records.directory.people([...new Set(ids)]);
  return faults.map((fault) => {
    const { vi, en } = countFaultSentence(fault);
    const name = 'option' in fault ? people.get(fault.option)?.name : undefined;
    return name ? { vi: `${name}: ${vi}`, en: `${name}: ${en}` } : { vi, en };
  });
}
