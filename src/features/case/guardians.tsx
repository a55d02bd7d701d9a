import { useWords } from '../../i18n/use-words.ts';
import { useCase } from './case-context.ts';
import styles from './case.module.css';
import { MaskedNumber } from './masked-number.tsx';

export function Guardians() {
  const { t } = useWords('case');
  const { view } = useCase();
  return (
    <section className={styles.panel} aria-label={t('guardians')}>
      <h2 className={styles.heading}>{t('guardians')}</h2>
      <ul className={styles.guardians}>
        {view.guardians.map((guardian, index) => (
          // Guardians are addressed by their position in the application.
          <li key={index}>
            <strong>{guardian.name}</strong>
            <span className={styles.quiet}>{t(`domain:kin.${guardian.relation}`)}</span>
            <MaskedNumber
              what="guardian-id"
              guardian={index}
              label={t('idNumber')}
              name={guardian.name}
              masked={guardian.idNumberMasked}
            />
            <MaskedNumber
              what="guardian-phone"
              guardian={index}
              label={t('phone')}
              name={guardian.name}
              masked={guardian.phoneMasked}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
