import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** What hands do on any screen. */

/** Picks from a list that opens under a field; antd draws it at the end of the document. */
export async function choose(user: UserEvent, field: HTMLElement, option: string) {
  await user.click(field);
  const choices = await screen.findAllByText(option, { selector: '.ant-select-item-option *' });
  const visible = choices.findLast((choice) => !choice.closest('.ant-select-dropdown-hidden'));
  if (!visible) throw new Error(`no choice is called ${option}`);
  await user.click(visible);
}

/** The row of a table in which a text stands. */
export async function rowOf(text: string): Promise<HTMLElement> {
  const cell = await screen.findByText(text);
  const row = cell.closest<HTMLElement>('[role="row"], tr, li');
  if (!row) throw new Error(`${text} stands in no row`);
  return row;
}

/** The dialog on top, by its title. */
export async function dialogOf(title: string | RegExp): Promise<ReturnType<typeof within>> {
  const heading = await screen.findByText(title, {
    selector: '.ant-modal-title, .ant-drawer-title',
  });
  const dialog = heading.closest<HTMLElement>('[role="dialog"]');
  if (!dialog) throw new Error(`${String(title)} is no dialog`);
  return within(dialog);
}
