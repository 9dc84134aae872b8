import { render, screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { SpokenOf } from './spoken-of';
import { moreWords, prepareWords, speak } from './words';

function Room() {
  return <p>{useTranslation().t('roomNow.noSession')}</p>;
}

describe(SpokenOf.name, () => {
  beforeAll(async () => {
    await prepareWords();
    await moreWords();
  });

  it.each([
    ['unionCongress', 'vi', 'Đại hội hiện không họp'],
    ['annual', 'vi', 'Hội nghị hiện không họp'],
    ['extraordinary', 'vi', 'Hội nghị hiện không họp'],
    ['unionCongress', 'en', 'The congress is not in session'],
    ['annual', 'en', 'The conference is not in session'],
  ] as const)('says of a %s in %s: %s', async (kind, language, words) => {
    await speak(language);
    render(
      <SpokenOf kind={kind}>
        <Room />
      </SpokenOf>,
    );
    expect(screen.getByText(words)).toBeTruthy();
  });
});
