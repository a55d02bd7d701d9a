import LogoutOutlined from '@ant-design/icons/LogoutOutlined';
import MenuOutlined from '@ant-design/icons/MenuOutlined';
import MoonOutlined from '@ant-design/icons/MoonOutlined';
import QuestionCircleOutlined from '@ant-design/icons/QuestionCircleOutlined';
import SearchOutlined from '@ant-design/icons/SearchOutlined';
import SunOutlined from '@ant-design/icons/SunOutlined';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Tooltip } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';
import { toApiError, unwrap } from '../api/errors.ts';
import { sessionQueries } from '../api/session.ts';
import { changeLanguage, languageOf } from '../i18n/i18n.ts';
import { errorSentence } from '../i18n/sentences.ts';
import { useWords } from '../i18n/use-words.ts';
import { useSeason, useViewer } from '../lib/use-viewer.ts';
import { paths } from '../paths.ts';
import { useThemeMode } from '../ui/theme.tsx';
import { useToast } from '../ui/toast.tsx';
import styles from './app-layout.module.css';
import { NoticeBell } from './notice-bell.tsx';

interface Props {
  onMenu: () => void;
  onPalette: () => void;
  onHelp: () => void;
}

export function TopBar({ onMenu, onPalette, onHelp }: Props) {
  const { t, i18n } = useWords('shell');
  const { season } = useSeason();
  const theme = useThemeMode();
  const themeWords = theme.mode === 'dark' ? t('theme.toLight') : t('theme.toDark');
  return (
    <header className={`${styles.top} no-print`}>
      <Button
        type="text"
        className={styles.menuButton}
        icon={<MenuOutlined />}
        aria-label={t('openMenu')}
        aria-controls="main-menu"
        onClick={onMenu}
      />
      <span className={styles.product}>{t('product')}</span>
      <span className={styles.season}>{t('season', { year: season.season })}</span>
      <span className={styles.spring} />
      <Button className={styles.wide} size="small" icon={<SearchOutlined />} onClick={onPalette}>
        {t('palette.open')} <kbd>Ctrl K</kbd>
      </Button>
      <Who />
      <NoticeBell />
      <Button
        type="text"
        onClick={() => void changeLanguage(languageOf(i18n) === 'en' ? 'zh-CN' : 'en')}
        aria-label={`${t('language')}: ${t('otherLanguage')}`}
      >
        {t('otherLanguage')}
      </Button>
      <Tooltip title={themeWords}>
        <Button
          type="text"
          icon={theme.mode === 'dark' ? <SunOutlined /> : <MoonOutlined />}
          aria-label={themeWords}
          onClick={theme.toggle}
        />
      </Tooltip>
      <Tooltip title={t('keys.title')}>
        <Button
          type="text"
          className={styles.wide}
          icon={<QuestionCircleOutlined />}
          aria-label={t('keys.title')}
          onClick={onHelp}
        />
      </Tooltip>
      <SignOut />
    </header>
  );
}

/** Name, office and scope: whose rows these are is never to be guessed. */
function Who() {
  const { t, i18n } = useWords('shell');
  const viewer = useViewer();
  const { school, district } = useSeason();
  const scope = viewer.schoolId
    ? school(viewer.schoolId)
    : viewer.districtId
      ? district(viewer.districtId)
      : t('scope.city');
  return (
    <span className={styles.who}>
      <strong>{i18n.language === 'en' ? viewer.nameEn : viewer.name}</strong>
      <span>{viewer.role !== 'intake' && t(`role.${viewer.role}`)}</span>
      <span>{scope}</span>
    </span>
  );
}

function SignOut() {
  const { t, i18n } = useWords('shell');
  const viewer = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const signOut = useMutation({
    mutationFn: async () => {
      // Check-ins that wait on this machine are sealed with what signing out destroys.
      const { unsentOf } = await import('../lib/offline/leave.ts');
      const unsent = await unsentOf(viewer.id);
      if (unsent > 0) {
        void toast.warning(t('unsentAtSignOut', { n: unsent }));
        await navigate(paths.checkIn());
        return false;
      }
      await unwrap(api.session.$delete());
      return true;
    },
    onSuccess: async (signedOut) => {
      if (!signedOut) return;
      const { leaveDesk } = await import('../lib/offline/desk.ts');
      await leaveDesk();
      // The frame first: drawn once more without its data it would ask for them again, as nobody.
      await navigate(paths.signIn());
      // Nothing that one person saw may be in the memory of the next; what a frame still on its way out has on the screen
      // would be asked for again, as nobody, and goes with the next sign-in (features/sign-in/mutations.ts).
      const session = sessionQueries.current().queryKey;
      client.removeQueries({
        type: 'inactive',
        predicate: ({ queryKey }) => queryKey[0] !== session[0],
      });
      client.getMutationCache().clear();
      await client.invalidateQueries({ queryKey: session });
    },
    onError: (error) => toast.error(errorSentence(i18n, toApiError(error))),
  });
  return (
    <Tooltip title={t('signOut')}>
      <Button
        type="text"
        icon={<LogoutOutlined />}
        aria-label={t('signOut')}
        loading={signOut.isPending}
        onClick={() => signOut.mutate()}
      />
    </Tooltip>
  );
}
