import type { IntakeReport } from '../contract/intake-routes.ts';
import { CLAUSE_IDS } from '../../domain/rulebook/verdict.ts';
import { intakeNoticeSchema, type Notice } from '../contract/notice.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { lockNotices, readNotice, saveNotice } from '../storage/notices.ts';
import { readJson } from './lines.ts';
import { ReportBuilder } from './report.ts';

/** Takes in a season's official notice (docs/intake.md). The same again changes nothing; another one corrects it. */
export async function takeInNotice(
  deps: Deps,
  text: string,
  _keepGood: boolean,
  { person }: { person: Person },
): Promise<IntakeReport> {
  const report = new ReportBuilder('notice');
  const notice = readJson(text, intakeNoticeSchema, report);
  if (!notice) return report.finish(false);
  const { season, title, issuedOn, paragraphs } = notice;
  await deps.db.transaction().execute(async (trx) => {
    await lockNotices(trx);
    const standing = (await readNotice(trx, season)).notice;
    const same =
      standing?.title === title &&
      standing.issuedOn === issuedOn &&
      sorted(standing.paragraphs) === sorted(paragraphs);
    if (same) {
      report.unchanged = 1;
      return;
    }
    report.accepted = 1;
    await saveNotice(trx, {
      season,
      title,
      issued_on: issuedOn,
      paragraphs,
      set_by: person.id,
      set_at: deps.now().toISOString(),
    });
  });
  return report.finish(true);
}

/** By the clauses' own order, whatever the file's. */
const sorted = (paragraphs: Notice['paragraphs']) =>
  JSON.stringify(CLAUSE_IDS.map((clause) => paragraphs[clause] ?? null));
