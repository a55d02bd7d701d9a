import type { Kysely } from 'kysely';
import type { Rulebook } from '../../domain/rulebook/rulebook.ts';
import {
  firstSettings,
  firstVersion,
  rulebookOf,
  WRITTEN_SEASONS,
} from '../../domain/rulebook/settings.ts';
import type { RulebookSettings } from '../../domain/rulebook/settings.ts';
import type { Database } from '../storage/database.ts';
import { findNewestVersion, listVersionRows } from '../storage/rulebooks.ts';
import type { RulebookVersionRow } from '../storage/rulebooks.ts';

/** A season's rulebook as it is applied, with the settings it was made from. */
export interface RulebookInForce {
  version: string;
  settings: RulebookSettings;
  rulebook: Rulebook;
}

export function versionName({ season, number }: Pick<RulebookVersionRow, 'season' | 'number'>) {
  return `${season}.${number}`;
}

/** A figure that came into the rulebook after a version was applied is the one in code. */
export function settingsOf({ season, settings }: RulebookVersionRow): RulebookSettings {
  return { ...firstSettings(season), ...settings };
}

/** The rulebook that a season is judged by now: the version applied last, the one in code until then. */
export async function rulebookInForce(
  db: Kysely<Database>,
  season: number,
): Promise<RulebookInForce> {
  const row = await findNewestVersion(db, season);
  const version = row ? versionName(row) : firstVersion(season);
  const settings = row ? settingsOf(row) : firstSettings(season);
  return { version, settings, rulebook: rulebookOf(season, version, settings) };
}

/** Every version that there ever was, by its name; what a verdict was made by is found here. */
export async function allRulebooks(db: Kysely<Database>): Promise<Map<string, RulebookInForce>> {
  const all = new Map<string, RulebookInForce>();
  const add = (season: number, version: string, settings: RulebookSettings) =>
    all.set(version, { version, settings, rulebook: rulebookOf(season, version, settings) });
  for (const season of WRITTEN_SEASONS) add(season, firstVersion(season), firstSettings(season));
  for (const row of await listVersionRows(db)) add(row.season, versionName(row), settingsOf(row));
  return all;
}
