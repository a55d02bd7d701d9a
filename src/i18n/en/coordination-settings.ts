import type { words as chinese } from '../zh-CN/coordination-settings.ts';

export const words: typeof chinese = {
  open: 'Parameters',
  title: 'Parameters of coordination',
  about:
    'The letter is silent on these; the city’s supervisors set them, and every change is kept.',
  reasonOrder: 'Who is served first, by reason',
  reasonOrderHint:
    'Within a reason by category, then by time of submission. Who has several reasons stands with the last of them.',
  falseLast: 'False information (last by the letter, L13)',
  up: 'Move “{{reason}}” up',
  orderLine: 'order: {{order}}',
  next: ' › ',
  leastGainMetres: 'A placed child is moved only if the way gets shorter by (metres)',
  reconsiderationDays: 'Days within which a reconsideration is answered',
  saved: 'Version {{n}} is in force.',
  stale:
    'A colleague has just saved a new version; what you typed was not saved. Close this and open it again.',
  history: 'Earlier versions',
  default: 'Default',
  version: 'Version {{n}}',
  line: 'shorter by {{gain}} m or more · answered within {{days}} days',
};
