import type { DistrictId } from './place-names.ts';

export interface District {
  id: DistrictId;
  name: string;
  nameEn: string;
  /** Share of the city's pupils, in percent: an assumption, no figure is published. */
  share: number;
  /** Whether a school opens in the season, so that it has no range the year before. */
  opensSchool: boolean;
}

export const DISTRICTS: readonly District[] = [
  { id: 'donghu', name: '东湖区', nameEn: 'Donghu', share: 11, opensSchool: false },
  { id: 'xihu', name: '西湖区', nameEn: 'Xihu', share: 12, opensSchool: false },
  { id: 'qingyunpu', name: '青云谱区', nameEn: 'Qingyunpu', share: 9, opensSchool: false },
  { id: 'qingshanhu', name: '青山湖区', nameEn: 'Qingshanhu', share: 16, opensSchool: false },
  { id: 'honggutan', name: '红谷滩区', nameEn: 'Honggutan', share: 17, opensSchool: true },
  { id: 'xinjian', name: '新建区', nameEn: 'Xinjian', share: 11, opensSchool: false },
  { id: 'gaoxin', name: '高新区', nameEn: 'Gaoxin', share: 12, opensSchool: true },
  { id: 'jingkai', name: '经开区', nameEn: 'Jingkai', share: 8, opensSchool: true },
  { id: 'wanli', name: '湾里管理局', nameEn: 'Wanli', share: 4, opensSchool: false },
];
