import type { Role } from '../server/contract/common.ts';
import { paths } from './paths.ts';

export type PersonRole = Exclude<Role, 'intake'>;
export const SCREENS = [
  'home',
  'applicants',
  'verification',
  'coordination',
  'catchments',
  'schools',
  'runs',
  'rulebook',
  'checkIn',
  'followUp',
  'reconsiderations',
  'checkInSettings',
  'progress',
  'audit',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Where a screen is and whose work it is. The service decides what may be seen; this only tidies the menu. */
export const screens: Record<Screen, { path: () => string; roles: readonly PersonRole[] }> = {
  home: { path: () => paths.home(), roles: ['officer', 'registrar', 'supervisor'] },
  applicants: { path: () => paths.applicants(), roles: ['officer', 'registrar', 'supervisor'] },
  verification: { path: () => paths.verification(), roles: ['officer'] },
  coordination: { path: () => paths.coordination(), roles: ['officer', 'supervisor'] },
  catchments: { path: () => paths.catchments(), roles: ['officer', 'supervisor'] },
  schools: { path: () => paths.schools(), roles: ['officer', 'supervisor'] },
  rulebook: { path: () => paths.rulebook(), roles: ['officer', 'supervisor'] },
  runs: { path: () => paths.runs(), roles: ['officer', 'supervisor'] },
  checkIn: { path: () => paths.checkIn(), roles: ['registrar'] },
  followUp: { path: () => paths.followUp(), roles: ['officer', 'registrar', 'supervisor'] },
  reconsiderations: {
    path: () => paths.reconsiderations(),
    roles: ['officer', 'supervisor'],
  },
  checkInSettings: { path: () => paths.checkInSettings(), roles: ['officer', 'supervisor'] },
  progress: { path: () => paths.progress(), roles: ['officer', 'registrar', 'supervisor'] },
  audit: { path: () => paths.audit(), roles: ['supervisor'] },
};

export function screensFor(role: Role): Screen[] {
  return SCREENS.filter((screen) => maySee(screen, role));
}

export function maySee(screen: Screen, role: Role): boolean {
  return role !== 'intake' && screens[screen].roles.includes(role);
}
