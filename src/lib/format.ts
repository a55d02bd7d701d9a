const BEIJING = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: BEIJING,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2021-06-03 14:05`, in Beijing time wherever the machine stands. */
export function formatInstant(instant: string): string {
  return parts.format(new Date(instant)).slice(0, 16);
}

/** `2021-06-16 17:00:01`, where it is seconds that decide. */
export function formatSecond(instant: string): string {
  return parts.format(new Date(instant));
}

/** `2021-06-03`; a civil date passes unchanged, since it has no time of day to convert. */
export function formatDate(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : parts.format(new Date(value)).slice(0, 10);
}

/** `14:05:09`, for what happens today. */
export function formatTime(instant: string): string {
  return parts.format(new Date(instant)).slice(11);
}

/** Metres under one kilometre, kilometres with one decimal above; sums of a hundred and more are whole. */
export function distanceOf(metres: number): { unit: 'metres' | 'kilometres'; value: string } {
  return metres < 1000
    ? { unit: 'metres', value: String(Math.round(metres)) }
    : {
        unit: 'kilometres',
        value:
          metres < 99_950 ? (metres / 1000).toFixed(1) : grouped.format(Math.round(metres / 1000)),
      };
}

/** `840 kB`, `2.4 MB`, the same in both languages. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}

const grouped = new Intl.NumberFormat('en-US');
/** `12,480`, the same in both languages. */
export function formatCount(count: number): string {
  return grouped.format(count);
}
