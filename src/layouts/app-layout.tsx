import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQueries } from '../api/session.ts';
import { tellSeason } from '../i18n/season-figures.ts';
import { useWords } from '../i18n/use-words.ts';
import { useLive } from '../lib/use-live.ts';
import { useFocusReturn } from '../lib/use-focus-return.ts';
import { useOnline } from '../lib/use-online.ts';
import { useShortcut } from '../lib/use-shortcut.ts';
import { useSeason } from '../lib/use-viewer.ts';
import { paths } from '../paths.ts';
import styles from './app-layout.module.css';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';

/** Both open on a key only, so neither is part of the first load. */
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));

export function AppLayout() {
  useFocusReturn();
  const { t } = useWords('shell');
  const { data: session } = useSuspenseQuery(sessionQueries.current());
  const online = useOnline();
  // The desk goes on without a network and says so itself; there is nothing to be tried again.
  const atDesk = useLocation().pathname === paths.checkIn();
  useLive();
  const { season } = useSeason();
  useEffect(() => tellSeason(season), [season]);
  const navigation = useNavigation();
  const [menuOpen, setMenuOpen] = useState(false);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  useShortcut({ key: 'k', withCommand: true }, () => setPalette(true));
  useShortcut({ key: '?' }, () => setHelp(true));

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <TopBar
        onMenu={() => setMenuOpen((open) => !open)}
        onPalette={() => setPalette(true)}
        onHelp={() => setHelp(true)}
      />
      {navigation.state !== 'idle' && <div className={styles.progress} aria-hidden />}
      <div className={styles.notices}>
        {session.demonstration && <p className={styles.demonstration}>{t('demonstration')}</p>}
        {!online && !atDesk && (
          <p className={styles.offline} role="status">
            {t('offline')}
          </p>
        )}
      </div>
      <SideNav open={menuOpen} onLeave={() => setMenuOpen(false)} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>
        {palette && <Palette onClose={() => setPalette(false)} />}
        {help && <KeysHelp onClose={() => setHelp(false)} />}
      </Suspense>
      <ScrollRestoration />
    </div>
  );
}
