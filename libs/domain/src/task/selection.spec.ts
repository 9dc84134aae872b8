import { ROLES, type Role } from '../person';
import { actsOnSelection, SELECTION_ACTS } from './selection';

describe(actsOnSelection.name, () => {
  const LEADERS: readonly Role[] = ['head', 'headOfOffice', 'administrator'];

  it.each<[Role[], readonly string[]]>([
    [['head'], SELECTION_ACTS],
    [['headOfOffice'], SELECTION_ACTS],
    [['administrator'], ['extend']],
    [['administrator', 'headOfOffice'], SELECTION_ACTS],
    [[], []],
    ...ROLES.filter((role) => !LEADERS.includes(role)).map((role): [Role[], readonly string[]] => [[role], []]),
  ])('%j may do %j', (roles, acts) => {
    expect(actsOnSelection({ roles })).toEqual(acts);
  });
});
