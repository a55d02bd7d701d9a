import ApartmentOutlined from '@ant-design/icons/ApartmentOutlined';
import AuditOutlined from '@ant-design/icons/AuditOutlined';
import BankOutlined from '@ant-design/icons/BankOutlined';
import CheckSquareOutlined from '@ant-design/icons/CheckSquareOutlined';
import DashboardOutlined from '@ant-design/icons/DashboardOutlined';
import EnvironmentOutlined from '@ant-design/icons/EnvironmentOutlined';
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined';
import HomeOutlined from '@ant-design/icons/HomeOutlined';
import PartitionOutlined from '@ant-design/icons/PartitionOutlined';
import PhoneOutlined from '@ant-design/icons/PhoneOutlined';
import ReadOutlined from '@ant-design/icons/ReadOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined';
import SettingOutlined from '@ant-design/icons/SettingOutlined';
import TeamOutlined from '@ant-design/icons/TeamOutlined';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../i18n/use-words.ts';
import { useViewer } from '../lib/use-viewer.ts';
import { screens, screensFor, type Screen } from '../screens.ts';
import styles from './app-layout.module.css';

const icons: Record<Screen, ReactNode> = {
  home: <HomeOutlined />,
  applicants: <TeamOutlined />,
  verification: <SafetyCertificateOutlined />,
  coordination: <ApartmentOutlined />,
  catchments: <EnvironmentOutlined />,
  schools: <BankOutlined />,
  runs: <PartitionOutlined />,
  rulebook: <ReadOutlined />,
  checkIn: <CheckSquareOutlined />,
  followUp: <PhoneOutlined />,
  reconsiderations: <AuditOutlined />,
  checkInSettings: <SettingOutlined />,
  progress: <DashboardOutlined />,
  audit: <FileSearchOutlined />,
};

export function SideNav({ open, onLeave }: { open: boolean; onLeave: () => void }) {
  const { t } = useWords('shell');
  const viewer = useViewer();
  return (
    <nav className={styles.nav} aria-label={t('menu')} data-open={open} id="main-menu">
      <ul>
        {screensFor(viewer.role).map((screen) => (
          <li key={screen}>
            <NavLink
              to={screens[screen].path()}
              end={screen === 'home'}
              className={styles.item}
              onClick={onLeave}
            >
              <span aria-hidden>{icons[screen]}</span>
              {t(`nav.${screen}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
