import { Link } from 'react-router';
import type { ReconsiderationView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason, useViewer } from '../../lib/use-viewer.ts';
import { paths } from '../../paths.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Tag, type Tone } from '../../ui/tag.tsx';
import { actionOf, useCase } from './case-context.ts';
import styles from './case.module.css';
import { ClauseChip } from './clause-chip.tsx';

const TONE: Record<ReconsiderationView['state'], Tone> = {
  open: 'warn',
  changed: 'accent',
  upheld: 'neutral',
  withdrawn: 'neutral',
};

/** What the family asked to be looked at again, and what became of it; with the ways to ask and to decide. */
export function Reconsiderations() {
  const { t } = useWords('reconsideration');
  const { view, act } = useCase();
  const { school } = useSeason();
  const viewer = useViewer();
  const { reconsiderations, state } = view;
  const open = state.reconsideration === 'open';
  const may = actionOf(view, 'open-reconsideration');
  if (viewer.role === 'registrar') return null;
  // Nothing to say of a case that nothing was decided about.
  if (reconsiderations.length === 0 && !may.allowed) return null;
  return (
    <section className={styles.panel} aria-label={t('panel.title')}>
      <div className={styles.homeHead}>
        <h2 className={styles.heading}>{t('panel.title')}</h2>
        <Link className="no-print" to={paths.applicantPack(view.applicant.collectionNumber)}>
          {t('pack')}
        </Link>
      </div>
      {state.awaitedSchoolId && (
        <p className={styles.why}>{t('panel.waits', { school: school(state.awaitedSchoolId) })}</p>
      )}
      <ul className={styles.placements}>
        {reconsiderations.map((each) => (
          <li key={each.openedAt}>
            <Tag tone={TONE[each.state]}>{t(`state.${each.state}`)}</Tag>
            <Line each={each} />
          </li>
        ))}
      </ul>
      {viewer.role === 'officer' && (
        <div className={`${styles.actions} no-print`}>
          {open ? (
            <>
              <ActionButton
                size="small"
                type="primary"
                action={actionOf(view, 'decide-reconsideration')}
                onClick={() => act({ name: 'decide-reconsideration' })}
              >
                {t('decide')}
              </ActionButton>
              <ActionButton
                size="small"
                action={actionOf(view, 'withdraw-reconsideration')}
                onClick={() => act({ name: 'withdraw-reconsideration' })}
              >
                {t('domain:action.withdraw-reconsideration')}
              </ActionButton>
            </>
          ) : (
            <ActionButton
              size="small"
              action={may}
              onClick={() => act({ name: 'open-reconsideration' })}
            >
              {t('domain:action.open-reconsideration')}
            </ActionButton>
          )}
        </div>
      )}
    </section>
  );
}

export function Line({ each }: { each: ReconsiderationView }) {
  const { t } = useWords('reconsideration');
  const personName = usePersonName();
  const { school } = useSeason();
  return (
    <span>
      <span>
        {t('panel.asked', {
          who: each.askedBy,
          on: each.askedOn,
          ground: t(`ground.${each.ground}`),
        })}
      </span>
      {each.reason && (
        <span className={styles.why}>{t('panel.reason', { reason: each.reason })}</span>
      )}
      {each.endedAt && (
        <span className={styles.why}>
          {t(`state.${each.state}`)}
          {each.placedSchoolId &&
            ` · ${t('panel.placed', { school: school(each.placedSchoolId) })}`}{' '}
          {each.clause && <ClauseChip clause={each.clause} />} {each.endReason}
        </span>
      )}
      <span className={styles.quiet}>
        {personName(each.openedBy)} · {formatInstant(each.openedAt)}
        {each.endedAt && ` → ${personName(each.endedBy)} · ${formatInstant(each.endedAt)}`}
      </span>
    </span>
  );
}
