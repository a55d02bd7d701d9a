import type { Words } from '../words.ts';
import type { words as zh } from '../zh-CN/sign-in.ts';

export const words: Words<typeof zh> = {
  title: 'Sign in',
  intro: 'Choose a demonstration identity. Each has the scope and the rights of the real role.',
  real: 'Sign in with your office account.',
  noIdentities: 'This service offers no demonstration identities.',
  enter: 'Enter as {{name}}, {{scope}}',
  wholeCity: 'The whole city',
  may: {
    officer:
      'Verifies pupils of one district, coordinates placements, drafts catchments, runs trials and approves colleagues’ proposals.',
    registrar:
      'Sees the pupils placed at one school, checks them in and reports no-shows; sees nothing of other schools.',
    supervisor:
      'Watches the whole city, publishes catchments and formal runs, reads the audit log; decides no single case.',
  },
};
