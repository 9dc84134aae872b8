import { countTests, type TestReport } from './count-tests';

const NOTHING: TestReport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe(countTests.name, () => {
  it('counts what passed and what failed', () => {
    expect(countTests({ ...NOTHING, numPassedTests: 12, numFailedTests: 2 })).toEqual({
      line: '12 passed, 2 failed',
      isGood: false,
    });
    expect(countTests({ ...NOTHING, numPassedTests: 12 })).toEqual({ line: '12 passed, 0 failed', isGood: true });
  });

  it('tells of skipped tests, which do not fail a run', () => {
    const report = { ...NOTHING, numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 };
    expect(countTests(report)).toEqual({ line: '3 passed, 0 failed, 2 skipped', isGood: true });
  });

  it('counts a file that cannot be loaded as a failure', () => {
    const report = { ...NOTHING, numPassedTests: 3, numRuntimeErrorTestSuites: 1 };
    expect(countTests(report)).toEqual({ line: '3 passed, 1 failed', isGood: false });
  });

  it('does not take a run of no test for a good one', () => {
    expect(countTests(NOTHING)).toEqual({ line: '0 passed, 0 failed', isGood: false });
    expect(countTests({ ...NOTHING, numPendingTests: 5 }).isGood).toBe(false);
  });

  it('takes a missing report for a failure', () => {
    expect(countTests(null)).toEqual({ line: '0 passed, 1 failed', isGood: false });
  });
});
