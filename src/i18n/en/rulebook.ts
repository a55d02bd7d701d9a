import type { Words } from '../words.ts';
import type { words as zh } from '../zh-CN/rulebook.ts';

export const words: Words<typeof zh> = {
  newerRule: 'This release has no sentence for this finding yet ({{code}})',
  categoriesChip: 'Categories',
  because: {
    'submitted-in-time': 'Submitted {{submittedAt}}, within the collection.',
    'submitted-before-opening':
      'Submitted {{submittedAt}}, {{minutesEarly}} min (begun minutes count) before the collection opened ({{opensAt}}).',
    'submitted-after-closing':
      'Submitted {{submittedAt}}, {{minutesLate}} min (begun minutes count) after the collection closed ({{closesAt}}).',
    'never-submitted': 'The collection closed {{closesAt}}; nothing was ever submitted.',
    'not-yet-submitted': 'Not submitted yet; the collection closes {{closesAt}}.',
    'submission-time-unreadable': 'The time of submission, “{{submittedAt}}”, cannot be read.',
    'paper-missing': '{{paper}}: never extracted.',
    'paper-not-found': '{{paper}}: not found, which does not mean there is none.',
    'source-down': '{{paper}}: not known, because the {{source}} did not answer.',
    'sources-conflict': '{{paper}}: what the {{source}} gave contradicts itself; to be verified.',
    'paper-rejected': 'An officer decided that this {{paper}} is not accepted.',
    'later-answers-set-aside':
      'After the submission ({{submittedAt}}) sources gave {{answers}} other answer(s); what was submitted is not changed, they are kept for reference.',
    'register-urban': 'Urban household register, as stated ({{kind}}).',
    'register-not-urban': 'Stated as “{{kind}}”, but the household register is not urban.',
    'register-urban-unknown': 'Not known whether the household register is urban.',
    'migrant-registered-elsewhere': 'Registered outside the urban area, as stated ({{kind}}).',
    'migrant-registered-urban': 'Stated as “{{kind}}”, but the household register is urban.',
    'basis-open-to-applicant': 'A claim by “{{basis}}” is open to this applicant ({{kind}}).',
    'basis-not-stated': 'It is not stated on what the claim rests.',
    'permit-not-for-urban':
      'A residence permit is no basis for this applicant ({{kind}}); property or a filed lease is needed.',
    'migrant-lease-without-permit':
      'A migrant child’s lease counts only beside a residence permit.',
    'migrant-lease-permit-not-found':
      'A migrant child’s lease counts only beside a residence permit, and none was found.',
    'title-accepted': '{{form}}: accepted as a basis.',
    'title-form-unknown':
      'A title was found, but not which of the two accepted forms it has ({{certificateNumber}}).',
    'title-old-not-found':
      'No title was found. Titles of {{oldTitleYear}} or before are often filed under another number: check the certificate number first.',
    'title-not-found':
      'No title registered in {{year}} was found, though titles of that year should be. If its number was wrong, the right one is asked for again.',
    'title-number-unreadable':
      'No title was found; the number “{{certificateNumber}}” is of no known pattern: check the certificate number first.',
    'title-number-unasked':
      'The certificate number was given as “{{certificateNumber}}”, and the registry was not asked for it yet.',
    'purchase-contract-not-accepted':
      'Only a purchase contract (signed {{signedOn}}), which does not stand for a title.',
    'lease-filed': 'The lease is filed with the housing authority.',
    'lease-not-filed': 'No lease is filed with the housing authority.',
    'permit-extracted': 'The residence permit was extracted.',
    'permit-not-found': 'No residence permit was found.',
    'demolition-agreement-serves': 'The demolition agreement serves as a basis.',
    'demolition-agreement-not-found': 'No demolition agreement was found.',
    'dated-by-cut-off': '{{paper}} dated {{date}}, by the cut-off {{cutOff}}.',
    'certificate-year-by-cut-off':
      '{{paper}}: its number shows the year {{year}}, before the cut-off {{cutOff}}.',
    'exchanged-for-older-certificate':
      '{{paper}}: exchanged for an older certificate ({{former}}) from before the cut-off {{cutOff}}; the day of the exchange, {{date}}, does not matter.',
    'former-certificate-unclear':
      '{{paper}}: exchanged for an older certificate whose number ({{former}}) does not show whether it is from before {{cutOff}}.',
    'dated-after-cut-off':
      '{{paper}} dated {{date}}, after the cut-off {{cutOff}} (days late: {{daysLate}}): does not count.',
    'paper-date-unknown': '{{paper}}: its date is not known, so nothing counts up to {{cutOff}}.',
    'paper-lapsed': '{{paper}} ran out on {{endsOn}}, before the cut-off {{cutOff}}.',
    'lease-not-begun': 'The lease begins on {{startsOn}}, after the cut-off {{cutOff}}.',
    'lease-held-long-enough':
      'Lease filed {{filedOn}}: {{days}} days by {{cutOff}}, the {{years}}-year minimum is met.',
    'lease-too-short':
      'Lease filed {{filedOn}}: only {{days}} days by {{cutOff}}, {{shortBy}} short of {{years}} year(s); it had to be filed by {{neededBy}}.',
    'permit-held-long-enough':
      'Permit issued {{issuedOn}}: {{days}} days by {{cutOff}}, the {{years}}-year minimum is met.',
    'permit-too-short':
      'Permit issued {{issuedOn}}: only {{days}} days by {{cutOff}}, {{shortBy}} short of {{years}} year(s); it had to be issued by {{neededBy}}.',
    'holder-in-family': '{{paper}}: in the name of {{relation}}.',
    'holder-not-in-family': '{{paper}}: in the name of {{relation}}, not of the pupil’s family.',
    'holder-unknown': '{{paper}}: not known how its holder stands to the pupil.',
    'owners-all-direct-kin': 'Owners: {{owners}}, all direct kin.',
    'co-owner-not-direct-kin':
      'Owners: {{owners}}, of whom {{strangers}} not direct kin ({{relation}}).',
    'owner-relation-unknown':
      'Owners: {{owners}}; for at least one the relation to the pupil is not known.',
    'family-share-too-small': 'The family’s share is {{share}} %; {{minimum}} % is required.',
    'family-share-unknown':
      'The family’s share is not known ({{share}} % known; {{minimum}} % is required).',
    'login-by-named-guardian': 'Submitted by the person on the paper ({{relation}}).',
    'login-by-either-guardian':
      'The paper is the pupil’s; either guardian may submit ({{relation}}).',
    'login-with-grandparent': 'Submitted by {{relation}}; the grandparent’s identity was checked.',
    'login-not-by-named-guardian':
      'Submitted by {{relation}}, but the paper is held by {{holder}}.',
    'login-not-by-guardian': 'Submitted by {{relation}}, who is not a guardian.',
    'login-unknown': 'Not known who was logged in.',
    'grandparent-check-missing':
      'A grandparent’s property, but the grandparent’s identity was not checked yet.',
    'grandparent-check-failed':
      'A grandparent’s property, but the grandparent’s identity check failed.',
    'permit-suffices': 'The permit shows an address; no further paper is needed.',
    'supported-by-paper':
      'The permit shows no address; supported by {{paper}} of {{since}}, {{days}} days by {{cutOff}}.',
    'supporting-paper-too-short':
      'The supporting {{paper}} of {{since}} has only {{days}} days by {{cutOff}}, {{shortBy}} short of {{years}} year(s); it had to be of {{neededBy}} or before.',
    'supporting-paper-needed':
      'The permit shows no address; a filed lease, business licence or the like is needed.',
    'no-urban-home-owned': 'The family owns no urban home, so “{{basis}}” may serve.',
    'urban-home-owned':
      '{{relation}} owns an urban home, so the claim must rest on that, not on “{{basis}}”.',
    'ownership-unknown': 'Not known whether the family owns an urban home.',
    'home-not-used-before': 'No other family used this home within {{years}} years.',
    'earlier-use-expired': 'This home was used in {{usedIn}}; the {{years}} years are over.',
    'used-by-same-family': 'This home was used in {{usedIn}} by the same family, which is free.',
    'used-by-another-family':
      'This home was used in {{usedIn}} by another family; within {{years}} years it serves one family only. Free again from {{freeFrom}}.',
    'used-by-unknown-family':
      'This home was used in {{usedIn}}; not known whether by the same family.',
    'unit-number-unknown':
      'Without the unit number, uses within {{years}} years cannot be looked up.',
    'false-information-found': 'False information was found: coordinated strictly.',
    'home-in-range': 'The home lies within a catchment (schools: {{schools}}).',
    'home-outside-every-range': 'The home lies in no school’s catchment.',
    'home-not-located':
      '{{paper}}: its address could not be assigned to a catchment; to be verified.',
    'home-address-unknown': '{{paper}}: shows no address.',
    'category-own-home-and-register':
      'Register and own home in the catchment, a parent as head: category {{category}}.',
    'category-grandparent-home-and-register':
      'Registered in the catchment under a grandparent who owns the home, family owns nothing: category {{category}}.',
    'category-own-home':
      'Own home in the catchment, register not as for categories 1 and 2: category {{category}}.',
    'category-own-non-residential':
      'Registered in the catchment, owns only non-residential property: category {{category}}.',
    'category-grandparent-home':
      'Lives in a grandparent’s home in the catchment, family owns nothing: category {{category}}.',
    'category-renting-registered':
      'Registered in the catchment, rents there, owns nothing: category {{category}}.',
    'category-urban-elsewhere':
      'Registered elsewhere in the urban area, rents or owns non-residential here: category {{category}}.',
    'category-migrant': 'Migrant child living in the catchment: category {{category}}.',
    'category-set-by-officer': 'No row of the table fits; an officer set category {{category}}.',
    'category-undecided': 'Not enough is known; it may be category {{candidates}}.',
    'category-none-fits': 'No row of the table fits; an officer must decide.',
    'another-paper-may-serve':
      'The stated basis fails, but this may serve instead: {{paper}}. An officer must decide.',
    'no-other-paper': 'The stated basis fails and no other paper can take its place.',
  },
  rule: {
    collected: 'Collection',
    'submission-lock': 'Submission',
    'applicant-kind': 'Kind',
    'basis-open': 'Basis',
    'paper-accepted': 'Paper',
    'by-cut-off': 'Cut-off',
    'in-force': 'In force',
    'permit-held': 'Permit held',
    'holder-in-family': 'Holder',
    'logged-in': 'Log-in',
    'supporting-papers': 'Support',
    'no-home-owned': 'Homes owned',
    'lease-held': 'Lease held',
    'co-owners': 'Co-owners',
    'property-lock': 'Home’s use',
    'false-information': 'False info',
    'home-located': 'Catchment',
    category: 'Category',
    'another-basis': 'Other basis',
  },
  head: { parent: 'a parent', grandparent: 'a grandparent', other: 'somebody else' },
  clause: {
    L1: {
      name: 'Collection period',
      words: 'Collection runs from {{collectionOpens}} to {{collectionCloses}}, Beijing time.',
      place: 'Letter to parents, part 1',
    },
    L2: {
      name: 'Who is collected',
      words:
        'Primary-school graduates with urban hukou (also those returning from elsewhere) and eligible migrant children.',
      place: 'Letter to parents, way of collection, paragraph 1',
    },
    L3: {
      name: 'Collection number',
      words: 'The system issues a collection number, by which everybody finds the pupil.',
      place: 'Letter to parents, way of collection, paragraph 1',
    },
    L4: {
      name: 'Not collected, not admitted',
      words: 'A pupil who was not collected is admitted to no school, public or private.',
      place: 'Letter to parents, way of collection, paragraph 1',
    },
    L5: {
      name: 'Nothing changes after submission',
      words:
        'Facts are extracted step by step; once submitted they are not changed. What officers verify is kept beside them.',
      place: 'Letter to parents, way of collection, paragraph 2',
    },
    L6: {
      name: 'Papers of urban pupils',
      words:
        'Household register and a fixed home. The title must be one of the two certificates, not a purchase contract; without property, a lease filed with the housing authority.',
      place: 'Letter to parents, papers (1)',
    },
    L7: {
      name: 'Papers of migrant children',
      words:
        'With an urban home: register and title. Without: the residence permit first and, where needed, business licence, social insurance or filed lease.',
      place: 'Letter to parents, papers (2)',
    },
    L8: {
      name: 'Cut-off day',
      words:
        'Titles, filed leases, demolition agreements, permits and other papers count as of {{cutOffDay}}.',
      place: 'Letter to parents, part 4, no. 1',
    },
    L9: {
      name: 'Held {{holdingTime}} or more',
      words:
        'Filed leases, permits and other papers must have been held {{holdingTime}} or more at the cut-off.',
      place: 'Letter to parents, part 4, no. 1',
    },
    L10: {
      name: 'One family in {{lockTime}}',
      words:
        'Within {{lockTime}} an urban home is the basis for the children of one family only; siblings are free.',
      place: 'Letter to parents, part 4, no. 1',
    },
    L11: {
      name: 'Coordinated placement',
      words:
        'A lease under {{holdingTime}}, or property co-owned by persons who are not direct kin: the education department finds a place relatively nearby, by the places of the pupil’s own school and the actual residence.',
      place: 'Letter to parents, part 4, no. 1',
    },
    L12: {
      name: 'Two-sided confirmation',
      words:
        'When checking in at the school the guardian also confirms online; only both make an enrolment.',
      place: 'Letter to parents, part 4, no. 2',
    },
    L13: {
      name: 'False information',
      words: 'Whoever gives false information is coordinated strictly once it is found.',
      place: 'Letter to parents, part 4, no. 3',
    },
    L14: {
      name: 'Who logs in',
      words:
        'Pupil’s own property or lease: either guardian. A guardian’s paper: the guardian named on it. A grandparent’s property: a guardian, while the grandparent gives an ID number and passes face recognition.',
      place: 'Letter to parents, part 5, no. 2',
    },
    L15: {
      name: 'Old titles',
      words:
        'For titles of {{titleYear}} or before the right certificate number must be looked up first; not found does not mean no property.',
      place: 'Letter to parents, part 5, no. 3',
    },
    L16: {
      name: 'Reference and formal run',
      words:
        'First a reference run on the catchments of {{yearBefore}}; after those of {{seasonYear}} are published on {{rangesDay}}, the formal run with this year’s capacity.',
      place: 'Letter to parents, part 5, no. 4',
    },
    L17: {
      name: 'Private schools',
      words:
        'Private schools recruit by their own published plans; a pupil whom they admit gives the public place back.',
      place: 'Letter to parents, part 5, no. 5',
    },
    'P-categories': {
      name: 'Table of categories',
      words:
        'Inside one catchment pupils are taken category by category, by register and property, a whole category at a time. The table varies by year and district: a parameter.',
      place: 'Not in the letter; from public notices of earlier years',
    },
  },
};
