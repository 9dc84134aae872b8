import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show';
import { Tool, Toolbar } from './toolbar';

const tools = (isFirstOff = false) => (
  <Toolbar label="Công cụ">
    {['Một', 'Hai', 'Ba'].map((name, index) => (
      <Tool key={name} label={name} disabled={isFirstOff && index === 0} onUse={() => undefined}>
        {name}
      </Tool>
    ))}
  </Toolbar>
);
const stops = () => screen.getAllByRole('button').map((tool) => tool.tabIndex);

describe(Toolbar.name, () => {
  it('is one stop for the Tab key, and arrows go round', async () => {
    await show(tools());
    expect(stops()).toEqual([0, -1, -1]);
    screen.getAllByRole('button')[0]!.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toBe('Ba');
    expect(stops()).toEqual([-1, -1, 0]);
  });

  it('always leaves a tool to stop at', async () => {
    await show(tools(true));
    expect(stops()[1]).toBe(0);
  });
});
