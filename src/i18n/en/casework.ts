import type { Words } from '../words.ts';
import type { words as zh } from '../zh-CN/casework.ts';

export const words: Words<typeof zh> = {
  loggedIn: 'logged in: {{name}} ({{relation}})',
  outcome: {
    from: 'before',
    to: 'after',
    verdictOf: '{{route}}{{category}}',
    category: ' · {{category}}',
    reasons: ' ({{reasons}})',
    placeLost: 'The place or hold at {{school}} would be lost.',
    same: 'The verdict stays: {{outcome}}',
    rules: 'Rules that find otherwise',
    ruleNone: 'does not apply',
    told: '{{outcome}}: {{sentence}}',
    result: 'What that came to',
    dismiss: 'Dismiss',
  },
  preview: {
    title: 'The verdict once this is submitted (a dry run, nothing is saved)',
    loading: 'Trying it out …',
    failed: 'Cannot be tried out: {{why}}',
  },
  paper: {
    confirm: 'Confirm',
    reject: 'Reject',
    withdraw: 'Withdraw',
    confirmed: 'Confirmed',
    rejected: 'Rejected',
    by: '{{by}} · {{at}}',
    confirmOf: 'Confirm {{paper}}',
    rejectOf: 'Reject {{paper}}',
    withdrawOf: 'Withdraw the decision on {{paper}}',
    raw: 'Raw record',
    rawHide: 'Hide the raw record',
    rawOf: 'Raw record of the {{paper}}',
    rawNote: 'What the source answered, word for word; above is what was read from it.',
  },
  confirmPaper: {
    title: 'Confirm: {{paper}}',
    about:
      'You compared the original or asked the source, and it is right. What was extracted stays as it is; this is kept beside it.',
    done: 'Confirmed; the verdict was made again',
  },
  rejectPaper: {
    title: 'Reject: {{paper}}',
    about:
      'A claim that rests on it fails; what it only bears witness to becomes unknown, which is never “no”. What was extracted stays as it is.',
    done: 'Rejected; the verdict was made again',
  },
  withdrawDecision: {
    title: 'Withdraw the decision: {{paper}}',
    about: 'The case is judged again on what was extracted and supplied.',
    done: 'Withdrawn; the verdict was made again',
  },
  files: {
    label: 'Attachments (scans or photographs, optional)',
    choose: 'Choose files',
    hint: 'PDF, JPEG, PNG, up to {{megabytes}} MB each. Checked by content and kept with this decision.',
    sending: 'Uploading …',
    remove: 'Leave out {{name}}',
    already: 'Already in this case',
    open: 'Look at {{name}}',
    title: 'Attachment',
    viewNote: 'This look was logged.',
    noViewer: 'This browser does not show PDF files itself.',
    download: 'Download it',
    uploaded: 'uploaded by {{by}} · {{at}}',
    loading: 'Fetching the attachment …',
  },
  notice: {
    official: 'The official text',
    source: '{{title}}, {{date}}',
    none: 'The official notice of this season has not been entered.',
    noParagraph: 'The official notice has no text for this clause.',
  },
  uses: {
    title: 'Who uses this home',
    rule: 'One home is the basis of one family only within {{years}} years; brothers and sisters are exempt.',
    unit: 'Unit number {{unit}}',
    claim: 'This case',
    other: 'The other use',
    season: 'Season',
    pupil: 'Pupil',
    keys: 'Family known by',
    keysNone: 'nothing on record',
    distance: 'Apart',
    thisSeason: 'the same season',
    seasonsAgo_one: '1 season',
    seasonsAgo_other: '{{count}} seasons',
    freeFrom: 'free again from {{year}}',
    shared: 'Both have: {{keys}}',
    open: 'Open that case',
    elsewhere: 'Outside your scope: surname only',
    reading: {
      'same-family': 'Same family',
      'other-family': 'Another family',
      'unknown-family': 'Not known whether the same family',
      expired: 'Lock expired',
    },
    why: {
      'same-family': 'The two pupils share a family key: brothers or sisters, so no lock.',
      'other-family':
        'The use of {{season}} is within the lock, and the families share neither a register number nor a guardian’s ID, so this case is coordinated.',
      'unknown-family':
        'The use of {{season}} is within the lock, but at least one side has no family key, so nobody can tell; unknown is not “no”.',
      expired:
        'The use of {{season}} has run its {{years}} years by {{freeFrom}} and no longer matters here.',
    },
    resolve:
      'Where birth certificates, registers or a divorce agreement show one family, record it here.',
    resolveBoth: 'The other case has to be recorded by its own officer as well.',
    record: 'Record as the same family',
  },
  sameFamily: {
    title: 'Record as the same family',
    about:
      'The pupil {{pupil}}, who used this home in {{season}}, is of this pupil’s family. What was on record stays as it is; this is kept beside it.',
    done: 'Recorded; the verdict was made again',
  },
  print: {
    by: 'Printed by {{name}}',
    at: 'Printed at {{at}}',
    note: 'Internal. Numbers are masked. Keep it safe.',
    made: 'Case version {{version}}',
  },
};
