import type {
  CheckInParameters,
  CheckInSettingsVersion,
} from '../../../server/contract/check-in-settings.ts';
import { formatInstant } from '../../lib/format.ts';

type Paper = CheckInParameters['papers'][number];
export const MOST_PAPERS = 12;
export const MOST_PHONES = 4;

/** `2021-08-21T08:00` as the browser's field has it; what it stands for is Beijing time. */
export const toLocal = (instant: string) => formatInstant(instant).replace(' ', 'T');
export const fromLocal = (local: string) => `${local}:00+08:00`;

export function draftOf({
  opensAt,
  closesAt,
  papers,
  serviceCentre,
}: CheckInParameters): CheckInParameters {
  return { opensAt, closesAt, papers, serviceCentre };
}

/** An id is recorded with each check-in, so that a new paper never takes up one that was used before. */
export function newPaper(versions: readonly CheckInSettingsVersion[], now: readonly Paper[]) {
  const used = new Set([...versions.flatMap(({ papers }) => papers), ...now].map(({ id }) => id));
  let n = 1;
  while (used.has(`paper-${n}`)) n += 1;
  return { id: `paper-${n}`, name: '', nameEn: '' };
}

export function moved(papers: readonly Paper[], index: number, by: -1 | 1): Paper[] {
  const to = index + by;
  const [here, there] = [papers[index], papers[to]];
  if (!here || !there) return [...papers];
  return papers.map((paper, i) => (i === index ? there : i === to ? here : paper));
}

/** Which fields the service would refuse, before it is asked. */
export function faultsOf({ opensAt, closesAt, papers, serviceCentre }: CheckInParameters) {
  const blank = (text: string) => text.trim() === '';
  return {
    days: Date.parse(closesAt) <= Date.parse(opensAt),
    papers: papers.some(({ name, nameEn }) => blank(name) || blank(nameEn)),
    centre:
      blank(serviceCentre.name) ||
      blank(serviceCentre.nameEn) ||
      serviceCentre.phones.some((phone) => blank(phone)),
  };
}

export const PARTS = ['opensAt', 'closesAt', 'papers', 'serviceCentre'] as const;

/** What differs between two versions. */
export function changedParts(before: CheckInParameters, after: CheckInParameters) {
  const told = (settings: CheckInParameters, part: (typeof PARTS)[number]) =>
    part === 'opensAt' || part === 'closesAt'
      ? String(Date.parse(settings[part]))
      : JSON.stringify(settings[part]);
  return PARTS.filter((part) => told(before, part) !== told(after, part));
}
