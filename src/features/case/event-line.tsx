import type {
  ReconsiderationGround,
  ReconsiderationState,
} from '../../../domain/casework/reconsideration.ts';
import type { CaseEventView, CaseView } from '../../../server/contract/case.ts';
import type { T } from '../../i18n/use-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { useSeason, type SeasonNames } from '../../lib/use-viewer.ts';
import { factLabel } from '../../lib/fact-label.ts';
import { AttachmentChips } from './attachment-chips.tsx';
import { factTypeOf, formatFact } from './fact-catalog.ts';
import styles from './dialogs.module.css';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What happened, in one sentence; the event's own figures fill it in. */
function eventSentence(
  t: T,
  names: SeasonNames,
  event: CaseEventView,
  evidence: CaseView['evidence'],
): string {
  const { data } = event;
  const ref = text(data.ref);
  const paper = evidence.find(({ id }) => id === data.evidenceId);
  const category = typeof data.category === 'number' ? data.category : null;
  return t(`case:timeline.event.${event.type}`, {
    defaultValue: event.type,
    school: names.school(text(data.schoolId)),
    until: text(data.until) && formatInstant(text(data.until)),
    route: text(data.route) && t(`domain:route.${text(data.route)}` as 'domain:route.verify'),
    category: category === null ? '' : ` · ${t('domain:category', { n: category })}`,
    fact: ref && factLabel(t, ref, evidence),
    value: ref && formatFact({ t, school: names.school, evidence }, factTypeOf(ref), data.value),
    text: text(data.text),
    askedBy: text(data.askedBy),
    askedOn: text(data.askedOn),
    clause: text(data.clause),
    ground:
      text(data.ground) &&
      t(`reconsideration:ground.${text(data.ground) as ReconsiderationGround}`),
    outcome:
      text(data.outcome) &&
      t(`reconsideration:state.${text(data.outcome) as ReconsiderationState}`),
    paper: paper ? t(`domain:evidence.${paper.kind}`) : text(data.evidenceId),
  });
}

export function EventLine({
  event,
  evidence,
}: {
  event: CaseEventView;
  evidence: CaseView['evidence'];
}) {
  const { t } = useWords();
  const names = useSeason();
  const personName = usePersonName();
  return (
    <span className={styles.event}>
      <span>{eventSentence(t, names, event, evidence)}</span>
      <span className={styles.meta}>
        {personName(event.actorId)}
        {' · '}
        <time dateTime={event.at}>{formatInstant(event.at)}</time>
        {event.rulebook && ` · ${event.rulebook}`}
      </span>
      <AttachmentChips ids={event.data.attachments} />
      {event.reason && (
        <span className={styles.reason}>{t('case:timeline.reason', { reason: event.reason })}</span>
      )}
    </span>
  );
}
