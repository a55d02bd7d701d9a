import { hc } from 'hono/client';
import type { Client } from '../../server/contract/client-types.ts';

/** The same origin by default; another backend that honours openapi.json by `VITE_API_ORIGIN`. */
export const origin =
  import.meta.env?.VITE_API_ORIGIN ?? globalThis.location?.origin ?? 'http://localhost';
const client = hc(origin, { init: { credentials: 'same-origin' } }) as unknown as Client;

/** Each resource by its path; `$get`, `$post`, … answer with the contract's body (`unwrap`). */
export const api = {
  session: client.api.session,
  season: client.api.season,
  applicants: client.api.applicants,
  applicantFacets: client.api['applicant-facets'],
  schools: client.api.schools,
  intakePlans: client.api['intake-plans'],
  warnings: client.api.warnings,
  editions: client.api.editions,
  gazetteer: client.api.gazetteer,
  runs: client.api.runs,
  runPreflight: client.api['run-preflight'],
  verification: client.api.verification,
  batches: client.api['verification-batches'],
  coordination: client.api.coordination,
  coordinationPlans: client.api['coordination-plans'],
  checkIn: client.api['check-in'],
  checkInBatch: client.api['check-in-batch'],
  checkInSettings: client.api['check-in-settings'],
  coordinationSettings: client.api['coordination-settings'],
  followUp: client.api['follow-up'],
  reconsiderations: client.api.reconsiderations,
  freedPlaces: client.api['freed-places'],
  progress: client.api.progress,
  home: client.api.home,
  notices: client.api.notices,
  audit: client.api.audit,
  rulebook: client.api.rulebook,
  sweeps: client.api.sweeps,
};
