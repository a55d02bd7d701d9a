import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { toApiError } from '../../api/errors.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useToast } from '../../ui/toast.tsx';
import { placesMutations, type Asking } from './places-queries.ts';
import { StepDialog } from './step-dialog.tsx';

const WORDS = {
  'offer-place': 'offer',
  'accept-offer': 'accept',
  'decline-offer': 'decline',
} as const;

/** Offering, agreeing and declining, said once more before it happens. */
export function PlacesDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { t, i18n } = useWords('freedPlaces');
  const { school } = useSeason();
  const toast = useToast();
  const step = useMutation(placesMutations.step());
  const [draft, setDraft] = useState('');
  const { child, name, schoolId } = asking;
  const figures = { name: child.name, school: school(schoolId) };
  const words = WORDS[name];
  const moves = name === 'offer-place' && child.from !== null;
  return (
    <StepDialog
      title={t(`${words}.title`, figures)}
      effect={t(moves ? 'offer.move' : `${words}.effect`, figures)}
      confirm={t(`domain:action.${name}`)}
      presets={
        name === 'decline-offer'
          ? [t('decline.preset.family'), t('decline.preset.later'), t('decline.preset.facts')]
          : null
      }
      draft={draft}
      onDraft={setDraft}
      pending={step.isPending}
      error={
        step.error && (
          <Alert type="error" showIcon title={errorSentence(i18n, toApiError(step.error))} />
        )
      }
      onConfirm={(reason) =>
        step.mutate(
          {
            number: child.collectionNumber,
            version: child.version,
            step:
              name === 'offer-place'
                ? { name, schoolId }
                : name === 'accept-offer'
                  ? { name }
                  : { name, reason },
          },
          {
            onSuccess: () => {
              void toast.success(t('done'));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
