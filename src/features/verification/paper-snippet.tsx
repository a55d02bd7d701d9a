import type { CaseView } from '../../../server/contract/case.ts';
import { useWords, type T } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { Tag, type Tone } from '../../ui/tag.tsx';
import styles from './verification.module.css';

type Paper = CaseView['evidence'][number];

const TONES: Record<Paper['status'], Tone> = {
  found: 'good',
  'not-found': 'warn',
  'source-down': 'warn',
  conflict: 'bad',
};

/** What one paper says, as short as a decision needs it; the whole of it is on the case's page. */
export function PaperSnippet({ paper }: { paper: Paper }) {
  const { t } = useWords();
  const facts = Object.entries(paper.facts ?? {});
  return (
    <li className={styles.paper}>
      <p className={styles.paperHead}>
        <strong>{t(`domain:evidence.${paper.kind}`)}</strong>
        <Tag tone={TONES[paper.status]}>{t(`domain:extraction.${paper.status}`)}</Tag>
        <span className={styles.from}>
          {t(`domain:source.${paper.source}`)} · {formatInstant(paper.extractedAt)}
        </span>
      </p>
      {facts.length === 0 ? (
        <p className={styles.from}>{t('verification:panel.nothingOnIt')}</p>
      ) : (
        <dl className={styles.facts}>
          {facts.map(([field, value]) => (
            <div key={field}>
              <dt>
                {t(`evidence:field.${field}` as 'evidence:field.address', { defaultValue: field })}
              </dt>
              <dd data-missing={value === null || undefined}>{valueWords(t, field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

const CODED: Record<string, 'evidence:usage' | 'evidence:form' | 'domain:kin'> = {
  usage: 'evidence:usage',
  form: 'evidence:form',
  head: 'domain:kin',
  holder: 'domain:kin',
  signatory: 'domain:kin',
  relation: 'domain:kin',
};

function valueWords(t: T, field: string, value: unknown): string {
  if (value === null || value === undefined) return t('verification:panel.missingValue');
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (Array.isArray(value))
    return value.map((each) => personWords(t, each)).join(t('common:partJoin')) || '—';
  if (typeof value === 'object') return 'text' in value ? String(value.text) : '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const space = CODED[field];
  return space ? t(`${space}.${text}` as 'domain:kin.pupil', { defaultValue: text }) : text;
}

function personWords(t: T, person: unknown): string {
  const { name, relation, share, ownsUrbanHome, idNumber } = person as Record<string, unknown>;
  const owns =
    ownsUrbanHome === undefined
      ? null
      : t(
          ownsUrbanHome === null
            ? 'evidence:missing'
            : ownsUrbanHome
              ? 'case:supply.people.owns'
              : 'case:supply.people.ownsNone',
        );
  return [
    relation === null ? t('verification:panel.missingValue') : valueWords(t, 'relation', relation),
    typeof name === 'string' ? name : null,
    typeof idNumber === 'string' ? idNumber : null,
    typeof share === 'number' ? `${share}%` : null,
    owns,
  ]
    .filter(Boolean)
    .join(' ');
}
