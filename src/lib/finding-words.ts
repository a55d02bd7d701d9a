import type { BecauseCode } from '../../domain/rulebook/because.ts';
import type { RuleId } from '../../domain/rulebook/rule-ids.ts';
import type { FindingView } from '../../server/contract/case.ts';
import type { T } from '../i18n/use-words.ts';
import { formatDate, formatInstant, formatSecond } from './format.ts';

type Value = FindingView['because']['working'][string];

/** How a figure of a rule's working is written; codes become words, ids become names. */
function wordOf(t: T, key: string, value: Value, instant: (text: string) => string): string {
  if (value === null) return t('unknown');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  const text = String(value);
  const named = (space: string) =>
    t(`domain:${space}.${text}` as 'domain:kin.pupil', { defaultValue: text });
  switch (key) {
    case 'paper':
      return named('evidence');
    case 'relation':
    case 'holder':
      return named('kin');
    case 'form':
      return t(`evidence:form.${text}` as 'evidence:form.house-ownership-certificate', {
        defaultValue: text,
      });
    case 'head':
      return t(`rulebook:head.${text}` as 'rulebook:head.parent', { defaultValue: text });
    case 'candidates':
      return text.split(',').join(t('case:verdict.reasonsJoin'));
    case 'basis':
      return named('basis');
    case 'kind':
      return named('kind');
    case 'source':
      return named('source');
    default:
      // A time without an offset is shown as it came: the machine's own would decide what it means.
      if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return instant(text);
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDate(text) : text;
  }
}

/** The sentence of a finding: its code says which, its working fills in the figures (house rule 4). */
export function findingSentence(t: T, because: FindingView['because']): string {
  const { working } = because;
  // Of "17:00, after 17:00" nobody could tell that it was a second late.
  const close = working.minutesLate === 1 || working.minutesEarly === 1;
  const figures = Object.fromEntries(
    Object.entries(working).map(([key, value]) => [
      key,
      wordOf(t, key, value, close ? formatSecond : formatInstant),
    ]),
  );
  // A service that is newer than this page may know more codes than it has sentences for.
  return t(`rulebook:because.${because.code as BecauseCode}`, {
    replace: figures,
    defaultValue: t('rulebook:newerRule', { code: because.code }),
  });
}

export function ruleName(t: T, rule: string): string {
  return t(`rulebook:rule.${rule as RuleId}`, { defaultValue: rule });
}
