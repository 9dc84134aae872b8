import { dropTestDatabase } from './database';

describe(dropTestDatabase.name, () => {
  it.each(['conference', 'postgres', 'contest', 'latest_data'])('refuses to touch %s', async (name) => {
    await expect(dropTestDatabase(name)).rejects.toThrow('not the name of a test database');
  });
});
