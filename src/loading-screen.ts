import type { T } from './i18n/use-words.ts';

export interface LoadingStep {
  label: string;
  done: number;
  total: number;
}

/** What is seen while the demonstration's data are made, before React is there. Plain DOM on purpose. */
export function createLoadingScreen(root: HTMLElement, t: T) {
  const box = document.createElement('div');
  box.setAttribute('role', 'status');
  box.style.cssText =
    'display:grid;place-content:center;gap:12px;height:100%;width:320px;margin:auto;font:14px/1.6 system-ui,"Microsoft YaHei",sans-serif';
  const line = document.createElement('p');
  const bar = document.createElement('progress');
  bar.style.width = '320px';
  bar.hidden = true;
  box.append(line, bar);

  return {
    report(this: void, { label, done, total }: LoadingStep): void {
      if (!box.isConnected) root.replaceChildren(box);
      line.textContent = `${t('shell:starting.title')} · ${label}`;
      bar.hidden = false;
      if (total > 0) {
        bar.max = total;
        bar.value = done;
      } else {
        bar.removeAttribute('value');
      }
    },
    fail(this: void, error: unknown): void {
      if (!box.isConnected) root.replaceChildren(box);
      bar.hidden = true;
      line.setAttribute('role', 'alert');
      line.textContent = `${t('shell:starting.failed')}: ${error instanceof Error ? error.message : String(error)}`;
    },
    close(this: void): void {
      box.remove();
    },
  };
}
