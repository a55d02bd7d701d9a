import { Link } from 'react-router';
import type { VerificationRow } from '../../../server/contract/verification.ts';
import type { T } from '../../i18n/use-words.ts';
import { factLabel } from '../../lib/fact-label.ts';
import type { DataColumn } from '../../ui/data-table-types.ts';
import { Tag } from '../../ui/tag.tsx';
import styles from './verification.module.css';

type Need = VerificationRow['questions'][number]['needs'][number];

const DAY_MS = 86_400_000;

/** `房产权证 · 提取结果`, and what its register said. */
export function needWords(t: T, { fact, paper, source, status }: Need) {
  const [id = ''] = fact.split('.');
  return {
    label: factLabel(t, fact, paper ? [{ id, kind: paper }] : []),
    source:
      source && status && status !== 'found'
        ? t('verification:sourceSays', {
            source: t(`domain:source.${source}`),
            status: t(`domain:extraction.${status}`),
          })
        : null,
  };
}

export function waitedWords(t: T<'verification'>, since: string | null, asOf: string): string {
  if (since === null) return '—';
  const days = Math.floor((Date.parse(asOf) - Date.parse(since)) / DAY_MS);
  return days < 1 ? t('today') : t('days', { count: days });
}

interface Context {
  t: T<'verification'>;
  common: T;
  personName: (id: string) => string;
  asOf: string;
  linkTo: (row: VerificationRow) => string;
  isTicked: (row: VerificationRow) => boolean;
  onTick: (row: VerificationRow) => void;
}

export function verificationColumns(context: Context): DataColumn<VerificationRow>[] {
  const { t, common, personName, asOf, linkTo, isTicked, onTick } = context;
  return [
    {
      id: 'tick',
      header: t('columns.tick'),
      width: 40,
      fixed: true,
      align: 'center',
      cell: (row) => (
        <input
          type="checkbox"
          className={styles.tick}
          tabIndex={-1}
          aria-label={t('tick', { name: row.name })}
          checked={isTicked(row)}
          onChange={() => onTick(row)}
        />
      ),
    },
    {
      id: 'collectionNumber',
      header: t('columns.number'),
      width: 104,
      fixed: true,
      cell: (row) => (
        <Link to={linkTo(row)} tabIndex={-1}>
          {row.collectionNumber}
        </Link>
      ),
    },
    {
      id: 'name',
      header: t('columns.name'),
      width: 76,
      fixed: true,
      cell: (row) => <strong title={row.name}>{row.name}</strong>,
    },
    {
      id: 'missing',
      header: t('columns.missing'),
      width: 200,
      grow: 1,
      cell: (row) => {
        const [need] = row.questions[0]?.needs ?? [];
        const { label, source } = need ? needWords(common, need) : { label: '—', source: null };
        return (
          <span title={[label, source].filter(Boolean).join(' · ')}>
            {label}
            {source && <span className={styles.from}> {source}</span>}
          </span>
        );
      },
    },
    {
      id: 'waiting',
      header: t('columns.waiting'),
      width: 72,
      align: 'end',
      cell: (row) => waitedWords(t, row.waitingSince, asOf),
    },
    {
      id: 'claim',
      header: t('columns.claim'),
      width: 96,
      cell: ({ claim, familyAskedAt }) => (
        <>
          {claim && (
            <Tag tone={claim.mine ? 'accent' : 'warn'}>
              {claim.mine ? t('claim.mine') : t('claim.theirs', { name: personName(claim.by) })}
            </Tag>
          )}
          {!claim && familyAskedAt && <Tag>{t('asked')}</Tag>}
        </>
      ),
    },
    {
      id: 'kind',
      header: t('columns.kind'),
      width: 96,
      hidden: true,
      cell: (row) => t(`domain:kind.${row.kind}`),
    },
    {
      id: 'address',
      header: t('columns.address'),
      width: 160,
      hidden: true,
      cell: (row) => <span title={row.homeAddress ?? undefined}>{row.homeAddress ?? '—'}</span>,
    },
  ];
}
