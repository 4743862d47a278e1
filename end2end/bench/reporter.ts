import { type Reporter, type TestCase, type TestResult } from '@playwright/test/reporter';

/** Passes on what the driver says, and why it failed; the report itself is printed afterwards. */
export default class Plain implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onError(error: { message?: string }): void {
    process.stderr.write(`${error.message ?? 'unknown error'}\n`);
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const error of result.errors) process.stderr.write(`${error.stack ?? error.message ?? 'unknown error'}\n`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
