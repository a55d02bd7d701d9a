import { beijingTime } from '../domain/season/date.ts';
import { CASE_STATUSES } from '../domain/casework/status.ts';
import type { CaseStatus } from '../domain/casework/status.ts';
import type { Progress } from './contract/progress.ts';
import type { District, School } from './contract/season.ts';
import type { Person } from './contract/session.ts';

/** What the columns are called; the glossary's words (policy §7). */
const WORDS = {
  'zh-CN': {
    district: '管理区',
    school: '学校',
    total: '合计',
    all: '合计',
    noSchool: '还没有学校',
    taken: '截至 {at}（北京时间），由 {who} 导出',
    status: {
      collecting: '采集中',
      verify: '待核验',
      ready: '待分配',
      'to-coordinate': '待统筹',
      held: '已占位',
      proposed: '待复核',
      placed: '已分配',
      confirmed: '家长已确认',
      'checked-in': '学校已报到',
      enrolled: '已入学',
      private: '民办录取',
      released: '已释放学位',
      'not-eligible': '不符合',
    } satisfies Record<CaseStatus, string>,
  },
  en: {
    district: 'Office',
    school: 'School',
    total: 'All',
    all: 'All',
    noSchool: 'No school yet',
    taken: 'As of {at}, Beijing time, exported by {who}',
    status: Object.fromEntries(CASE_STATUSES.map((status) => [status, status])) as Record<
      CaseStatus,
      string
    >,
  },
} as const;

interface Heading {
  language: keyof typeof WORDS;
  at: string;
  exportedBy: Person;
  districts: readonly District[];
  schools: readonly School[];
}

/** The figures by district or school for a spreadsheet: Excel takes UTF-8 for such only with a mark before it. */
export function progressCsv(
  { counts, total, parts }: Pick<Progress, 'counts' | 'total' | 'parts'>,
  { language, at, exportedBy, districts, schools }: Heading,
): string {
  const words = WORDS[language];
  const english = language === 'en';
  const nameIn = (rows: readonly (District | School)[], id: string) => {
    const row = rows.find((each) => each.id === id);
    return (english ? row?.nameEn : row?.name) ?? id;
  };
  const nameOf = (part: Progress['parts'][number]) =>
    part.schoolId !== null
      ? nameIn(schools, part.schoolId)
      : part.districtId !== null
        ? nameIn(districts, part.districtId)
        : words.noSchool;
  const figures = (of: Progress['counts'], sum: number) => [
    String(sum),
    ...CASE_STATUSES.map((status) => String(of[status])),
  ];
  const bySchool = parts.some(({ schoolId }) => schoolId !== null);
  const note = words.taken
    .replace('{at}', beijingTime(at) ?? at)
    .replace('{who}', english ? exportedBy.nameEn : exportedBy.name);
  const lines = [
    [
      bySchool ? words.school : words.district,
      words.total,
      ...CASE_STATUSES.map((status) => words.status[status]),
    ],
    ...parts.map((part) => [nameOf(part), ...figures(part.counts, part.total)]),
    [words.all, ...figures(counts, total)],
    [note],
  ];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A text that begins like a formula must not become one in a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
