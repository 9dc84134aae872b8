/**
 * Lets many who ask the same at once share an answer that none of them could have got fresher.
 *
 * Who asks while an answer is on its way waits for the next one: it is read after the last of them asked, so nobody is told less than was known when they asked.
 */
export class AskedTogether<Answer> {
  private readonly onTheirWay = new Map<string, Promise<unknown>>();
  private readonly next = new Map<string, Promise<Answer>>();

  /** Answers a question; the key says which questions are the same. */
  ask(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const shared = this.next.get(key);
    if (shared) return shared;
    const before = this.onTheirWay.get(key);
    if (!before) return this.read(key, question);
    const answer = before.then(() => {
      this.next.delete(key);
      return this.read(key, question);
    });
    this.next.set(key, answer);
    return answer;
  }

  private read(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const answer = question();
    const end = () => {
      if (this.onTheirWay.get(key) === settled) this.onTheirWay.delete(key);
    };
    const settled: Promise<void> = answer.then(end, end);
    this.onTheirWay.set(key, settled);
    return answer;
  }
}
