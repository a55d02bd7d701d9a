/** The console's own files, kept by the browser. Not in development, where the page's worker is the mock's. */
export function registerShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/shell-worker.js').catch((error: unknown) => {
    console.warn('The desk will not open without a network.', error);
  });
}
