import type { PlacementCode } from '../../../domain/allocation/placement-code.ts';
import type { CaseView } from '../../../server/contract/case.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { Tag } from '../../ui/tag.tsx';
import { useCase } from './case-context.ts';
import styles from './case.module.css';

/** What each run gave this pupil and why; reference and formal are kept apart for ever (L16). */
export function Placements() {
  const { t } = useWords('case');
  const { view } = useCase();
  return (
    <section className={styles.panel} aria-label={t('placements.title')}>
      <h2 className={styles.heading}>{t('placements.title')}</h2>
      {view.placements.length === 0 && <p className={styles.quiet}>{t('placements.none')}</p>}
      <ul className={styles.placements}>
        {view.placements.map((placement) => (
          <Placement key={placement.runId} placement={placement} />
        ))}
      </ul>
    </section>
  );
}

function Placement({ placement }: { placement: CaseView['placements'][number] }) {
  const { t } = useWords('case');
  const { school } = useSeason();
  return (
    <li>
      <Tag tone={placement.runKind === 'formal' ? 'accent' : 'neutral'}>
        {t(`domain:runKind.${placement.runKind}`)}
      </Tag>
      <span>
        <strong>
          {t(`domain:placement.${placement.outcome}`)}
          {placement.schoolId && ` ${school(placement.schoolId)}`}
        </strong>
        {placement.category !== null && ` · ${t('domain:category', { n: placement.category })}`}
        <span className={styles.why}>
          {t(`placements.code.${placement.because.code as PlacementCode}`, {
            defaultValue: placement.because.code,
          })}
        </span>
        <span className={styles.quiet}>
          {t('placements.edition', { year: placement.editionYear })}
          {placement.runKind === 'reference' && ` · ${t('placements.referenceNote')}`}
          {' · '}
          {placement.publishedAt
            ? t('placements.publishedAt', { at: formatInstant(placement.publishedAt) })
            : t('placements.unpublished')}
        </span>
      </span>
    </li>
  );
}
