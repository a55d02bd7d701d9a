import {
  DEFAULT_WARNING_THRESHOLDS,
  LOCAL_REGISTER_WARNING_THRESHOLDS,
  type WarningThresholds,
} from './warning.ts';

/** Districts that count only the locally registered categories for red (policy §3). */
const LOCAL_REGISTER_DISTRICTS: ReadonlySet<string> = new Set(['honggutan', 'wanli']);

/** What a district begins with; its supervisors set others (server/storage/thresholds.ts). */
export function thresholdsOf(districtId: string): WarningThresholds {
  return LOCAL_REGISTER_DISTRICTS.has(districtId)
    ? LOCAL_REGISTER_WARNING_THRESHOLDS
    : DEFAULT_WARNING_THRESHOLDS;
}
