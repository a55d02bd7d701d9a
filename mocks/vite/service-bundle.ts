import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import type { Connect, Plugin } from 'vite';
import { SERVICE } from '../wire.ts';
import { isOfService, stateOfService } from './sources.ts';

const WORKER = 'worker.js';

type Files = Map<string, string | Uint8Array>;

/**
 * Hands the page its worker as one file: the service and its packages are 500 modules, which a browser would ask for
 * one by one at each start. The page's own modules stay single, so that what is edited is exchanged in place; an
 * edit of the service loads the page again.
 */
export function serviceBundle(): Plugin {
  let bundled: { state: string; files: Promise<Files> } | null = null;
  const filesNow = async (): Promise<Files> => {
    const state = await stateOfService();
    if (bundled?.state !== state) bundled = { state, files: bundle() };
    return bundled.files;
  };
  return {
    name: 'service-bundle',
    apply: 'serve',
    configureServer({ config, middlewares }) {
      // While somebody opens the address.
      filesNow().catch((error: unknown) => config.logger.error(String(error)));
      const answer = async (
        request: Connect.IncomingMessage,
        response: ServerResponse,
        next: Connect.NextFunction,
      ): Promise<void> => {
        const name = request.url?.slice(1) ?? '';
        try {
          // The other files have a hash in their names: they are those of the worker that asks for them.
          const files = name === WORKER || !bundled ? await filesNow() : await bundled.files;
          const content = files.get(name);
          response.statusCode = content === undefined ? 404 : 200;
          response.setHeader('content-type', typeOf(name));
          response.end(content);
        } catch (error) {
          next(error);
        }
      };
      middlewares.use(SERVICE, (...asked) => void answer(...asked));
    },
    hotUpdate({ file }) {
      if (!isOfService(file)) return undefined;
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

async function bundle(): Promise<Files> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: `${SERVICE}/`,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      sourcemap: 'inline',
      target: 'esnext',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { worker: join(import.meta.dirname, '../service.worker.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const files: Files = new Map();
  for (const { output } of outputs.filter((each) => 'output' in each)) {
    for (const file of output) {
      files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
    }
  }
  return files;
}

/** WebAssembly is compiled while it arrives, but only under its own name. */
function typeOf(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript';
  return name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
}
