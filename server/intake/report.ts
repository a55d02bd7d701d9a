import type { IntakeError, IntakeReport } from '../contract/intake-routes.ts';
import { fieldError } from '../field-error.ts';

const LISTED_ERRORS = 1_000;

/** Collects what was wrong with a file, line by line, and says in the end what came of it. */
export class ReportBuilder {
  readonly #file: string;
  readonly #errors: IntakeError[] = [];
  readonly #badLines = new Set<number>();
  #more = 0;
  read = 0;
  accepted = 0;
  unchanged = 0;

  constructor(file: string) {
    this.#file = file;
  }

  add(line: number, field: string, code: string, detail: string): void {
    this.#badLines.add(line);
    if (this.#errors.length < LISTED_ERRORS) this.#errors.push({ line, field, code, detail });
    else this.#more += 1;
  }

  addIssues(line: number, issues: Parameters<typeof fieldError>[0][]): void {
    for (const issue of issues) {
      const { field, code, detail } = fieldError(issue);
      this.add(line, field, code, detail ?? code);
    }
  }

  isBad(line: number): boolean {
    return this.#badLines.has(line);
  }

  get rejected(): number {
    return this.#badLines.size;
  }

  finish(kept: boolean): IntakeReport {
    return {
      file: this.#file,
      read: this.read,
      accepted: kept ? this.accepted : 0,
      unchanged: this.unchanged,
      rejected: this.rejected,
      kept,
      errors: this.#errors,
      moreErrors: this.#more,
    };
  }
}
