import type { Words } from '../words.ts';
import type { words as zh } from '../zh-CN/errors.ts';

export const words: Words<typeof zh> = {
  code: {
    network:
      'The service cannot be reached. What you typed is not lost; check the network and try again.',
    unexpected:
      'Something unexpected happened on this page. No data was changed. Reload and try again.',
    'new-release': 'The console was just updated. Please reload the page.',
    'not-signed-in': 'Your session has ended. Please sign in again.',
    'other-site': 'The request came from another site and was refused.',
    'no-such-route': 'The service does not know this operation.',
    'not-found': 'Not found, or not within your scope.',
    'too-large': 'Too large; it was not accepted.',
    invalid: 'Something entered is not acceptable. Check it and submit again.',
    failure: 'The service failed; your action was not saved. Try again in a while.',
    'changed-meanwhile': 'A colleague has just changed this record; your action was not saved.',
    'no-place-left': 'The school has no place left.',
    'run-not-complete': 'The run is not complete and cannot be published.',
    'already-published': 'This run has already been published.',
    'trial-is-not-published': 'Trials are for the office only and are not published.',
    'formal-already-published':
      'A formal run of this season has been published; there cannot be another.',
    'cases-changed-since':
      'Since the run finished, pupils were taken in or are due for another verdict. Run the formal allocation again.',
    'key-already-used': 'This request’s key belongs to a run of another kind. Try again.',
    'verdicts-changed-since':
      'Verdicts have changed since this run. Make a new formal run and publish that.',
    'capacity-changed-since':
      'A school has fewer places than when this run was made. Make a new formal run and publish that.',
    'ranges-not-published': 'This year’s ranges are not published, so there can be no formal run.',
    'preflight-blocked':
      'Something must be dealt with first, so no formal run can be started or published. See the checks before the run.',
    'corrects-no-standing-run':
      'What is to be corrected is not the formal run that stands. Reload and try again.',
    'already-approved': 'It has been approved already.',
    'below-taken': 'The plan would have fewer places than are already given; it was not saved.',
    'no-intake-plan': 'This school has no intake plan this season.',
    'fact-not-supplied': 'Nothing was supplied for this, so nothing can be withdrawn.',
    'no-camera': 'This machine has no camera, or the address is not https.',
    'reason-required': 'Please state a reason of at least two characters.',
    'before-deadline': 'Check-in is still open: nobody has failed to come yet.',
    'closes-before-it-opens': 'Check-in has to close after it opens.',
    'not-an-id': 'A name in the data has small letters, digits and hyphens only.',
    'not-a-collection-number': 'This is not a collection number.',
    'no-such-fact': 'No paper of this case carries that fact, so it cannot be supplied.',
    'not-a-value-of-this-fact': 'This is not a possible value of the fact; check its form.',
    'paper-from-family':
      'The family extracts this paper in the city’s app, or the source gives it; it cannot be typed in here.',
    'not-a-fact': 'This cannot be supplied.',
    'half-sent': 'The file did not arrive whole and was not stored. Please choose it again.',
    'attachment-empty': 'The file is empty and was not stored.',
    'attachment-type':
      'Only PDF, JPEG and PNG are taken. By its content this file is none of them; it was not stored.',
    'attachment-not-whole':
      'The file has no end, so copying or sending broke off; it was not stored.',
    'attachment-too-large':
      'The file is larger than allowed and was not stored. Please scan it at a lower resolution.',
    'no-such-attachment': 'The attachment is not there any more; please upload it again.',
    'no-such-paper': 'There is no such paper.',
    'nothing-to-confirm':
      'Nothing was extracted that could be confirmed; supply what the paper says first.',
    'not-decided': 'There is no decision on this paper to withdraw.',
    'decision-stands': 'This decision on the paper stands already.',
    'no-such-use': 'That use of the home is not on record any more; please look again.',
    'already-same-family': 'It is already known as the same family.',
    'wrong-role': 'This is not part of your role.',
    'wrong-status': 'Not possible in the present status.',
    'four-eyes': 'A second officer must do this; nobody confirms their own proposal.',
    'nothing-supplied': 'There is no supplied fact to withdraw.',
    'nothing-decided': 'There is no decision on a paper to withdraw.',
    'already-proposed': 'A colleague has proposed it already; it waits for confirmation.',
    'already-found': 'It has been confirmed already.',
    'nothing-proposed': 'Nobody has proposed it, so there is nothing to confirm.',
    'nothing-found': 'There is nothing to withdraw.',
    'false-information-open': 'A proposal of false information is open; settle it first.',
    'other-school': 'This pupil does not belong to your school.',
    'not-checked-in-here': 'This pupil is not checked in at your school.',
    'already-reported': 'It has been reported already.',
    'nothing-reported': 'Nobody has reported this pupil as not having come.',
    'nothing-claimed': 'No private school claims this pupil.',
    'has-checked-in': 'This pupil has come to a school already.',
    'never-collected': 'Never collected: no school, public or private, may admit this pupil.',
    'not-submitted': 'The collection was not submitted, so check-in is not possible.',
    'not-released': 'The formal allocation is not published yet.',
    'not-placed': 'There is no place at any school yet.',
    'placed-elsewhere': 'The pupil’s place is at another school.',
    'private-admitted': 'A private school has admitted the pupil; the public place was given up.',
    'already-checked-in': 'Already checked in.',
  },
  fallback:
    'This was not done ({{code}}). No data was changed; you may try again. If it keeps happening, tell support this code.',
  barred: 'Not possible now',
  refusalFallback: 'Not possible now ({{code}})',
  title: 'That did not work',
};
