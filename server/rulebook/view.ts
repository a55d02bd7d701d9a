import { CATEGORY_TABLES } from '../../domain/rulebook/category-table.ts';
import type { CategoryRow } from '../../domain/rulebook/category-table.ts';
import {
  changedSettings,
  firstSettings,
  firstVersion,
  SETTING_CLAUSES,
  SETTING_NAMES,
  WRITTEN_SEASONS,
} from '../../domain/rulebook/settings.ts';
import type { RulebookSettings } from '../../domain/rulebook/settings.ts';
import type {
  CategoryRowView,
  RulebookDraft,
  RulebookSettingsView,
  RulebookVersion,
  RulebookView,
} from '../contract/rulebook.ts';
import type { Person } from '../contract/session.ts';
import type { Deps } from '../deps.ts';
import { findDraft, listVersionRows } from '../storage/rulebooks.ts';
import type { RulebookDraftRow } from '../storage/rulebooks.ts';
import { findComparison, findOpenSweep } from '../storage/sweeps.ts';
import { rulebookInForce, settingsOf, versionName } from './rulebooks.ts';
import { thresholdViews } from './thresholds.ts';

/** All that the rulebook's pages show. */
export async function rulebookView(
  deps: Deps,
  season: number,
  person: Person,
): Promise<RulebookView> {
  const { db } = deps;
  const { version } = await rulebookInForce(db, season);
  const draft = await findDraft(db, season);
  return {
    season,
    inForce: version,
    settings: SETTING_NAMES.map((name) => ({ name, clauses: [...SETTING_CLAUSES[name]] })),
    versions: await versionViews(deps, season),
    draft: draft ? await draftView(deps, draft, person) : null,
    categoryTables: {
      '2020': CATEGORY_TABLES['2020'].map(toRowView),
      '2021': CATEGORY_TABLES['2021'].map(toRowView),
    },
    ...(await thresholdViews(deps, person)),
    reEvaluation: await findOpenSweep(db, season, 're-evaluate'),
  };
}

async function versionViews({ db }: Deps, season: number): Promise<RulebookVersion[]> {
  const rows = (await listVersionRows(db, season)).toReversed();
  const applied: RulebookVersion[] = [];
  let before = { version: firstVersion(season), settings: firstSettings(season) };
  for (const row of rows) {
    const settings = settingsOf(row);
    applied.unshift({
      version: versionName(row),
      season,
      settings: toSettingsView(settings),
      basedOn: before.version,
      changed: changedSettings(before.settings, settings),
      draftedBy: row.drafted_by,
      appliedBy: row.applied_by,
      appliedAt: row.applied_at,
      reason: row.reason,
    });
    before = { version: versionName(row), settings };
  }
  const written = [season, ...WRITTEN_SEASONS.filter((year) => year < season).toReversed()];
  return [...applied, ...written.map(writtenView)];
}

function writtenView(season: number): RulebookVersion {
  return {
    version: firstVersion(season),
    season,
    settings: toSettingsView(firstSettings(season)),
    basedOn: null,
    changed: [],
    draftedBy: null,
    appliedBy: null,
    appliedAt: null,
    reason: null,
  };
}

/** A draft with what it differs in, and whether the reader may apply it. */
export async function draftView(
  { db }: Deps,
  draft: RulebookDraftRow,
  person: Person,
): Promise<RulebookDraft> {
  const { version, settings } = await rulebookInForce(db, draft.season);
  const changed = changedSettings(settings, draft.settings);
  const compared = await findComparison(db, draft.season, version, draft.settings);
  const because =
    person.role !== 'supervisor'
      ? 'wrong-role'
      : applyRefusal({
          changed: changed.length,
          compared: compared?.state === 'complete',
          own: draft.changed_by === person.id,
        });
  return {
    basedOn: draft.based_on,
    settings: toSettingsView(draft.settings),
    changed,
    changedBy: draft.changed_by,
    changedAt: draft.changed_at,
    version: draft.version,
    comparedBy: compared?.id ?? null,
    apply: { allowed: because === null, because },
  };
}

/** Why a draft may not be applied: nothing to apply, nobody has seen what it does, or no second pair of eyes. */
export function applyRefusal(draft: {
  changed: number;
  compared: boolean;
  own: boolean;
}): string | null {
  if (draft.changed === 0) return 'nothing-changed';
  if (!draft.compared) return 'not-compared';
  return draft.own ? 'four-eyes-rulebook' : null;
}

function toSettingsView(settings: RulebookSettings): RulebookSettingsView {
  return {
    ...settings,
    collection: { ...settings.collection },
    directKin: [...settings.directKin] as RulebookSettingsView['directKin'],
    classSizes: { ...settings.classSizes },
  };
}

function toRowView(row: CategoryRow): CategoryRowView {
  return {
    category: row.category,
    register: row.register ?? null,
    withParent: row.withParent ?? false,
    head: row.head ?? null,
    home: [...(row.home ?? [])],
    ownsNothing: row.ownsNothing ?? false,
    migrant: row.migrant ?? false,
  };
}
