import { askedOnce } from './asked-once';

class People {
  asked: string[] = [];

  person(id: string): Promise<{ id: string }> {
    this.asked.push(id);
    return Promise.resolve({ id });
  }

  twice(id: string): Promise<{ id: string }[]> {
    return Promise.all([this.person(id), this.person(id)]);
  }
}

describe(askedOnce.name, () => {
  const view = () => {
    const people = new People();
    return { people, records: askedOnce({ people, office: 'skhcn' }) };
  };

  it('reads once what is asked twice, also from within', async () => {
    const { people, records } = view();
    await expect(records.people.person('a')).resolves.toEqual({ id: 'a' });
    await records.people.person('a');
    await records.people.twice('a');
    expect(people.asked).toEqual(['a']);
  });

  it('reads again what is another question', async () => {
    const { people, records } = view();
    await records.people.person('a');
    await records.people.person('b');
    expect(people.asked).toEqual(['a', 'b']);
    expect(records.office).toBe('skhcn');
  });

  it('forgets with the view', async () => {
    const { people, records } = view();
    await records.people.person('a');
    await askedOnce({ people }).people.person('a');
    expect(people.asked).toEqual(['a', 'a']);
  });
});
