import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../../server/contract/case.ts';
import type { VerificationRow } from '../../../server/contract/verification.ts';
import { applicantQueries } from '../../api/applicants.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ClaimLine } from '../../lib/claim-line.tsx';
import { needWords } from './columns.tsx';
import { PaperSnippet } from './paper-snippet.tsx';
import styles from './verification.module.css';

interface Props {
  number: string | null;
  /** The pupil's row, unless it has left the list. */
  row: VerificationRow | undefined;
  asOf: string;
  path: string;
  onDecide: () => void;
  onStep: (by: 1 | -1) => void;
}

/** The chosen pupil's open questions, the papers they are about, and who works on it. */
export function MissingPanel(props: Props) {
  const { t } = useWords('verification');
  return (
    <aside className={styles.panel} aria-label={t('panel.label')}>
      {props.number === null ? (
        <div className={styles.choose}>
          <p className={styles.chooseTitle}>{t('panel.choose')}</p>
          <p>{t('panel.chooseHint')}</p>
        </div>
      ) : (
        <Missing {...props} number={props.number} />
      )}
    </aside>
  );
}

function Missing({ number, row, asOf, path, onDecide, onStep }: Props & { number: string }) {
  const { t } = useWords('verification');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(applicantQueries.case(number));
  if (error && !data) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div role="status" aria-label={t('common:loading')}>
        <Skeleton active title={{ width: 120 }} paragraph={{ rows: 6 }} />
      </div>
    );
  }
  const left = data.state.status !== 'verify';
  return (
    <>
      <header className={styles.who}>
        <h2 className={styles.name}>{data.applicant.name}</h2>
        <span className={styles.number}>{number}</span>
        <span className={styles.steps}>
          <Button size="small" onClick={() => onStep(-1)}>
            {t('panel.previous')}
          </Button>
          <Button size="small" onClick={() => onStep(1)}>
            {t('panel.next')}
          </Button>
        </span>
      </header>
      <p className={styles.address}>{data.home.text}</p>
      {left ? (
        <p role="status" className={styles.left}>
          {t('panel.left', { status: t(`domain:status.${data.state.status}`) })}
        </p>
      ) : (
        <ClaimLine number={number} claim={row?.claim ?? null} asOf={asOf} />
      )}
      <div className={styles.panelActions}>
        <Button type="primary" size="small" disabled={left || !row} onClick={onDecide}>
          {t('panel.decide')} <kbd className={styles.key}>d</kbd>
        </Button>
        <Button size="small" onClick={() => void navigate(path)}>
          {t('panel.open')} <kbd className={styles.key}>Enter</kbd>
        </Button>
      </div>
      {row && !left && <Questions row={row} />}
      <Papers view={data} row={row} />
    </>
  );
}

function Questions({ row }: { row: VerificationRow }) {
  const { t } = useWords('verification');
  const { t: common } = useWords();
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.missing')}</h3>
      {row.questions.length === 0 && <p>{t('panel.nothing')}</p>}
      {row.questions.map(({ group, code, needs }) => (
        <div key={`${group}/${code}`} className={styles.question}>
          <p className={styles.questionGroup}>{t(`group.${group}`)}</p>
          <ul className={styles.missing}>
            {needs.map((need) => {
              const { label, source } = needWords(common, need);
              return (
                <li key={need.fact}>
                  {label}{' '}
                  <span className={styles.from}>{source ?? t(`supplier.${need.from}`)}</span>
                </li>
              );
            })}
          </ul>
          <p className={styles.from}>{t(`doThis.${group}`)}</p>
        </div>
      ))}
      {row.familyAskedAt && (
        <p className={styles.from}>{t('askedSince', { at: formatInstant(row.familyAskedAt) })}</p>
      )}
    </section>
  );
}

/** The papers that the questions are about; all that were not extracted where they are about none. */
function Papers({ view, row }: { view: CaseView; row: VerificationRow | undefined }) {
  const { t } = useWords('verification');
  const asked = new Set(
    row?.questions.flatMap(({ needs }) => needs.map(({ fact }) => fact.split('.')[0])),
  );
  const about = view.evidence.filter(({ id }) => asked.has(id));
  const papers =
    about.length > 0 ? about : view.evidence.filter(({ status }) => status !== 'found');
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.papers')}</h3>
      {papers.length === 0 && <p className={styles.from}>{t('panel.papersNone')}</p>}
      <ul className={styles.papers}>
        {papers.map((paper) => (
          <PaperSnippet key={paper.id} paper={paper} />
        ))}
      </ul>
    </section>
  );
}
