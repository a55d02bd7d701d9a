import { listen, stopOnSignal } from './listen.ts';
import { openService, readOptions } from './open-service.ts';

/** `npm run serve`: the service as an office runs it, on its own PostgreSQL and without invented data. */
const options = {
  ...readOptions(),
  dataDir: readOptions({ DATA_DIR: 'data/service', ...process.env }).dataDir,
};
const service = await openService(options);
const { port, stop } = await listen(service, options);
process.stdout.write(
  `The admission console is served on http://${options.host}:${port} (${options.databaseUrl ? 'PostgreSQL' : 'embedded database'})\n`,
);
stopOnSignal(async () => {
  await stop();
  await service.close();
});
