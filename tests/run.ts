import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';

/**
 * `npm test`: everything. Two lanes side by side on two cores: the build and the browser, which mostly waits; and the
 * checks of the text and the tests without a browser. Each step's output is printed whole when it ends, the summary last.
 */
interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

const ROOT = resolve(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const started = performance.now();
const results = await mkdtemp(join(tmpdir(), 'test-results-'));
const outcomes: Outcome[] = [];

/** A command that holds or does not. */
async function check(name: string, command: string, args: readonly string[]): Promise<void> {
  const { code, seconds } = await run(name, command, args);
  outcomes.push({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds });
}

/** A project of tests, counted one by one; a run that executed none has failed. */
async function tests(project: string): Promise<void> {
  const file = join(results, `${project}.json`);
  const { code, seconds } = await run(project, join(BIN, 'vitest'), [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const counted = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as { numPassedTests: number; numFailedTests: number },
    () => ({ numPassedTests: 0, numFailedTests: 0 }),
  );
  const { numPassedTests: passed, numFailedTests } = counted;
  // A file that could not even be loaded, an error between tests or no test at all fails without a failed test.
  const failed = numFailedTests + (code !== 0 && numFailedTests === 0 ? 1 : 0);
  outcomes.push({
    name: project,
    passed,
    failed: passed === 0 ? Math.max(failed, 1) : failed,
    seconds,
  });
}

async function run(
  name: string,
  command: string,
  args: readonly string[],
): Promise<{ code: number; seconds: number }> {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The project's own Node for every step, also when this file was not started by npm.
    env: { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` },
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((ended) => {
    child.on('error', (error) => {
      output += String(error);
      ended(1);
    });
    child.on('close', (status) => ended(status ?? 1));
  });
  const seconds = (performance.now() - start) / 1_000;
  process.stdout.write(
    `\n── ${name} (${seconds.toFixed(1)} s) ${code === 0 ? 'ok' : 'FAILED'}\n${output}`,
  );
  return { code, seconds };
}

async function browserLane(): Promise<void> {
  await check('build', join(BIN, 'vite'), ['build', '--logLevel', 'warn']);
  await tests('e2e');
}

async function testLane(): Promise<void> {
  await check('types', join(BIN, 'tsc'), ['--noEmit', '-p', 'tsconfig.json']);
  await check('lint', join(BIN, 'oxlint'), ['--deny-warnings']);
  await check('format', join(BIN, 'oxfmt'), ['--check', '.']);
  await check('dead code', join(BIN, 'knip'), []);
  await tests('unit');
  await tests('server');
  await tests('pages');
}

await Promise.all([browserLane(), testLane()]);
await rm(results, { recursive: true, force: true });

process.stdout.write('\n');
for (const { name, passed, failed, seconds } of outcomes) {
  process.stdout.write(
    `${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed ${seconds.toFixed(1).padStart(6)} s\n`,
  );
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(
  `in ${((performance.now() - started) / 1_000).toFixed(0)} s\n${passed} passed, ${failed} failed\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
