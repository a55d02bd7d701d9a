import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { lazy, Suspense, useCallback } from 'react';
import { toApiError } from '../../api/errors.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatBytes, formatInstant } from '../../lib/format.ts';
import { usePersonName } from '../../lib/use-person-name.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import styles from './attachments.module.css';
import { useCase } from './case-context.ts';
import { caseQueries } from './queries.ts';

/** The drawing of PDF files is larger than the whole page: it comes with the first of them. */
const PdfPages = lazy(async () => ({
  default: (await import('./pdf/pdf-pages.tsx')).PdfPages,
}));

/** A scan beside the case. It is shown as what the service found it to be, never as what it calls itself. */
export function AttachmentViewer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords('casework');
  const { view } = useCase();
  const personName = usePersonName();
  const { data, error, refetch } = useQuery(
    caseQueries.attachment(view.state.collectionNumber, id),
  );
  const about = view.attachments.find((attachment) => attachment.id === id);
  return (
    <Drawer open size={760} title={about?.name ?? t('files.title')} onClose={onClose}>
      <div className={styles.viewer}>
        <p className={styles.about}>
          {about &&
            `${formatBytes(about.size)} · ${t('files.uploaded', { by: personName(about.by), at: formatInstant(about.at) })} · SHA-256 ${about.sha256.slice(0, 12)}… · `}
          {t('files.viewNote')}
        </p>
        {error && <ErrorPanel error={toApiError(error)} onRetry={() => void refetch()} />}
        {!data && !error && <p role="status">{t('files.loading')}</p>}
        {data && about && <Shown file={data} mediaType={about.mediaType} name={about.name} />}
      </div>
    </Drawer>
  );
}

function Shown({ file, mediaType, name }: { file: Blob; mediaType: string; name: string }) {
  const { t } = useWords('casework');
  const show = useCallback(
    (element: HTMLImageElement | null) => {
      if (!element) return undefined;
      const url = URL.createObjectURL(new Blob([file], { type: mediaType }));
      element.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file, mediaType],
  );
  if (mediaType === 'application/pdf') {
    return (
      <Suspense fallback={<p role="status">{t('pdf.opening')}</p>}>
        <PdfPages file={file} name={name} />
      </Suspense>
    );
  }
  return (
    <div className={styles.picture}>
      <img ref={show} alt={name} />
    </div>
  );
}
