import type { Words } from '../words.ts';
import type { words as zh } from '../zh-CN/shell.ts';

export const words: Words<typeof zh> = {
  product: 'Nanchang Junior School Admission',
  season: '{{year}}',
  demonstration:
    'Demonstration data: catchment shapes, numbers of places and pupils are all invented',
  offline:
    'The network is down. What is on the screen can still be read; repeat unfinished actions once it is back.',
  skip: 'Skip to content',
  menu: 'Main menu',
  openMenu: 'Open the menu',
  signOut: 'Sign out',
  language: 'Language',
  otherLanguage: '中文',
  theme: { toDark: 'Switch to dark', toLight: 'Switch to light' },
  scope: { city: 'Whole city' },
  unsentAtSignOut:
    '{{n}} check-ins have not been sent yet. Sign out once the network is back and they are.',
  nav: {
    home: 'Home',
    applicants: 'Applicants',
    verification: 'Verification',
    coordination: 'Coordination',
    catchments: 'Catchments',
    schools: 'Schools',
    runs: 'Runs',
    rulebook: 'Rulebook',
    checkIn: 'Check-in',
    followUp: 'Follow-up',
    progress: 'Progress',
    audit: 'Audit log',
  },
  role: {
    officer: 'District officer',
    registrar: 'School registrar',
    supervisor: 'Exam-authority supervisor',
  },
  palette: {
    open: 'Go anywhere',
    placeholder: 'Go to a screen, or find a pupil by name or collection number',
    screens: 'Screens',
    pupils: 'Pupils',
    searchAll: 'Search applicants for “{{q}}”',
    nothing: 'Nothing found',
  },
  keys: {
    title: 'Keyboard',
    search: 'Go to the search box',
    palette: 'Go anywhere',
    help: 'Show this help',
    move: 'Move up and down in a table',
    open: 'Open the selected row',
    ends: 'First or last row',
    neighbours: 'On a case: previous, next pupil',
    back: 'Close a dialog, or go back',
  },
  starting: {
    title: 'Preparing the demonstration',
    failed: 'The demonstration did not start',
  },
  noPermission: {
    title: 'This page is not part of your work',
    hint: 'If you need it, ask the administrator of your office.',
  },
  notFound: { title: 'No such page', hint: 'The link may be out of date. Go on from the menu.' },
  toHome: 'Go to the home page',
};
