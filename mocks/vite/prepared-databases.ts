import { execFile } from 'node:child_process';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Connect, Plugin } from 'vite';
import { SCENARIO_NAMES } from '../scenarios/scenario.ts';
import type { ScenarioName } from '../scenarios/scenario.ts';
import { DEFAULT_SCENARIO, PREPARED } from '../wire.ts';
import { stateOfService } from './sources.ts';

const WRITE = join(import.meta.dirname, 'write-prepared.ts');

/**
 * Hands the page the database of its scenario as a copy (`/prepared/district.tar`). Node makes it beside the server,
 * once for each state of its sources; a page alone would make it by itself each time, for twice as long.
 */
export function preparedDatabases(): Plugin {
  return {
    name: 'prepared-databases',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      const folder = join(config.cacheDir, 'prepared');
      const making = new Map<string, Promise<void>>();
      const prepare = async (scenario: ScenarioName): Promise<string> => {
        const file = join(folder, `${scenario}-${await stateOfService()}.tar`);
        if (!making.has(file)) making.set(file, writeOnce(scenario, file));
        await making.get(file);
        return file;
      };
      // While the modules are bundled and somebody opens the address.
      prepare(DEFAULT_SCENARIO).catch((error: unknown) => config.logger.error(String(error)));
      const answer = async (
        request: Connect.IncomingMessage,
        response: ServerResponse,
        next: Connect.NextFunction,
      ): Promise<void> => {
        const scenario = SCENARIO_NAMES.find((name) => request.url === `/${name}.tar`);
        if (!scenario) return next();
        try {
          response.end(await readFile(await prepare(scenario)));
        } catch (error) {
          next(error);
        }
      };
      middlewares.use(PREPARED, (...asked) => void answer(...asked));
    },
  };
}

async function writeOnce(scenario: ScenarioName, file: string): Promise<void> {
  if (await exists(file)) return;
  const folder = resolve(file, '..');
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await promisify(execFile)(process.execPath, [WRITE, scenario, unfinished]);
  const older = (await readdir(folder)).filter((name) => name.startsWith(`${scenario}-`));
  await rename(unfinished, file);
  for (const name of older) {
    if (name.endsWith('.tar') && join(folder, name) !== file) await rm(join(folder, name));
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
