import { fireEvent, screen } from '@testing-library/react';
import { show } from '../../testing/show';
import { ExtensionFields } from './extension-fields';

describe(ExtensionFields.name, () => {
  it.each([
    ['0', true],
    ['1', false],
    ['60', false],
    ['61', true],
    ['1.5', true],
  ])('says at the field how many working days there may be: %s', async (days, isWrong) => {
    const change = jest.fn();
    await show(<ExtensionFields onChange={change} />);
    fireEvent.change(screen.getByLabelText('Số ngày làm việc'), { target: { value: days } });
    expect(screen.queryByText('Từ 1 đến 60 ngày làm việc.') !== null).toBe(isWrong);
    expect(change).toHaveBeenLastCalledWith(isWrong ? null : { workingDays: Number(days) });
  });
});
