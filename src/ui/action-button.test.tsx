import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { startI18n } from '../i18n/i18n.ts';
import { ActionButton } from './action-button.tsx';

beforeAll(async () => {
  await startI18n('zh-CN');
});

test('a barred action can be reached by keyboard, says why and does nothing', async () => {
  const onClick = vi.fn<() => void>();
  const user = userEvent.setup();
  render(
    <ActionButton action={{ allowed: false, because: 'four-eyes' }} onClick={onClick}>
      复核通过
    </ActionButton>,
  );
  await user.tab();
  const button = screen.getByRole('button', { name: /复核通过/ });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription(/须由另一位经办人办理/);
  await user.keyboard('{Enter}');
  expect(onClick).not.toHaveBeenCalled();
});

test('a reason that this release does not know is shown as it came', () => {
  render(
    <ActionButton action={{ allowed: false, because: 'moon-phase' }} onClick={() => {}}>
      复核通过
    </ActionButton>,
  );
  expect(screen.getByRole('button')).toHaveAccessibleDescription(/moon-phase/);
});

test('an allowed action does what it says', async () => {
  const onClick = vi.fn<() => void>();
  const user = userEvent.setup();
  render(
    <ActionButton action={{ allowed: true, because: null }} onClick={onClick}>
      复核通过
    </ActionButton>,
  );
  await user.click(screen.getByRole('button', { name: '复核通过' }));
  expect(onClick).toHaveBeenCalledOnce();
});
