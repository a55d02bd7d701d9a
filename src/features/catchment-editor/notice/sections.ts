import { openGazetteer } from '../../../../domain/catchment/notice/gazetteer.ts';
import type { NamedSchool } from './ground.ts';

/** The words of one school in a notice that may speak of many; positions are those of the whole text. */
export interface Section {
  start: number;
  end: number;
  /** As the heading writes it; `null` where there is none. */
  heading: string | null;
  /** The school of exactly that name. A name that is only like one is offered, never taken. */
  schoolId: string | null;
  near: NamedSchool[];
}

const HEADING =
  /^[ \t\u3000]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．])?[ \t\u3000]*([^\s:：,，;；、]{2,40})[ \t\u3000]*[:：]/gmu;
const SCHOOL =
  /(?:小学|中学|学校|附小|附中|校区|分校|[一二三四五六七八九十\d]+[小中]|初中部|小学部)$/;

/** A heading on a line of its own school begins a section; a notice without such headings is one section. */
export function sectionsOf(text: string, schools: readonly NamedSchool[]): Section[] {
  const byName = new Map(schools.map((school) => [school.name, school]));
  const names = openGazetteer(schools.map(({ name }) => ({ name, kind: 'school' })));
  /** Written otherwise by a character or two, or cut short: 南昌三中民德路 for 南昌三中民德路校区. */
  const nearTo = (heading: string) => {
    const longer = schools.filter(({ name }) => heading.length > 2 && name.includes(heading));
    const written = [...longer.map(({ name }) => name), ...names.near(heading, ['school'])];
    return [...new Set(written)];
  };
  const heads = [...text.matchAll(HEADING)].flatMap((match) => {
    const heading = match[1] ?? '';
    const school = byName.get(heading);
    const isHead = school || SCHOOL.test(heading) || nearTo(heading).length > 0;
    return isHead ? [{ start: match.index, heading, school }] : [];
  });
  const bounds = heads[0] && text.slice(0, heads[0].start).trim() === '' ? heads.slice(1) : heads;
  const starts = [0, ...bounds.map(({ start }) => start)];
  return starts.flatMap((start, index): Section[] => {
    const end = starts[index + 1] ?? text.length;
    if (text.slice(start, end).trim() === '') return [];
    const head = heads.find((each) => each.start >= start && each.start < end);
    const heading = head && text.slice(start, head.start).trim() === '' ? head.heading : null;
    const near = head?.school || !heading ? [] : nearTo(heading);
    return [
      {
        start,
        end,
        heading,
        schoolId: (heading !== null && head?.school?.id) || null,
        near: near.flatMap((name) => byName.get(name) ?? []),
      },
    ];
  });
}
