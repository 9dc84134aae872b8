import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conferencePlanSchema, directorySchema, parsePlan } from '@conference/contracts';
import {
  AGENDA_ITEM_KINDS,
  checkPlan,
  DOCUMENT_KINDS,
  LINEAGES,
  regimeOn,
  ROLES,
  type ConferencePlan,
} from '@conference/domain';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(__dirname, '../..');
const SKHCN = 'tests/fixtures/conferences/004-skhcn-2019.yaml';
const TTTT = 'tests/fixtures/conferences/000-tttt-2011.yaml';
const TTTT_2022 = 'tests/fixtures/conferences/001-tttt-2022.yaml';
const CONGRESS = 'tests/fixtures/conferences/002-cong-doan-2017.yaml';
const TTTT_2024 = 'tests/fixtures/conferences/003-tttt-2024.yaml';
const SMALL = 'tests/fixtures/conferences/small-office-with-election.yaml';
const EXAMPLE = 'docs/plan-file/annual-conference.example.yaml';

function text(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function plan(file: string): ConferencePlan {
  return parsePlan(parse(text(file))).data!;
}

describe('the plan files that offices can copy', () => {
  it.each([SKHCN, SMALL, EXAMPLE])('%s has no error and no warning', (file) => {
    const parsed = parsePlan(parse(text(file)));
    expect(parsed.error?.issues ?? []).toEqual([]);
    const findings = checkPlan(parsed.data!).filter(({ code }) => code !== 'employee-side-to-check');
    expect(findings).toEqual([]);
  });

  it('the conference of 2011 has no error; it is told that its source names neither pledge nor resolution', () => {
    const findings = checkPlan(plan(TTTT)).map(({ level, code, sentence }) => `${level} ${code}: ${sentence.en}`);
    expect(findings).toEqual([
      'warning agenda-item-missing: The agenda lacks: Signing of the emulation pledge.',
      'warning agenda-item-missing: The agenda lacks: Adoption of the resolution.',
    ]);
  });

  it.each([TTTT_2022, CONGRESS])('%s has no error; it is told that its source names no resolution', (file) => {
    expect(checkPlan(plan(file)).map(({ level, sentence }) => `${level}: ${sentence.en}`)).toEqual([
      'warning: The agenda lacks: Adoption of the resolution.',
    ]);
  });

  it('the conference of 2024 has no error; it is told that its source names no pledge signed there', () => {
    const findings = checkPlan(plan(TTTT_2024)).map(({ level, code, sentence }) => `${level} ${code}: ${sentence.en}`);
    expect(findings).toEqual([
      'warning agenda-item-missing: The agenda lacks: Signing of the emulation pledge (Luật 10/2022/QH15 Điều 51 khoản 4 điểm h).',
    ]);
  });

  it('the demonstration office is the office of the conference of 2019', () => {
    const office = directorySchema.parse(parse(text('infra/demonstration/office.yaml')));
    const { office: planned, units, people } = plan(SKHCN);
    expect(office).toEqual({ office: planned, units, people });
    const example = plan(EXAMPLE);
    expect(example.people.map(({ code, name, email }) => [code, name, email])).toEqual(
      people.map(({ code, name, email }) => [code, name, email]),
    );
    expect(example.units).toEqual(units);
  });

  it('the example has no script, and says where to fill in', () => {
    expect(plan(EXAMPLE).play).toBeUndefined();
    expect(plan(EXAMPLE).office.employeeSide).toMatchObject({
      kind: 'substitute',
      legalBasis: expect.stringContaining('THAY'),
    });
  });

  it('the facts of 2019 are those of the source, and what it does not say stays absent', () => {
    const { conference, targets, pledge, elections, motions } = plan(SKHCN);
    expect(conference).toMatchObject({ heldOn: '2018-12-28', year: 2019, form: 'plenary' });
    expect(regimeOn(conference.heldOn, conference.kind).id).toBe('decree04');
    const count = (lineage: string) => targets.filter((target) => target.lineage === lineage).length;
    expect([targets.length, count('new'), count('raised'), count('kept')]).toEqual([9, 1, 2, 6]);
    expect(targets.every(({ indicator, previous }) => indicator === null && previous === null)).toBe(true);
    expect(pledge?.parties.map(({ side }) => side)).toEqual(['head', 'employees']);
    expect([elections.length, motions.length, motions[0]?.text]).toEqual([0, 1, null]);
  });

  it('the facts of 2011 are those of the source, and what it does not say stays absent', () => {
    const { conference, targets, pledge, elections, motions, documents } = plan(TTTT);
    expect(conference).toMatchObject({ heldOn: '2011-06-28', year: 2011 });
    expect(regimeOn(conference.heldOn, conference.kind).id).toBe('decree71');
    expect(targets.map(({ indicator }) => indicator)).toEqual([
      '100%',
      '20–30%',
      'từ 3 đến 5 sáng kiến',
      null,
      null,
      null,
    ]);
    expect([pledge, elections.length, motions.map(({ kind }) => kind)]).toEqual([null, 0, ['other']]);
    expect(documents.filter(({ consultAt }) => consultAt === 'conference').map(({ kind }) => kind)).toEqual([
      'internalRules',
    ]);
  });

  it('in the play of 2019 exactly one asks for a change, and the Director returns one report once', () => {
    const { opinions, approvals } = plan(SKHCN).play!;
    expect(opinions.filter(({ answer }) => answer === 'agreeWithRemarks' || answer === 'disagree')).toHaveLength(1);
    expect(approvals.filter(({ answer }) => answer === 'returned')).toEqual([
      expect.objectContaining({ person: 'giam-doc' }),
    ]);
  });
});

describe('the description of the plan file', () => {
  const readme = text('docs/plan-file/README.md');
  const named = new Set(readme.match(/[A-Za-z][A-Za-z-]*/g));

  it('names every key of the schema', () => {
    const keys = keysOf(z.toJSONSchema(conferencePlanSchema, { io: 'input', unrepresentable: 'any' }));
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
  });

  it('names every role, kind and lineage', () => {
    const values = [...ROLES, ...DOCUMENT_KINDS, ...AGENDA_ITEM_KINDS, ...LINEAGES];
    expect(values.filter((value) => !named.has(value))).toEqual([]);
  });
});

function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}
