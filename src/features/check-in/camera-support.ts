import type { Action } from '../../../server/contract/case.ts';

/** Browsers give a camera to secure addresses only. */
export function cameraAction(): Pick<Action, 'allowed' | 'because'> {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  return mediaDevices ? { allowed: true, because: null } : { allowed: false, because: 'no-camera' };
}
