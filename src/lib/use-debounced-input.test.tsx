import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useDebouncedInput } from './use-debounced-input.ts';

function Box({ report }: { report: (value: string) => void }) {
  const { input } = useDebouncedInput('', report);
  return <input {...input} aria-label="查找" />;
}

/** The value comes from outside, when it comes. */
function Slow({ value, report }: { value: string; report: (value: string) => void }) {
  const { input } = useDebouncedInput(value, report);
  return <input {...input} aria-label="查找" />;
}

test('typing 林 by way of "lin" asks once, for 林', async () => {
  const report = vi.fn<(value: string) => void>();
  render(<Box report={report} />);
  const box = screen.getByLabelText('查找');
  fireEvent.compositionStart(box);
  for (const draft of ['l', 'li', 'lin']) fireEvent.change(box, { target: { value: draft } });
  await new Promise((done) => setTimeout(done, 300));
  expect(report).not.toHaveBeenCalled();
  fireEvent.change(box, { target: { value: '林' } });
  fireEvent.compositionEnd(box);
  await waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith('林'));
});

test('fast typing asks once', async () => {
  const report = vi.fn<(value: string) => void>();
  render(<Box report={report} />);
  const box = screen.getByLabelText('查找');
  for (const draft of ['2', '20', '202']) fireEvent.change(box, { target: { value: draft } });
  await waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith('202'));
});

test('what is typed while a report is on its way round is not lost', async () => {
  const report = vi.fn<(value: string) => void>();
  const { rerender } = render(<Slow value="" report={report} />);
  const box = screen.getByLabelText<HTMLInputElement>('查找');
  fireEvent.change(box, { target: { value: '2021' } });
  await waitFor(() => expect(report).toHaveBeenCalledExactlyOnceWith('2021'));
  expect(box.value).toBe('2021');
  fireEvent.change(box, { target: { value: '20210' } });
  rerender(<Slow value="2021" report={report} />);
  expect(box.value).toBe('20210');
  await waitFor(() => expect(report).toHaveBeenLastCalledWith('20210'));
  rerender(<Slow value="20210" report={report} />);
  expect(box.value).toBe('20210');
  // From here on the address has the word again.
  rerender(<Slow value="" report={report} />);
  expect(box.value).toBe('');
  expect(report).toHaveBeenCalledTimes(2);
});
