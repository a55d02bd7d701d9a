import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useCase } from './case-context.ts';
import type { Naming } from './fact-catalog.ts';

/** What the values of this case's facts are named by. */
export function useNaming(): Naming {
  const { t } = useWords();
  const { school } = useSeason();
  const { view } = useCase();
  return { t, school, evidence: view.evidence };
}
