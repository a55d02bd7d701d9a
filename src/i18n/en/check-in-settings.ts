import type { words as chinese } from '../zh-CN/check-in-settings.ts';
import type { Words } from '../words.ts';

export const words: Words<typeof chinese> = {
  title: 'Check-in settings',
  assumed: 'Defaults; the authority has published nothing yet. Saving makes them official',
  version: 'Version {{n}} in force',
  form: 'Check-in settings',
  saved: 'Version {{n}} is in force; the desks use it from now on.',
  stale:
    'A colleague has just saved a new version; what you typed was not saved. Open this page again and change the new version.',
  days: {
    title: 'Days of check-in',
    opensAt: 'Opens (Beijing time)',
    closesAt: 'Closes (Beijing time)',
    hint: 'Before it closes nobody is reported as not having come; a late child may still check in.',
  },
  papers: {
    title: 'Papers to look at',
    hint: 'A desk ticks them in this order. What is not ticked bars no check-in; it is only recorded.',
    name: 'Paper {{n}} (Chinese)',
    nameEn: 'Paper {{n}}',
    up: 'Move paper {{n}} up',
    down: 'Move paper {{n}} down',
    remove: 'Remove paper {{n}}',
    add: 'Add a paper',
    none: 'No papers are looked at',
  },
  centre: {
    title: 'Whom families may call',
    name: 'Name (Chinese)',
    nameEn: 'Name',
    hours: 'Hours (Chinese)',
    hoursEn: 'Hours',
    phones: 'Telephones (up to {{n}}, with commas between)',
  },
  history: {
    title: 'Versions',
    version: 'Version {{n}}',
    now: 'in force',
    default: 'Defaults',
    same: 'Nothing is different',
    and: ', ',
    part: '{{part}}: {{value}}',
    opensAt: 'Opens',
    closesAt: 'Closes',
    papers: 'Papers',
    serviceCentre: 'Call',
  },
};
