import { fsyncSync } from 'node:fs';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { EMBEDDED_PARSERS } from '../../storage/pglite.ts';
import { JSON_TYPES } from './wire.ts';

/**
 * A folder is made in many small steps, and one that was killed in the middle of them cannot be opened any more.
 * Nothing was ever answered from it, so it is made again; the mark beside it says that it was never finished.
 */
export async function openFolder(dataDir: string): Promise<PGlite> {
  const mark = `${dataDir}.unfinished`;
  if (await exists(mark)) await rm(dataDir, { recursive: true, force: true });
  else if (await exists(join(dataDir, 'PG_VERSION'))) return openDurable(dataDir);
  await mkdir(dirname(dataDir), { recursive: true });
  await writeFile(mark, '');
  const opened = await openDurable(dataDir);
  await rm(mark, { force: true });
  return opened;
}

/**
 * PGlite leaves the disk's cache alone (`-F`), so that a power cut would take back what was answered. Here a
 * commit waits for the disk, as on a server: about 0.2 ms more on a solid-state disk. `fdatasync`, the default,
 * ends nowhere in its file system, `fsync` in the one function that is put there.
 */
function openDurable(dataDir: string): Promise<PGlite> {
  const startParams = PGlite.defaultStartParams.filter((flag) => flag !== '-F');
  return PGlite.create({
    parsers: { ...EMBEDDED_PARSERS, ...JSON_AS_TEXT },
    fs: new SyncedFolder(dataDir),
    startParams: [...startParams, '-c', 'wal_sync_method=fsync'],
  });
}

/** JSON stays text, which crosses to the other thread as it is and is parsed there (wire.ts). */
const JSON_AS_TEXT = Object.fromEntries(JSON_TYPES.map((type) => [type, (text: string) => text]));

interface NodeFileSystem {
  NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } };
}

class SyncedFolder extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const { emscriptenOpts } = await super.init(...args);
    const syncs = (module: unknown) => {
      (module as NodeFileSystem).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd);
        return 0;
      };
    };
    return {
      emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), syncs] },
    };
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
