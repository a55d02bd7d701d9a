import BankOutlined from '@ant-design/icons/BankOutlined';
import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import { Spin } from 'antd';
import { useId, type ReactNode } from 'react';
import type { Identity } from '../../../server/contract/session.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { PersonRole } from '../../screens.ts';
import styles from './sign-in.module.css';

const icons: Record<PersonRole, ReactNode> = {
  officer: <SafetyCertificateOutlined />,
  registrar: <BankOutlined />,
  supervisor: <DashboardOutlined />,
};

/** One role: what it may do, and everybody who has it. */
export function IdentityGroup({
  role,
  people,
  busy,
  onChoose,
}: {
  role: PersonRole;
  people: Identity[];
  busy: string | null;
  onChoose: (person: Identity) => void;
}) {
  const { t, i18n } = useWords('signIn');
  const heading = useId();
  if (people.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading} className={styles.role}>
        <span aria-hidden>{icons[role]}</span> {t(`shell:role.${role}`)}
      </h2>
      <p className={styles.may}>{t(`may.${role}`)}</p>
      <ul className={styles.people}>
        {people.map((person) => {
          const english = i18n.language === 'en';
          const name = english ? person.nameEn : person.name;
          const scope = person.scope
            ? english
              ? person.scope.nameEn
              : person.scope.name
            : t('wholeCity');
          return (
            <li key={person.id}>
              <button
                type="button"
                className={styles.person}
                disabled={busy !== null}
                aria-label={t('enter', { name, scope })}
                onClick={() => onChoose(person)}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.scope}>{scope}</span>
                {busy === person.id ? <Spin size="small" /> : <span aria-hidden>→</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
