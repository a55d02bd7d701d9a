import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { api } from '../../api/client.ts';
import { toApiError, unwrap } from '../../api/errors.ts';
import { languageOf } from '../../i18n/i18n.ts';
import { errorSentence } from '../../i18n/sentences.ts';
import { useWords } from '../../i18n/use-words.ts';
import { formatInstant } from '../../lib/format.ts';
import { useSeason } from '../../lib/use-viewer.ts';
import { useToast } from '../../ui/toast.tsx';
import styles from './progress.module.css';

const FORMAT = 'YYYY-MM-DD HH:mm';

/** A moment of the season, a printed page, a table for a spreadsheet. */
export function Controls({
  district,
  at,
  onAt,
}: {
  district?: string;
  at?: string;
  onAt: (at: string | undefined) => void;
}) {
  const { t, i18n } = useWords('progress');
  const { season } = useSeason();
  const toast = useToast();
  const take = useMutation({
    mutationFn: () =>
      unwrap(api.progress.export.$post({ json: { district, at, language: languageOf(i18n) } })),
    onSuccess: ({ fileName, text }) => {
      saveFile(fileName, text);
      toast.success(t('exported', { file: fileName }));
    },
    onError: (error) => toast.error(errorSentence(i18n, toApiError(error))),
  });
  return (
    <div className={`${styles.controls} no-print`}>
      <span className={styles.moment}>
        <HistoryOutlined aria-hidden /> {t('moment')}
        <DatePicker
          size="small"
          showTime={{ format: 'HH:mm' }}
          format={FORMAT}
          aria-label={t('moment')}
          placeholder={t('atNow')}
          value={at ? dayjs(formatInstant(at)) : null}
          disabledDate={(day) => day.format(FORMAT) > formatInstant(season.now)}
          // A time of day on this screen is Beijing's, wherever the machine stands; the whole minute counts.
          onChange={(chosen) =>
            onAt(chosen ? `${chosen.format('YYYY-MM-DDTHH:mm')}:59+08:00` : undefined)
          }
        />
      </span>
      {at && (
        <Button size="small" onClick={() => onAt(undefined)}>
          {t('backToNow')}
        </Button>
      )}
      <Button size="small" icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button
        size="small"
        icon={<DownloadOutlined />}
        loading={take.isPending}
        onClick={() => take.mutate()}
      >
        {t('export')}
      </Button>
    </div>
  );
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
