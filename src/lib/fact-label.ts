import { EVIDENCE_KINDS, type Evidence } from '../../domain/evidence/evidence.ts';
import type { T } from '../i18n/use-words.ts';

/** `e2.owners.1.relation` → 房产权证 · 权利人 2 · 与学生关系. */
export function factLabel(
  t: T,
  ref: string,
  evidence: readonly Pick<Evidence, 'id' | 'kind'>[],
): string {
  const special = t(
    `evidence:special.${ref.replace('.', '-')}` as 'evidence:special.located-home',
    {
      defaultValue: '',
    },
  );
  if (special) return special;
  const [owner = '', ...path] = ref.split('.');
  const paper = evidence.find(({ id }) => id === owner);
  // A paper that nobody extracted is asked for as `evidence.<kind>`.
  const whole = owner === 'evidence' ? path.shift() : owner;
  const kind = paper?.kind ?? EVIDENCE_KINDS.find((each) => each === whole);
  const parts = [
    kind
      ? t(`domain:evidence.${kind}`)
      : t(`evidence:owner.${owner}` as 'evidence:owner.applicant', { defaultValue: owner }),
  ];
  for (const part of path) {
    if (/^\d+$/.test(part)) parts.push(`${parts.pop() ?? ''} ${Number(part) + 1}`);
    else
      parts.push(t(`evidence:field.${part}` as 'evidence:field.address', { defaultValue: part }));
  }
  return parts.filter(Boolean).join(' · ');
}
