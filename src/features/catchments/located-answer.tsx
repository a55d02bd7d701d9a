import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import CompassOutlined from '@ant-design/icons/CompassOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { EditionDetail, LocateAnswer } from '../../../server/contract/catchments.ts';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { ClauseLine } from '../../ui/clause-line.tsx';
import styles from './catchments.module.css';
import { AnswerWays } from './answer-ways.tsx';
import { catchmentQueries } from './queries.ts';

const icons: Record<LocateAnswer['state'], ReactNode> = {
  in: <CheckCircleFilled />,
  overlap: <WarningOutlined />,
  outside: <CompassOutlined />,
  unknown: <QuestionCircleOutlined />,
};
const PARTS = ['street', 'number', 'compound', 'building', 'village', 'point'] as const;

interface Props {
  edition: EditionDetail;
  address: string;
  /** What was read of the address, once for both years. */
  showRead: boolean;
}

export function LocatedAnswer({ edition, address, showRead }: Props) {
  const query = useQuery(catchmentQueries.locate(edition.id, address));
  const { t, i18n } = useWords('catchments');
  if (query.error) {
    const failure = toApiError(query.error);
    return (
      <p className={styles.answerError} role="alert">
        {errorSentence(i18n, failure)}
        {!failure.settled && (
          <Button size="small" onClick={() => void query.refetch()}>
            {t('common:retry')}
          </Button>
        )}
      </p>
    );
  }
  if (!query.data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const { state, by, read } = query.data;
  const ranges = new Map(edition.ranges.map((range) => [range.schoolId, range]));
  return (
    <div className={styles.answer} data-state={state} data-stale={query.isPlaceholderData}>
      <p className={styles.verdict}>
        <span aria-hidden>{icons[state]}</span>
        <Sentence answer={query.data} year={edition.year} />
      </p>
      {edition.state !== 'published' && edition.state !== 'superseded' && (
        <p className={styles.ofDraft}>{t('test.ofDraft')}</p>
      )}
      {by.map(({ schoolId, clauseId }) => {
        const clause = ranges.get(schoolId)?.clauses.find(({ id }) => id === clauseId);
        return (
          <div key={`${schoolId} ${clauseId}`} className={styles.because}>
            {by.length > 1 && <SchoolName id={schoolId} />}
            {clause ? <ClauseLine clause={clause} /> : t('test.clauseGone')}
          </div>
        );
      })}
      <AnswerWays answer={query.data} />
      {showRead && (
        <p className={styles.read}>
          {t('test.read')}
          {PARTS.map((part) => {
            const value = read[part];
            return (
              <span key={part} data-missing={value === null}>
                {t(`part.${part}`)}
                <strong>
                  {value === null
                    ? t('test.notRead')
                    : part === 'point'
                      ? t('test.hasPoint')
                      : String(value)}
                </strong>
              </span>
            );
          })}
        </p>
      )}
    </div>
  );
}

function SchoolName({ id }: { id: string }) {
  const { school } = useSeason();
  return <strong>{school(id)}</strong>;
}

function Sentence({
  answer: { state, by, read, missing },
  year,
}: {
  answer: LocateAnswer;
  year: number;
}) {
  const { t } = useWords('catchments');
  const { school } = useSeason();
  const names = [...new Set(by.map(({ schoolId }) => school(schoolId)))];
  const listed = names.join(t('test.and'));
  if (state === 'in') {
    return names.length > 1
      ? t('answer.shared', { year, schools: listed })
      : t('answer.in', { year, school: listed });
  }
  if (state === 'overlap') return t('answer.overlap', { year, schools: listed });
  if (state === 'outside') return t('answer.outside', { year });
  // The number was given; what lacks is where it lies, which nobody can type.
  if (missing.join() === 'point' && (read.street ?? read.compound ?? read.village) !== null) {
    return t('answer.noPoint', { year });
  }
  return read.point === null &&
    read.street === null &&
    read.compound === null &&
    read.village === null
    ? t('answer.unread', { year })
    : t('answer.unknown', { year });
}
