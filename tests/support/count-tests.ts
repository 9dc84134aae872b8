/** What jest's JSON report says about a run; only what is counted here. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be loaded: their tests never ran, so each counts as one failure. */
  readonly numRuntimeErrorTestSuites: number;
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
