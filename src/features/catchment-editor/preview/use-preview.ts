import { createContext, use, useSyncExternalStore } from 'react';
import type { PreviewClient, PreviewView } from './preview-client.ts';

export const PreviewContext = createContext<PreviewClient | null>(null);

export function usePreviewClient(): PreviewClient {
  const client = use(PreviewContext);
  if (!client) throw new Error('usePreviewClient outside the catchment editor');
  return client;
}

/** A part of the preview; the component renders when that part is another object. */
export function usePreview<T>(select: (view: PreviewView) => T): T {
  const client = usePreviewClient();
  return useSyncExternalStore(client.subscribe, () => select(client.view()));
}
