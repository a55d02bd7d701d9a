import type { Words } from '../words.ts';
import type { MoreResources as Zh } from '../zh-CN/more-resources.ts';
import { words as evidence } from './evidence.ts';
import { words as rulebook } from './rulebook.ts';
import { words as caseWords } from './case.ts';
import { words as casework } from './casework.ts';
import { words as wouldChange } from './would-change.ts';
import { words as verification } from './verification.ts';
import { words as map } from './map.ts';
import { words as catchments } from './catchments.ts';
import { words as catchmentEditor } from './catchment-editor.ts';
import { words as schools } from './schools.ts';
import { words as noticeText } from './notice-text.ts';
import { words as editions } from './editions.ts';
import { words as capacities } from './capacities.ts';
import { words as runs } from './runs.ts';
import { words as coordination } from './coordination.ts';
import { words as plans } from './plans.ts';
import { words as checkIn } from './check-in.ts';
import { words as desk } from './desk.ts';
import { words as freedPlaces } from './freed-places.ts';
import { words as reconsideration } from './reconsideration.ts';
import { words as checkInSettings } from './check-in-settings.ts';
import { words as coordinationSettings } from './coordination-settings.ts';
import { words as followUp } from './follow-up.ts';
import { words as progress } from './progress.ts';
import { words as officialNotice } from './official-notice.ts';
import { words as audit } from './audit.ts';
import { words as rulebookPages } from './rulebook-pages.ts';

/** What every other screen says; it comes with the first of them (i18n.ts). */
export const resources: Words<Zh> = {
  evidence,
  rulebook,
  case: caseWords,
  casework,
  wouldChange,
  verification,
  map,
  catchments,
  catchmentEditor,
  schools,
  noticeText,
  editions,
  capacities,
  runs,
  coordination,
  plans,
  checkIn,
  desk,
  checkInSettings,
  coordinationSettings,
  followUp,
  reconsideration,
  freedPlaces,
  progress,
  audit,
  rulebookPages,
  officialNotice,
};
