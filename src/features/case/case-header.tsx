import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button, Tooltip } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount, formatInstant } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CaseActions } from './case-actions.tsx';
import { useCase } from './case-context.ts';
import styles from './case.module.css';
import { LitSpan } from './lit-facts.tsx';
import { MaskedNumber } from './masked-number.tsx';
import { useNeighbours, useWayBack } from './use-neighbours.ts';

/**
 * Who this is, where the case stands, what may be done, and the way to the neighbours; `quiet`: who and where alone.
 */
export function CaseHeader({ quiet = false }: { quiet?: boolean }) {
  const { t } = useWords('case');
  const { view } = useCase();
  const { applicant, state } = view;
  const { school, district } = useSeason();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        {!quiet && <ListLink />}
        <h1 className={styles.name}>{applicant.name}</h1>
        <span className={styles.collectionNumber}>{applicant.collectionNumber}</span>
        <span>{t(`domain:sex.${applicant.sex}`)}</span>
        <StatusTag status={state.status} />
        {state.placedSchoolId && <strong>{school(state.placedSchoolId)}</strong>}
        {state.pendingSchoolId && <span>→ {school(state.pendingSchoolId)}</span>}
        {state.falseInformation !== 'none' && (
          <Tag tone="bad">{t(`domain:falseInformation.${state.falseInformation}`)}</Tag>
        )}
        {!quiet && <Steps />}
      </div>
      <div className={styles.about}>
        <MaskedNumber
          what="pupil-id"
          label={t('idNumber')}
          name={applicant.name}
          masked={applicant.idNumberMasked}
        />
        <LitSpan fact="applicant.kind">{t(`domain:kind.${applicant.kind}`)}</LitSpan>
        <span>{t('born', { date: applicant.birthDate })}</span>
        <span>{district(applicant.districtId)}</span>
        <span>{t('from', { school: applicant.primarySchool })}</span>
        {applicant.basis && (
          <LitSpan fact="submission.basis">
            {t('basis', { basis: t(`domain:basis.${applicant.basis}`) })}
          </LitSpan>
        )}
        <LitSpan fact="submission.submittedAt">
          {applicant.submittedAt
            ? t('submitted', { at: formatInstant(applicant.submittedAt) })
            : t('notSubmitted')}
        </LitSpan>
        {applicant.submittedByName && applicant.submittedByRelation && (
          <LitSpan fact="submission.submittedBy">
            {t('casework:loggedIn', {
              name: applicant.submittedByName,
              relation: t(`domain:kin.${applicant.submittedByRelation}`),
            })}
          </LitSpan>
        )}
      </div>
      {!quiet && <CaseActions />}
    </header>
  );
}

function ListLink() {
  const { t } = useWords('case');
  const { view } = useCase();
  const { path, queue, group } = useWayBack(view.applicant.collectionNumber);
  return (
    <Link to={path} className={`${styles.back} no-print`}>
      <LeftOutlined aria-hidden /> {t(queue ? 'toQueue' : 'toList')}
      {group && ` · ${t(`verification:group.${group}`)}`}
    </Link>
  );
}

/** Through the list without going back to it: `[` and `]`, or the two arrows. */
function Steps() {
  const { t } = useWords('case');
  const { view } = useCase();
  const navigate = useNavigate();
  const { previous, next, at, total } = useNeighbours(view.applicant.collectionNumber);
  const toast = useToast();
  const go = (path: string | null, end: string) =>
    void (path ? navigate(path) : at !== null && toast.info(end));
  useShortcut({ key: '[' }, () => go(previous, t('first')));
  useShortcut({ key: ']' }, () => go(next, t('last')));
  if (at === null || total === null) return <span className={styles.steps} />;
  return (
    <nav className={`${styles.steps} no-print`} aria-label={t('toList')}>
      <span className={styles.quiet}>
        {t('position', { at: formatCount(at), total: formatCount(total) })}
      </span>
      <Tooltip title={previous ? `${t('previous')} [` : t('first')}>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('previous')}
          disabled={!previous}
          onClick={() => go(previous, t('first'))}
        />
      </Tooltip>
      <Tooltip title={next ? `${t('next')} ]` : t('last')}>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('next')}
          disabled={!next}
          onClick={() => go(next, t('last'))}
        />
      </Tooltip>
    </nav>
  );
}
