import DownOutlined from '@ant-design/icons/DownOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { CoordinateSystem } from '../../../../domain/catchment/geojson/read-geojson.ts';
import type { EditionDetail } from '../../../../server/contract/catchments.ts';
import { placeQueries } from '../../../api/places.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useSeason } from '../../../lib/use-viewer.ts';
import { useDraftStore } from '../draft/use-draft.ts';
import { groundOfNotice } from '../notice/ground.ts';
import { ImportDialog } from './import-dialog.tsx';
import { draftGeoJson } from './write-geojson.ts';

export function FileMenu({ edition, editable }: { edition: EditionDetail; editable: boolean }) {
  const { t } = useWords('catchmentEditor');
  const { school } = useSeason();
  const store = useDraftStore();
  const gazetteer = useQuery(placeQueries.gazetteer(edition.districtId)).data?.features;
  const [importing, setImporting] = useState(false);
  const save = (system: CoordinateSystem) => {
    const text = draftGeoJson(store.view().draft.ranges, school, system);
    const url = URL.createObjectURL(new Blob([text], { type: 'application/geo+json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${edition.districtId}-${edition.year}-${system}.geojson`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'import', label: t('file.import'), disabled: !editable || !gazetteer },
            { key: 'wgs84', label: t('file.exportWgs') },
            { key: 'gcj02', label: t('file.exportGcj') },
          ],
          onClick: ({ key }) =>
            key === 'import' ? setImporting(true) : save(key === 'gcj02' ? 'gcj02' : 'wgs84'),
        }}
      >
        <Button size="small" icon={<DownOutlined />} iconPlacement="end">
          {t('file.menu')}
        </Button>
      </Dropdown>
      {importing && (
        <ImportDialog
          outline={groundOfNotice(gazetteer ?? [], edition.districtId, []).outline}
          onClose={() => setImporting(false)}
        />
      )}
    </>
  );
}
