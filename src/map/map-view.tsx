import { Button } from 'antd';
import { toApiError } from '../api/errors.ts';
import { errorSentence } from '../i18n/sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import type { IntakeGazetteer } from '../../server/contract/intake.ts';
import type { MapProps } from './map-props.ts';
import styles from './map.module.css';
import { useMapCode } from './use-map-code.ts';

/** The schematic ground as the page's query has it. */
export interface Ground {
  data: { features: readonly IntakeGazetteer[] } | undefined;
  error: unknown;
  refetch: () => unknown;
}

/**
 * Reads a query's result where the query is used. The library tells a component only of what it has read
 * itself: a result handed down unread would stay as it was first.
 */
export function groundOf({ data, error, refetch }: Ground): Ground {
  return { data, error, refetch };
}

const nothing: readonly IntakeGazetteer[] = [];

/**
 * A map in the place that its parent gives it. Its code comes when the first map is seen, and a map that
 * cannot be drawn never takes the page with it: whatever it shows, the page also lists.
 */
export function MapView({ ground, ...props }: MapProps & { ground: Ground }) {
  const { t, i18n } = useWords('map');
  const code = useMapCode();
  const error = code.state === 'failed' ? code.error : ground.error;
  return (
    <section className={styles.frame} aria-label={props.label}>
      {code.state === 'here' && (
        <code.Canvas {...props} gazetteer={ground.data?.features ?? nothing} />
      )}
      {!error && (code.state === 'loading' || !ground.data) && (
        <p className={styles.waiting} role="status">
          {t('loading')}
        </p>
      )}
      {Boolean(error) && (
        <div className={styles.error} role="alert">
          <p>{errorSentence(i18n, toApiError(error))}</p>
          <Button
            size="small"
            onClick={() => {
              if (code.state === 'failed') code.retry();
              if (ground.error) void ground.refetch();
            }}
          >
            {t('common:retry')}
          </Button>
        </div>
      )}
    </section>
  );
}
