import { countTests, withSecondRun, worthASecondRun, type TestFile, type TestReport } from './count-tests';

const NOTHING: TestReport = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
};

/** A file whose tests ended so. */
const file = (name: string, ...statuses: string[]): TestFile => ({
  name,
  status: statuses.includes('failed') || statuses.length === 0 ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

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

describe(worthASecondRun.name, () => {
  it('names the few files that failed, and none when many did', () => {
    const of = (...testResults: TestFile[]) => worthASecondRun({ ...NOTHING, testResults });
    expect(of(file('good', 'passed'), file('bad', 'passed', 'failed'), file('unread'))).toEqual(['bad', 'unread']);
    expect(of(...['a', 'b', 'c', 'd'].map((name) => file(name, 'failed')))).toEqual([]);
    expect(worthASecondRun(null)).toEqual([]);
  });
});

describe(withSecondRun.name, () => {
  const first: TestReport = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 1,
    testResults: [
      file('good', 'passed', 'passed', 'passed', 'passed', 'pending'),
      file('bad', 'passed', 'failed', 'pending'),
      file('unread'),
    ],
  };

  it('counts what the failed files did the second time', () => {
    const again = {
      ...NOTHING,
      numPassedTests: 6,
      numPendingTests: 1,
      testResults: [file('bad', 'passed', 'passed', 'pending'), file('unread', ...Array<string>(4).fill('passed'))],
    };
    expect(countTests(withSecondRun(first, again))).toEqual({ line: '10 passed, 0 failed, 2 skipped', isGood: true });
  });

  it('stays a failure where one failed again', () => {
    const again = {
      ...NOTHING,
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [file('bad', 'passed', 'failed', 'pending'), file('unread')],
    };
    expect(countTests(withSecondRun(first, again))).toEqual({ line: '5 passed, 2 failed, 2 skipped', isGood: false });
  });
});
