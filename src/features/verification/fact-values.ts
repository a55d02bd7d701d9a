import {
  APPLICANT_KINDS,
  BASES,
  EVIDENCE_KINDS,
  KIN_ROLES,
  TITLE_FORMS,
  USAGES,
} from '../../../domain/evidence/evidence.ts';
import type { VerificationRow } from '../../../server/contract/verification.ts';
import type { T } from '../../i18n/use-words.ts';

/** How one value for many cases is asked for. */
export type ValueField =
  | { type: 'choice'; options: { value: string; label: string }[] }
  | { type: 'yes-no' | 'place' | 'date' | 'number' | 'text' };

const last = (kind: string) => kind.split('.').at(-1) ?? '';

/** The field that fits a kind of fact; `null`: it differs from case to case and is given on the case's page. */
export function valueFieldOf(t: T, kind: string): ValueField | null {
  const choice = (codes: readonly string[], space: string): ValueField => ({
    type: 'choice',
    options: codes.map((value) => ({
      value,
      label: t(`${space}.${value}` as 'domain:kin.pupil', { defaultValue: value }),
    })),
  });
  if (kind.startsWith('located.')) return { type: 'place' };
  if ((EVIDENCE_KINDS as readonly string[]).includes(kind)) return null;
  switch (last(kind)) {
    case 'status':
      return choice(['found', 'not-found'], 'domain:extraction');
    case 'relation':
    case 'head':
    case 'holder':
    case 'signatory':
      return choice(KIN_ROLES, 'domain:kin');
    case 'usage':
      return choice(USAGES, 'evidence:usage');
    case 'form':
      return choice(TITLE_FORMS, 'evidence:form');
    case 'basis':
      return choice(BASES, 'domain:basis');
    case 'kind':
      return choice(APPLICANT_KINDS, 'domain:kind');
    case 'urban':
    case 'collective':
    case 'grandparentVerified':
    case 'ownsUrbanHome':
      return { type: 'yes-no' };
    case 'category':
    case 'share':
    case 'months':
      return { type: 'number' };
    case 'home':
    case 'address':
    case 'owners':
    case 'tenants':
    case 'members':
    case 'searched':
    case 'familyKeys':
    case 'submittedAt':
      return null;
    default:
      return { type: /(?:On|Until|In)$/.test(last(kind)) ? 'date' : 'text' };
  }
}

/** The kinds of facts that these cases lack, those that most of them lack first, with one reference to name each by. */
export function kindsOf(
  rows: readonly VerificationRow[],
  group: VerificationRow['groups'][number] | undefined,
): { kind: string; need: VerificationRow['questions'][number]['needs'][number] }[] {
  const found = new Map<
    string,
    { count: number; need: VerificationRow['questions'][number]['needs'][number] }
  >();
  for (const { questions } of rows) {
    for (const question of questions) {
      if (group !== undefined && question.group !== group) continue;
      for (const need of question.needs) {
        const held = found.get(need.kind);
        found.set(need.kind, { need: held?.need ?? need, count: (held?.count ?? 0) + 1 });
      }
    }
  }
  return [...found]
    .toSorted(([, one], [, other]) => other.count - one.count)
    .map(([kind, { need }]) => ({ kind, need }));
}
