/** What jest's JSON report says about a run; only what is counted here. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be loaded: their tests never ran, so each counts as one failure. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly TestFile[];
}

/** One file of a run. */
export interface TestFile {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'focused';
  readonly assertionResults: readonly { readonly status: string }[];
}

/** The last line of a test run, and whether the run is good. */
export interface Count {
  readonly line: string;
  readonly isGood: boolean;
}

/** Counts a run; no report at all means that jest itself failed. A run of no test is not good. */
export function countTests(report: TestReport | null): Count {
  const passed = report?.numPassedTests ?? 0;
  const failed = report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 1;
  const skipped = report ? report.numPendingTests + report.numTodoTests : 0;
  const line = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return { line, isGood: failed === 0 && passed > 0 };
}

/** More files than these do not fail by chance. */
const MOST_UNSTEADY = 3;

/**
 * Names the files that are worth a second run, alone: hundreds of files on two cores now and then meet a moment that no other run meets.
 *
 * What is broken fails again. What passes then is named, as a defect of the test or of the product.
 */
export function worthASecondRun(report: TestReport | null): readonly string[] {
  const failed = (report?.testResults ?? []).filter(({ status }) => status === 'failed').map(({ name }) => name);
  return failed.length <= MOST_UNSTEADY ? failed : [];
}

/** The report of a run whose failed files were run again: what they did the second time counts. */
export function withSecondRun(first: TestReport, second: TestReport): TestReport {
  const failed = first.testResults.filter(({ status }) => status === 'failed');
  const had = (...statuses: string[]) =>
    failed.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => statuses.includes(status)).length;
  return {
    numPassedTests: first.numPassedTests - had('passed') + second.numPassedTests,
    numFailedTests: second.numFailedTests,
    numPendingTests: first.numPendingTests - had('pending', 'skipped') + second.numPendingTests,
    numTodoTests: first.numTodoTests - had('todo') + second.numTodoTests,
    numRuntimeErrorTestSuites: second.numRuntimeErrorTestSuites,
    testResults: [...first.testResults.filter(({ status }) => status !== 'failed'), ...second.testResults],
  };
}
