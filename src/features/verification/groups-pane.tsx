import {
  VERIFICATION_GROUPS,
  WHO_ACTS,
  type VerificationGroup,
} from '../../../domain/verification/groups.ts';
import type { VerificationList } from '../../../server/contract/verification.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatCount } from '../../lib/format.ts';
import styles from './verification.module.css';

/** What failed, with how many; a group in which nobody waits is left out, unless one stands in it. */
export function GroupsPane({
  data,
  failed,
  group,
  onGroup,
}: {
  data: VerificationList | undefined;
  /** They were asked for, and did not come. */
  failed: boolean;
  group: VerificationGroup | undefined;
  onGroup: (group: VerificationGroup | undefined) => void;
}) {
  const { t } = useWords('verification');
  const shown = VERIFICATION_GROUPS.filter(
    (each) => each === group || (data?.counts[each] ?? 0) > 0,
  );
  const item = (value: VerificationGroup | undefined, count: number | undefined) => (
    <li key={value ?? 'all'}>
      <button
        type="button"
        className={styles.group}
        aria-current={value === group ? 'true' : undefined}
        title={value && `${t(`doThis.${value}`)}\n${t(`supplier.${WHO_ACTS[value]}`)}`}
        onClick={() => onGroup(value)}
      >
        <span>{t(value ? `group.${value}` : 'groups.all')}</span>
        <span className={styles.count}>
          {count === undefined ? (failed ? '—' : '…') : formatCount(count)}
        </span>
      </button>
    </li>
  );
  return (
    <nav className={styles.groups} aria-label={t('groups.label')}>
      <h2 className={styles.groupsTitle}>{t('groups.label')}</h2>
      <ul>
        {item(undefined, data?.all)}
        {shown.map((each) => item(each, data?.counts[each]))}
      </ul>
    </nav>
  );
}
