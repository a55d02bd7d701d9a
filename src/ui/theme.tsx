import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { applyPalette, palettes } from './palette.ts';
import { ToastProvider } from './toast.tsx';
import './base.css';

type Mode = 'light' | 'dark';
const KEY = 'console.theme';

const FONTS =
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', system-ui, sans-serif";
/** base.css says why. */
const ENGLISH_FONTS = `'Latin Marks', ${FONTS}`;

function themeOf(mode: Mode, fontFamily: string): ThemeConfig {
  const p = palettes[mode];
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: p.accent,
      colorInfo: p.accent,
      colorLink: p.accent,
      colorSuccess: p.good,
      colorWarning: p.warn,
      colorError: p.bad,
      colorSuccessBg: p.goodSoft,
      colorWarningBg: p.warnSoft,
      colorWarningBorder: p.line,
      colorErrorBg: p.badSoft,
      colorErrorBorder: p.line,
      colorInfoBg: p.accentSoft,
      colorInfoBorder: p.line,
      colorTextBase: p.ink,
      colorBgBase: p.surface,
      colorBgLayout: p.canvas,
      colorBgContainer: p.surface,
      colorBgElevated: mode === 'dark' ? p.raised : p.surface,
      colorBorder: p.line,
      colorBorderSecondary: p.lineSoft,
      colorTextSecondary: p.inkSoft,
      colorTextTertiary: p.inkFaint,
      // The library's own is too pale to read.
      colorTextPlaceholder: p.inkFaint,
      colorTextDescription: p.inkSoft,
      fontFamily,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 4,
      controlHeight: 32,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        // The dark theme's accent is light; white on it could not be read.
        ...(mode === 'dark' && { primaryColor: '#0b1a24' }),
      },
    },
  };
}

/** What somebody chose here, else what the machine prefers. */
export function rememberedMode(): Mode {
  const kept = localStorage.getItem(KEY);
  if (kept === 'dark' || kept === 'light') return kept;
  return globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const ThemeContext = createContext<{ mode: Mode; toggle: () => void }>({
  mode: 'light',
  toggle: () => {},
});
export const useThemeMode = () => use(ThemeContext);

export function ThemeProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [mode, setMode] = useState(rememberedMode);
  useLayoutEffect(() => applyPalette(mode, document.documentElement), [mode]);

  const control = useMemo(
    () => ({
      mode,
      toggle: () =>
        setMode((old) => {
          const next = old === 'dark' ? 'light' : 'dark';
          localStorage.setItem(KEY, next);
          return next;
        }),
    }),
    [mode],
  );
  const english = i18n.language === 'en';
  const config = useMemo(() => themeOf(mode, english ? ENGLISH_FONTS : FONTS), [mode, english]);
  return (
    <ThemeContext value={control}>
      <ConfigProvider
        theme={config}
        locale={english ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
      >
        <ToastProvider>{children}</ToastProvider>
      </ConfigProvider>
    </ThemeContext>
  );
}
