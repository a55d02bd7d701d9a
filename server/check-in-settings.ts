import type { CheckInSettings, CheckInSettingsVersion } from './contract/check-in-settings.ts';
import type { Deps } from './deps.ts';
import { findCheckInSettings, listCheckInSettings } from './storage/check-in-settings.ts';
import type { CheckInSettingsRow } from './storage/check-in-settings.ts';

/**
 * Nobody published the days and the papers of check-in (policy.md: unknown is a parameter with a stated default).
 * The telephone numbers are the letter's own.
 */
function assumedSettings(season: number): CheckInSettings {
  return {
    opensAt: `${season}-08-21T08:00:00+08:00`,
    closesAt: `${season}-08-22T17:00:00+08:00`,
    papers: [
      { id: 'household-register', name: '户口簿原件', nameEn: 'Household register' },
      { id: 'residence', name: '房产证、不动产权证或租赁备案', nameEn: 'Title or filed lease' },
      { id: 'graduation', name: '小学毕业证明', nameEn: 'Primary-school certificate' },
    ],
    serviceCentre: {
      name: '南昌市教育服务中心',
      nameEn: 'Nanchang education service centre',
      phones: ['0791-88611647', '0791-86798724'],
      hours: '工作日 8:30–17:30',
      hoursEn: 'working days 8:30–17:30',
    },
    version: 0,
    assumed: true,
  };
}

/** The season, and what stands for its check-in. */
export async function readCheckInSettings(
  deps: Pick<Deps, 'db'>,
  season: number,
): Promise<CheckInSettings> {
  const row = await findCheckInSettings(deps.db, season);
  return row ? toSettings(row) : assumedSettings(season);
}

/** What stood for it from the first day on. */
export async function listVersions(
  deps: Pick<Deps, 'db'>,
  season: number,
): Promise<CheckInSettingsVersion[]> {
  const rows = await listCheckInSettings(deps.db, season);
  return [
    ...rows.map((row) => ({
      ...toSettings(row),
      setBy: row.set_by,
      setAt: row.set_at,
      reason: row.reason,
    })),
    { ...assumedSettings(season), setBy: null, setAt: null, reason: null },
  ];
}

function toSettings({ settings, number }: CheckInSettingsRow): CheckInSettings {
  const { opensAt, closesAt, papers, serviceCentre } = settings;
  return { opensAt, closesAt, papers, serviceCentre, version: number, assumed: false };
}
