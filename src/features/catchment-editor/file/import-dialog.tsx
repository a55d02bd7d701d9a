import { Button, Input, Modal, Radio, Select, Upload } from 'antd';
import { useState } from 'react';
import { toWgs84 } from '../../../../domain/catchment/geojson/gcj02.ts';
import {
  mapPoints,
  readGeoJson,
  tellSystem,
  type CoordinateSystem,
  type GeoJsonFault,
  type ImportedArea,
} from '../../../../domain/catchment/geojson/read-geojson.ts';
import type { MultiPolygon } from '../../../../domain/catchment/clause.ts';
import { areaM2 } from '../../../../domain/catchment/geometry.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { newClauseId, useDraft, useDraftStore } from '../draft/use-draft.ts';
import styles from '../editor.module.css';
import { useHand } from '../hand.ts';
import { guessSchools } from './guess-schools.ts';
import { jsonFaultPlace } from './json-place.ts';

const MOST_BYTES = 20_000_000;
const SHOWN_FAULTS = 8;

interface Read {
  features: ImportedArea[];
  told: CoordinateSystem | null;
}

/** Areas from a file, each for a school. Anything broken refuses the whole, with the place of every fault. */
export function ImportDialog({ outline, onClose }: { outline: MultiPolygon; onClose: () => void }) {
  const { t } = useWords('catchmentEditor');
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<GeoJsonFault[]>([]);
  /** What the faults are in. */
  const [faulty, setFaulty] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const [read, setRead] = useState<Read | null>(null);

  const take = (source: string) => {
    const result = readGeoJson(source);
    if ('faults' in result) {
      setFaults(result.faults);
      setFaulty(source);
      setRead(null);
      return;
    }
    setFaults([]);
    const { features, declared } = result;
    setRead({ features, told: tellSystem(features, declared, outline) });
  };
  const takeFile = async (file: File) => {
    setTooLarge(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) take(await file.text());
  };
  if (read) return <AssignSchools {...read} onClose={onClose} />;
  return (
    <Modal open title={t('file.title')} footer={null} width={560} onCancel={onClose}>
      <div className={styles.importing}>
        <Upload
          accept=".json,.geojson,application/geo+json"
          showUploadList={false}
          beforeUpload={(file) => {
            void takeFile(file);
            return false;
          }}
        >
          <Button>{t('file.choose')}</Button>
        </Upload>
        <Input.TextArea
          rows={6}
          value={text}
          aria-label={t('file.paste')}
          placeholder={t('file.paste')}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" disabled={text.trim() === ''} onClick={() => take(text)}>
          {t('file.read')}
        </Button>
        {tooLarge && (
          <p role="alert" className={styles.fault}>
            {t('file.tooLarge')}
          </p>
        )}
        {faults.length > 0 && <Faults faults={faults} text={faulty} />}
      </div>
    </Modal>
  );
}

function Faults({ faults, text }: { faults: readonly GeoJsonFault[]; text: string }) {
  const { t } = useWords('catchmentEditor');
  const word = ({ code }: GeoJsonFault) => {
    switch (code) {
      case 'not-json':
      case 'not-geojson':
      case 'no-features':
      case 'wrong-geometry':
      case 'no-coordinates':
      case 'not-a-position':
      case 'out-of-range':
      case 'swapped':
      case 'unknown-crs':
        return t(`file.fault.${code}`);
      default:
        return t(`corners.faults.${code}`);
    }
  };
  const placed = (fault: GeoJsonFault) => {
    if (fault.path !== '') return t('file.at', { path: fault.path, fault: word(fault) });
    const place = fault.code === 'not-json' ? jsonFaultPlace(text) : null;
    return place
      ? t('file.atLine', { ...place, fault: word(fault) })
      : t('file.atTop', { fault: word(fault) });
  };
  return (
    <div role="alert" className={styles.fault}>
      <p>{t('file.refused')}</p>
      <ul>
        {faults.slice(0, SHOWN_FAULTS).map((fault, i) => (
          // The same path may be at fault twice.
          <li key={i}>{placed(fault)}</li>
        ))}
      </ul>
      {faults.length > SHOWN_FAULTS && (
        <p>{t('file.more', { count: faults.length - SHOWN_FAULTS })}</p>
      )}
    </div>
  );
}

function AssignSchools({ features, told, onClose }: Read & { onClose: () => void }) {
  const { t } = useWords('catchmentEditor');
  const { school, season } = useSeason();
  const store = useDraftStore();
  const { goTo } = useHand();
  const ranges = useDraft(({ draft }) => draft.ranges);
  const [system, setSystem] = useState(told);
  const [schools, setSchools] = useState(() =>
    guessSchools(
      features,
      ranges.map(({ schoolId }) => {
        const known = season.schools.find(({ id }) => id === schoolId);
        return { id: schoolId, names: [known?.name ?? schoolId, known?.nameEn ?? ''] };
      }),
    ),
  );
  const taken = schools.filter((id) => id !== null);
  const twice = new Set(taken).size < taken.length;
  const submit = () => {
    const areas = features.flatMap(({ area }, i) => {
      const schoolId = schools[i];
      if (!schoolId) return [];
      return [
        {
          schoolId,
          area: system === 'gcj02' ? mapPoints(area, toWgs84) : area,
          id: newClauseId(),
        },
      ];
    });
    store.do({ do: 'import-areas', areas });
    const [only, ...more] = areas;
    if (only && more.length === 0) goTo(only.schoolId);
    onClose();
  };
  return (
    <Modal
      open
      title={t('file.title')}
      width={620}
      okText={t('file.do', { count: taken.length })}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: system === null || taken.length === 0 || twice }}
      onOk={submit}
      onCancel={onClose}
    >
      <div className={styles.importing}>
        {told ? (
          <p>{t('file.systemTold', { system: t(`file.${told}`) })}</p>
        ) : (
          <fieldset className={styles.sides}>
            <legend>{t('file.systemAsk')}</legend>
            <Radio.Group
              vertical
              value={system}
              onChange={(event) => setSystem(event.target.value as CoordinateSystem)}
              options={(['wgs84', 'gcj02'] as const).map((value) => ({
                value,
                label: t(`file.${value}`),
              }))}
            />
          </fieldset>
        )}
        <ul className={styles.importRows}>
          {features.map(({ area }, i) => (
            // The features of a file have no id; their order is the file's.
            <li key={i}>
              <span>{t('file.feature', { n: i + 1 })}</span>
              <span className={styles.faint}>
                {t('file.hectares', { area: (areaM2(area) / 10_000).toFixed(1) })}
              </span>
              <Select
                size="small"
                aria-label={`${t('file.feature', { n: i + 1 })} ${t('file.school')}`}
                showSearch={{ optionFilterProp: 'label' }}
                value={schools[i] ?? 'none'}
                onChange={(id) => setSchools(schools.with(i, id === 'none' ? null : id))}
                options={[
                  { value: 'none', label: t('file.skip') },
                  ...ranges.map(({ schoolId }) => ({ value: schoolId, label: school(schoolId) })),
                ]}
              />
            </li>
          ))}
        </ul>
        {twice && (
          <p role="alert" className={styles.fault}>
            {t('file.twice')}
          </p>
        )}
        <p className={styles.faint}>{t('file.replaced')}</p>
      </div>
    </Modal>
  );
}
