import type { Words } from '../words.ts';
import type { Resources as Zh } from '../zh-CN/resources.ts';
import { words as common } from './common.ts';
import { words as shell } from './shell.ts';
import { words as errors } from './errors.ts';
import { words as domain } from './domain.ts';
import { words as signIn } from './sign-in.ts';
import { words as home } from './home.ts';
import { words as applicants } from './applicants.ts';

/** What the frame and the first screens say. */
export const resources: Words<Zh> = {
  common,
  shell,
  errors,
  domain,
  signIn,
  home,
  applicants,
};
