import { checkCharacter } from '../../../domain/identity/id-number.ts';
import type { Address } from '../../../domain/evidence/evidence.ts';
import type { IntakeApplication } from '../../../server/contract/intake.ts';

/**
 * A small city of somebody else's, written to docs/intake.md and to nothing of ours: two districts in a chequer
 * of square ranges far from Nanchang, a plain way of numbering, families who own, rent and lack papers.
 */
export function anotherCity() {
  return { schools: schoolsFile(), ranges: rangesFile(), applications: applications(500) };
}

const ORIGIN = [120.1, 30.2] as const;
const SIDE = 0.02;
const DISTRICTS = [
  { id: 'east', name: '城东区', en: 'East' },
  { id: 'west', name: '城西区', en: 'West' },
] as const;
const SCHOOLS = Array.from({ length: 8 }, (_, index) => ({
  id: `school-${index}`,
  district: DISTRICTS[index < 4 ? 0 : 1],
  x: index % 4,
  y: index < 4 ? 0 : 1,
}));

const centre = (x: number, y: number): [number, number] => [
  round(ORIGIN[0] + (x + 0.5) * SIDE),
  round(ORIGIN[1] + (y + 0.5) * SIDE),
];
const round = (value: number) => Math.round(value * 1e6) / 1e6;

function schoolsFile(): string {
  const header =
    'school_id,name,name_en,ownership,classes,class_size,season,district_id,district_name,district_name_en,longitude,latitude';
  const rows = SCHOOLS.map(({ id, district, x, y }, index) => {
    const [longitude, latitude] = centre(x, y);
    return `${id},"第${index + 1}初级中学, 本部",No. ${index + 1} Junior School,public,2,50,2021,${district.id},${district.name},${district.en},${longitude},${latitude}`;
  });
  return [header, ...rows].join('\n');
}

function rangesFile(): string {
  const features = SCHOOLS.map(({ id, district, x, y }) => {
    const [west, south] = [round(ORIGIN[0] + x * SIDE), round(ORIGIN[1] + y * SIDE)];
    const [east, north] = [round(ORIGIN[0] + (x + 1) * SIDE), round(ORIGIN[1] + (y + 1) * SIDE)];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: {
        format: 1,
        year: 2021,
        district: district.id,
        school: id,
        shared: false,
        clauses: [],
      },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function applications(count: number): IntakeApplication[] {
  return Array.from({ length: count }, (_, index) => applicationOf(index));
}

function applicationOf(index: number): IntakeApplication {
  const school = SCHOOLS[index % SCHOOLS.length] as (typeof SCHOOLS)[number];
  const number = `2021${String(index + 1).padStart(5, '0')}`;
  const month = String((index % 12) + 1).padStart(2, '0');
  const day = String((index % 27) + 1).padStart(2, '0');
  const body = `3601992009${month}${day}${String(index % 1000).padStart(3, '0')}`;
  const address: Address = {
    text: `${school.district.name}新城路${index + 1}号`,
    district: school.district.id,
    street: '新城路',
    number: index + 1,
    compound: null,
    building: null,
    village: null,
    point: centre(school.x, school.y),
  };
  const father = { name: `家长${index}`, idNumber: null, relation: 'father' as const };
  const register = {
    id: 'e1',
    kind: 'household-register' as const,
    source: 'household-registry' as const,
    extractedAt: '2021-06-03T10:00:00+08:00',
    status: 'found' as const,
    facts: {
      registerNumber: `H${number}`,
      address,
      urban: true,
      collective: false,
      head: 'father' as const,
      members: [
        { name: `学生${index}`, idNumber: null, relation: 'pupil' as const, movedIn: '2010-01-01' },
        { ...father, movedIn: '2008-01-01' },
        {
          name: `母亲${index}`,
          idNumber: null,
          relation: 'mother' as const,
          movedIn: '2008-01-01',
        },
      ],
    },
  };
  const rents = index % 10 === 3;
  const home = rents
    ? {
        id: 'e2',
        kind: 'filed-lease' as const,
        source: 'housing-authority' as const,
        extractedAt: '2021-06-03T10:00:00+08:00',
        status: 'found' as const,
        facts: {
          filingNumber: `L${number}`,
          filedOn: index % 20 === 3 ? '2020-06-01' : '2019-06-01',
          startsOn: '2019-06-01',
          endsOn: '2022-12-31',
          address,
          tenants: [father],
        },
      }
    : {
        id: 'e2',
        kind: 'property-title' as const,
        source: 'real-estate-registry' as const,
        extractedAt: '2021-06-03T10:00:00+08:00',
        status: 'found' as const,
        facts: {
          certificateNumber: `浙（2018）新城市不动产权第${String(index).padStart(7, '0')}号`,
          form: 'real-estate-certificate' as const,
          unitNumber: `U${number}`,
          registeredOn: '2018-05-04',
          usage: 'residential' as const,
          address,
          owners: [{ ...father, share: 100 }],
        },
      };
  return {
    format: 1,
    collectionNumber: number,
    season: 2021,
    district: school.district.id,
    kind: 'urban',
    name: `学生${index}`,
    sex: (index % 1000) % 2 === 1 ? 'male' : 'female',
    birthDate: `2009-${month}-${day}`,
    idNumber: `${body}${checkCharacter(body)}`,
    studentNumber: null,
    primarySchool: '新城小学',
    submission: {
      submittedAt: '2021-06-05T12:00:00+08:00',
      basis: rents ? 'lease' : 'property',
      submittedBy: father,
      grandparentVerified: null,
    },
    guardians: [{ name: `家长${index}`, idNumber: null, relation: 'father', phone: null }],
    evidence: [register, home],
    priorUses: [],
  };
}
