import { met, notMet, unknown, type Rule } from '../rule.ts';
import { supportingAddress } from '../view.ts';

/** L11, L16: where the edition of ranges puts the home. Outside every range, the pupil is coordinated. */
export const homeLocated: Rule = {
  id: 'home-located',
  cites: ['L11', 'L16'],
  ifNotMet: 'outside-every-catchment',
  ifUnknown: 'blocks-unless-coordinated',
  evaluate(view) {
    const { home, facts } = view;
    if (!home) return null;
    const located = facts.located.home;
    const uses = [home.addressRef, 'located.home'];
    const schools = located.state === 'in' ? located.schoolIds.length : 0;
    if (schools > 0) {
      return met(homeLocated, 'home-in-range', { schools }, uses);
    }
    if (located.state === 'outside') {
      return notMet(homeLocated, 'home-outside-every-range', {}, uses);
    }
    return home.address === null && supportingAddress(view) === null
      ? unknown(homeLocated, 'home-address-unknown', { paper: home.paper }, uses, [
          { fact: home.addressRef, from: 'officer' },
        ])
      : unknown(homeLocated, 'home-not-located', { paper: home.paper }, uses, [
          { fact: 'located.home', from: 'officer' },
        ]);
  },
};
