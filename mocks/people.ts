import type { Person } from '../server/contract/session.ts';
import type { Scenario } from './scenarios/scenario.ts';

/** Who may be signed in as in a demonstration: invented people at the scenario's own schools and offices. */
export function demonstrationPeople(scenario: Scenario): Person[] {
  const [home, other = home] = [...new Set(scenario.schools.map((school) => school.district_id))];
  const publicSchool = scenario.schools.find(
    (school) => school.ownership === 'public' && school.district_id === home,
  );
  const privateSchool = scenario.schools.find((school) => school.ownership === 'private');
  const officer = (id: string, name: string, nameEn: string, district: string | undefined) =>
    person({ id, name, nameEn, role: 'officer', districtId: district ?? null });
  const registrar = (
    id: string,
    name: string,
    nameEn: string,
    school: Scenario['schools'][number] | undefined,
  ) =>
    school
      ? [
          person({
            id,
            name,
            nameEn,
            role: 'registrar',
            districtId: school.district_id,
            schoolId: school.school_id,
          }),
        ]
      : [];
  return [
    officer('officer-chen', '陈明', 'Chen Ming', home),
    officer('officer-li', '李婷', 'Li Ting', home),
    officer('officer-wang', '王强', 'Wang Qiang', other),
    ...registrar('registrar-zhao', '赵敏', 'Zhao Min', publicSchool),
    ...registrar('registrar-zhou', '周凯', 'Zhou Kai', privateSchool),
    person({ id: 'supervisor-huang', name: '黄静', nameEn: 'Huang Jing', role: 'supervisor' }),
    // Two, since what is made public takes two people.
    person({ id: 'supervisor-xu', name: '徐磊', nameEn: 'Xu Lei', role: 'supervisor' }),
  ];
}

function person(given: Partial<Person> & Pick<Person, 'id' | 'name' | 'nameEn' | 'role'>): Person {
  return { districtId: null, schoolId: null, ...given };
}
