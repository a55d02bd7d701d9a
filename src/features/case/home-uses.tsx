import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import QuestionCircleFilled from '@ant-design/icons/QuestionCircleFilled';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView, HomeUsesView } from '../../../server/contract/case.ts';
import { yearsInWords } from '../../i18n/season-figures.ts';
import { useWords } from '../../i18n/use-words.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { actionOf, useCase } from './case-context.ts';
import { ClauseChip } from './clause-chip.tsx';
import styles from './home-uses.module.css';
import { LitSpan } from './lit-facts.tsx';

type Use = HomeUsesView['uses'][number];

const looks: Record<Use['reading'], { tone: Tone; icon: ReactNode }> = {
  'same-family': { tone: 'good', icon: <CheckCircleOutlined /> },
  'other-family': { tone: 'bad', icon: <CloseCircleFilled /> },
  'unknown-family': { tone: 'warn', icon: <QuestionCircleFilled /> },
  expired: { tone: 'neutral', icon: <ClockCircleOutlined /> },
};

/** L10: who else rests a claim on this home, both families side by side, and what would resolve it. */
export function HomeUses() {
  const { t } = useWords('casework');
  const { view } = useCase();
  const { homeUses } = view;
  if (!homeUses || homeUses.uses.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t('uses.title')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('uses.title')}</h2>
        <ClauseChip clause="L10" />
      </div>
      <p className={styles.quiet}>
        {t('uses.rule', { lockTime: yearsInWords(t, homeUses.lockYears) })}{' '}
        {t('uses.unit', { unit: homeUses.unitNumber })}
      </p>
      {homeUses.uses.map((use) => (
        <UseCard key={use.key} use={use} homeUses={homeUses} view={view} />
      ))}
    </section>
  );
}

function UseCard({ use, homeUses, view }: { use: Use; homeUses: HomeUsesView; view: CaseView }) {
  const { t } = useWords('casework');
  const { act } = useCase();
  const open = use.reading === 'other-family' || use.reading === 'unknown-family';
  const row = (label: string, own: ReactNode, other: ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{own}</td>
      <td>{other}</td>
    </tr>
  );
  return (
    <article className={styles.use} data-reading={use.reading}>
      <Tag {...looks[use.reading]}>{t(`uses.reading.${use.reading}`)}</Tag>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('uses.title')}</span>
            </th>
            <th scope="col">{t('uses.claim')}</th>
            <th scope="col">{t('uses.other')}</th>
          </tr>
        </thead>
        <tbody>
          {row(
            t('uses.pupil'),
            view.applicant.name,
            use.collectionNumber ? (
              <>
                {use.pupilName}{' '}
                <Link to={paths.applicant(use.collectionNumber)} aria-label={t('uses.open')}>
                  {use.collectionNumber}
                </Link>
              </>
            ) : (
              <span title={t('uses.elsewhere')}>{use.pupilName}</span>
            ),
          )}
          {row(t('uses.season'), homeUses.season, use.season)}
          {row(
            t('uses.keys'),
            <LitSpan fact="applicant.familyKeys">
              <Keys keys={homeUses.familyKeys} shared={use.sharedKeys} />
            </LitSpan>,
            <LitSpan fact={`priorUses.${use.season}.familyKeys`}>
              <Keys keys={use.familyKeys} shared={use.sharedKeys} />
            </LitSpan>,
          )}
          {row(
            t('uses.distance'),
            '',
            <>
              {use.seasonsAgo === 0
                ? t('uses.thisSeason')
                : t('uses.seasonsAgo', { count: use.seasonsAgo })}
              {' · '}
              {t(use.reading === 'same-family' ? 'uses.othersFrom' : 'uses.freeFrom', {
                year: use.freeFrom,
              })}
            </>,
          )}
        </tbody>
      </table>
      <p>
        {t(`uses.why.${use.reading}`, {
          season: use.season,
          freeFrom: use.freeFrom,
          years: homeUses.lockYears,
        })}
        {use.sharedKeys.length > 0 &&
          ` ${t('uses.shared', { keys: use.sharedKeys.join(t('common:listJoin')) })}`}
      </p>
      {open && (
        <div className={styles.resolve}>
          <p className={styles.quiet}>
            {t('uses.resolve')}
            {use.seasonsAgo === 0 && ` ${t('uses.resolveBoth')}`}
          </p>
          <ActionButton
            size="small"
            className="no-print"
            action={actionOf(view, 'supply-fact')}
            onClick={() => act({ name: 'same-family', use: use.key })}
          >
            {t('uses.record')}
          </ActionButton>
        </div>
      )}
    </article>
  );
}

function Keys({ keys, shared }: { keys: readonly string[]; shared: readonly string[] }) {
  const { t } = useWords('casework');
  if (keys.length === 0) return t('uses.keysNone');
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <span key={key} data-shared={shared.includes(key) || undefined}>
          {key}
        </span>
      ))}
    </span>
  );
}
