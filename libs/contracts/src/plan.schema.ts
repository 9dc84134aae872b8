import {
  AGENDA_ITEM_KINDS,
  ATTACHMENT_POLICIES,
  CONFERENCE_KINDS,
  CRITERIA_KINDS,
  DIRECTIONS,
  DISPOSITIONS,
  DOCUMENT_KINDS,
  isCivilDate,
  LEVELS,
  LINEAGES,
  MEASURES,
  SIGNATURE_WAYS,
  OUTCOMES,
  CODE,
  OFFICE_SYMBOL,
  PROPOSERS,
  ROLES,
  SILENCE_RULES,
  SUPPORTS,
  TASK_KINDS,
  UNIT_SYMBOL,
  type ClosingRule,
  type ConferencePlan,
} from '@conference/domain';
import { z } from 'zod';

const code = z
  .string()
  .regex(CODE, 'lower case letters, digits and dashes, at most 40')
  .describe('short name, used in ids: lower case letters, digits, dashes');
const words = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff]*$/u, 'no control or direction characters'),
    );
const optionalWords = (max: number) => words(max).nullable().default(null);
const civilDate = z.string().refine(isCivilDate, 'a date YYYY-MM-DD that exists');
const workingDays = z.number().int().min(0).max(250);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

const mailPolicy = z
  .strictObject({
    levels: z
      .partialRecord(z.enum(TASK_KINDS), z.enum(LEVELS))
      .optional()
      .describe(
        'what a person must show, step by step: L0 the link, L1 a remembered browser or the code, L2 a session, L3 a fresh second factor',
      ),
    replies: z
      .strictObject({
        accepted: z.boolean().default(false),
        alsoFor: z.array(z.enum(TASK_KINDS)).optional().describe('steps of level L1 that a reply may answer too'),
      })
      .optional()
      .describe('answers by replying to a mail'),
    attachments: z.enum(ATTACHMENT_POLICIES).optional().describe('documents as links only, or as files too'),
    attachmentBytes: z.number().int().min(0).max(20_000_000).optional().describe('largest sum of files in one mail'),
    mostReminders: z.number().int().min(0).max(10).optional().describe('reminders that one task may cause'),
    digestAt: timeOfDay.optional().describe('hour of the daily digest'),
    digestFrom: z.number().int().min(2).max(50).optional().describe('from how many waiting tasks on a digest is sent'),
  })
  .describe('what the office has settled about deciding by mail');

const office = z.strictObject({
  code: code.min(2),
  name: words(200).describe('full name, as in the head of a document'),
  symbol: z
    .string()
    .regex(OFFICE_SYMBOL, 'capital letters')
    .describe('what follows the dash of a symbol: SKHCN in 01/NQ-SKHCN'),
  superiorBody: optionalWords(200).describe('the body above, printed over the name'),
  place: words(100).describe('place name before the date'),
  employeeSide: z
    .strictObject({
      kind: z.enum(['union', 'substitute']).describe('the trade union, or who stands in for it since mid-2025'),
      name: words(200),
      legalBasis: optionalWords(300).describe('required for a substitute'),
      superior: words(200).optional().describe('the union above, which gets the resolution'),
    })
    .describe('who speaks for the employees'),
  mail: mailPolicy.optional(),
  predecessors: z
    .array(
      z.strictObject({
        code: code.min(2),
        name: words(200),
        since: civilDate.describe('day on which this office took it over'),
        legalBasis: words(300).describe('the act that says so'),
        handOver: code.nullable().optional().describe('who is responsible for the hand-over, and confirms its figures'),
        paper: words(300)
          .nullable()
          .optional()
          .describe('the paper that its figures come from, where the system does not have its conferences'),
      }),
    )
    .max(20)
    .optional()
    .describe('offices that this one took over: their targets are its own past'),
});

const unit = z.strictObject({
  code,
  name: words(200),
  symbol: z
    .string()
    .regex(UNIT_SYMBOL, 'a short abbreviation')
    .nullable()
    .default(null)
    .describe('abbreviation in its letters: VP in 12/SKHCN-VP; initials where none is given'),
  advisory: z
    .boolean()
    .default(false)
    .describe('set up by the office for a task; uses its seal and numbers its own documents'),
});

const absence = z.strictObject({
  from: civilDate,
  to: civilDate,
  substitute: code.nullable().default(null).describe('who stands in'),
  under: words(80).nullable().default(null).describe('number of the order among the authorisations'),
});

const authorisation = z
  .strictObject({
    number: words(80).describe('number and symbol: 12/QĐ-SKHCN'),
    signedOn: civilDate,
    grantor: code,
    deputy: code,
    from: civilDate,
    to: civilDate.describe('last day; an authorisation is limited in time (NĐ 30 Điều 13)'),
    documents: z
      .array(code)
      .min(1)
      .nullable()
      .default(null)
      .describe('documents that it names; without them everything'),
  })
  .describe('order by which one person acts for another; it cannot be passed on');

const person = z.strictObject({
  code,
  name: words(100),
  position: words(150),
  email: z.email().max(200),
  unit: code,
  roles: z.array(z.enum(ROLES)).default([]),
  absent: z
    .array(absence)
    .max(50)
    .optional()
    .describe('days away; why is said nowhere. In a rehearsal the first of all begins today'),
  language: z.enum(['vi', 'en']).default('vi'),
});

const conference = z.strictObject({
  kind: z.enum(CONFERENCE_KINDS).default('annual'),
  year: z.number().int().min(2000).max(2100).describe('the year that the conference is about'),
  title: words(300),
  heldOn: civilDate,
  startsAt: timeOfDay.default('08:00'),
  place: words(200),
  form: z.enum(['plenary', 'delegates']).default('plenary'),
  dispersed: words(1000).optional().describe('why not all staff can come together: allows delegates in a small office'),
  delegates: z.array(code).default([]).describe('with the form "delegates": who is summoned'),
  guests: z
    .array(
      z.strictObject({
        name: words(200),
        position: words(200).or(z.literal('')).default(''),
        organisation: words(200),
        email: z.email().nullable().default(null),
      }),
    )
    .max(200)
    .optional()
    .describe('who is invited from outside: without a vote, and not counted'),
  presidium: z.array(code).min(1).max(20).optional().describe('who presides, the chair first: they sign the minutes'),
  proposal: z
    .strictObject({
      by: z.enum(PROPOSERS).describe('one third of all staff, the employee side, or the head'),
      proposedOn: civilDate,
      reason: words(2000),
      petition: z
        .strictObject({ signed: z.number().int().min(1), staff: z.number().int().min(1) })
        .nullable()
        .default(null)
        .describe('with staff: how many of how many asked for it'),
    })
    .optional()
    .describe('who asked for an extraordinary conference, and why; required there, refused elsewhere'),
  agreement: optionalWords(300).describe('agreement of the employee side to date and form'),
});

const deadlines = z
  .strictObject({
    drafts: workingDays.default(20),
    opinions: workingDays.default(14),
    dispositions: workingDays.default(10),
    approvals: workingDays.default(6),
    invitations: workingDays.default(3),
    minimumWorkingDays: z
      .number()
      .int()
      .min(1)
      .max(20)
      .default(2)
      .describe('nobody gets less, even in a late preparation'),
  })
  .describe('working days before the conference by which each part is due');

const consultation = z
  .strictObject({
    content: optionalWords(2000),
    form: optionalWords(300),
    method: optionalWords(300),
    responsible: z.array(code).default([]),
    silence: z.enum(SILENCE_RULES).exclude(['recordAsMissing']).default('noObjection'),
  })
  .describe('the consultation plan (Luật 10/2022/QH15 Điều 55): without it no round of opinions opens');

const document = z.strictObject({
  code,
  kind: z.enum(DOCUMENT_KINDS),
  title: words(300),
  unit: code.describe('drafting unit'),
  drafter: code,
  consult: z.array(code).default([]).describe('units (their heads are asked) or people'),
  consultAt: z
    .enum(['preparation', 'conference'])
    .default('preparation')
    .describe('whether staff are asked beforehand, or remark on it in the conference itself'),
  contentCheck: code
    .nullable()
    .default(null)
    .describe('who answers for the content, before the others (NĐ 30 Điều 12)'),
  formCheck: code.nullable().default(null).describe('who checks form and procedure, before the others (NĐ 30 Điều 12)'),
  approve: z.array(code).min(1).describe('who approves; the last one signs'),
  approveRule: z
    .union([
      z.enum(['inOrder', 'all', 'any']).transform((type): ClosingRule => ({ type })),
      z
        .strictObject({ atLeast: z.number().int().min(1) })
        .transform(({ atLeast }): ClosingRule => ({ type: 'atLeast', n: atLeast })),
    ])
    .default({ type: 'inOrder' })
    .describe('one after the other (inOrder), or together: all, any, or { atLeast: n }'),
  issue: z.boolean().default(false).describe('whether it gets a number in the register'),
  restricted: z
    .boolean()
    .default(false)
    .describe('mails about it carry its reference only: no title, no content, no file'),
  recipients: z
    .array(z.strictObject({ name: words(200), email: z.email().max(200).nullable().default(null) }))
    .max(200)
    .default([])
    .describe('who receives it once issued (nơi nhận): by mail, or on paper without an address'),
});

const agendaItem = z.strictObject({
  code,
  kind: z.enum(AGENDA_ITEM_KINDS),
  title: words(300),
  presenter: code.nullable().default(null),
  documents: z.array(code).default([]),
  minutes: z.number().int().min(1).max(600).optional().describe('how long it is planned to take'),
});

const motion = z.strictObject({
  code,
  kind: z.enum(['resolution', 'other']),
  title: words(300),
  text: optionalWords(20_000),
});

const election = z.strictObject({
  code,
  body: z.enum(['inspectionBoard', 'unionCommittee']),
  title: words(300),
  seats: z.number().int().min(1).max(50),
  candidates: z.array(code).min(1),
});

const pledge = z.strictObject({
  title: words(300),
  text: optionalWords(20_000),
  ways: z
    .array(z.enum(SIGNATURE_WAYS))
    .min(1)
    .optional()
    .describe('how the parties may sign on stage; every way where it is left out'),
  parties: z
    .array(z.strictObject({ code, side: z.enum(['head', 'employees', 'unit']), person: code }))
    .min(2)
    .describe('at least two; they sign in this order'),
});

const award = z.strictObject({
  recipient: code.describe('a person or a unit'),
  title: words(300),
  decision: optionalWords(300).describe('number and day of the decision; absent stays absent'),
});

const target = z.strictObject({
  code,
  title: words(500),
  party: z
    .union([
      z.enum(['head', 'employeeSide', 'allUnits', 'everybody']),
      z.strictObject({ units: z.array(code).min(1).max(500) }),
      z.strictObject({ people: z.array(code).min(1).max(500) }),
    ])
    .optional()
    .describe(
      'who promises it: head, employeeSide, allUnits, everybody, { units: […] } or { people: […] }; the owner where left out',
    ),
  indicator: optionalWords(100).describe('"100%", "trên 90%", "20–30%", "từ 3 đến 5 sáng kiến"; absent stays absent'),
  measure: z
    .enum(MEASURES)
    .exclude(['none'])
    .optional()
    .describe('share (0–100%), count (whole), amount (money, growth, hours); read from the indicator where left out'),
  direction: z.enum(DIRECTIONS).optional().describe('which way is better, where "100%" or "20–30%" do not say it'),
  baseline: words(100).nullable().optional().describe('where things stood before, in the unit of the indicator'),
  previous: optionalWords(100).describe('what was promised the year before'),
  lineage: z.enum(LINEAGES),
  follows: z
    .array(
      z.strictObject({
        office: code.min(2).optional().describe('this office where left out, or one of its predecessors'),
        year: z.number().int().min(2000).max(2100),
        code,
        figure: words(100).nullable().optional().describe('what was promised then, where the system does not have it'),
      }),
    )
    .max(20)
    .optional()
    .describe('targets of earlier conferences that this one takes further'),
  owner: code.nullable().default(null).describe('the unit or person that answers for the reports; required'),
  evidence: z.boolean().default(false),
  from: civilDate.optional().describe('first day of its own term; the plan’s where left out'),
  until: civilDate.optional().describe('last day of its own term; the plan’s where left out'),
});

/** What somebody writes about a target; its code and its past are kept. */
export const targetWords = target.omit({ code: true, previous: true, lineage: true, follows: true });

const year = z.number().int().min(2000).max(2100);

const criteria = z
  .strictObject({
    code,
    kind: z.enum(CRITERIA_KINDS).describe('for bodies (the office, units), or for people'),
    title: words(300),
    basis: optionalWords(300).describe('guidance or decision that it goes back to'),
    from: year.describe('first year of the period'),
    to: year.describe('last year of the period'),
    askOn: z
      .string()
      .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'MM-DD, a day that every year has')
      .default('12-15')
      .describe('day of each year on which everybody is asked to score themselves'),
    subjects: z
      .array(code)
      .min(1)
      .max(5000)
      .describe('office, units or people for all of them, or codes of units (collective) or people (individual)'),
    assessor: code.nullable().default(null).describe('who scores for the office; its head where nobody is named'),
    appraisers: z.array(code).max(50).default([]).describe('who appraises; head and deputies where nobody is named'),
    support: z.enum(SUPPORTS).default('either').describe('what must stand behind each own score'),
    levels: z
      .array(
        z.strictObject({
          title: words(200),
          atLeast: z.number().int().min(1).max(100_000),
          of: z.number().int().min(1).max(100_000),
        }),
      )
      .max(10)
      .default([])
      .describe('names that are earned from a share of what can be reached; absent stays absent'),
    criteria: z
      .array(
        z.strictObject({
          code,
          title: words(1000),
          points: z
            .number()
            .int()
            .min(1)
            .max(10_000)
            .nullable()
            .default(null)
            .describe('the most points; absent where the source has none: then it is met, partly met or not met'),
        }),
      )
      .min(1)
      .max(60),
    results: z
      .array(z.strictObject({ year, subject: code, result: words(200) }))
      .max(500)
      .default([])
      .describe('results of years before, as a source states them'),
  })
  .describe('criteria promised for some years: scored by oneself at the end of each, appraised by others');

const followUp = z.strictObject({
  reportEveryMonths: z
    .number()
    .int()
    .min(1)
    .max(12)
    .default(6)
    .describe('at least every six months (Luật 10/2022/QH15 Điều 52 khoản 3)'),
  from: civilDate.optional().describe('first day that is reported on; the day of the conference where left out'),
  until: civilDate,
});

const count = z.number().int().min(0).max(100_000);
const paragraphRemarks = z
  .array(
    z.strictObject({
      place: words(100).describe('as it is cited in Vietnamese: khoản 1 Điều 2'),
      remark: words(4000),
    }),
  )
  .max(500)
  .default([])
  .describe('remarks on single paragraphs');
const play = z
  .strictObject({
    note: words(1000).describe('says that everything here is made up'),
    drafts: z
      .array(z.strictObject({ document: code, lines: z.array(words(4000)).min(1).max(500) }))
      .default([])
      .describe(
        'what the drafts say, in the order in which they are handed in; the last one stands for all that follow',
      ),
    opinions: z
      .array(
        z.strictObject({
          document: code,
          person: code,
          answer: z.enum(OUTCOMES.opinion),
          remark: optionalWords(4000),
          paragraphs: paragraphRemarks,
        }),
      )
      .default([]),
    dispositions: z
      .array(
        z.strictObject({
          document: code,
          disposition: z.enum(DISPOSITIONS),
          reason: words(2000),
          revise: z.boolean().default(false).describe('whether a new revision comes with it'),
        }),
      )
      .default([]),
    approvals: z
      .array(
        z.strictObject({
          document: code,
          person: code,
          answer: z.enum(['approved', 'returned']),
          reason: optionalWords(2000),
          paragraphs: paragraphRemarks,
        }),
      )
      .default([])
      .describe('answers in the order in which they are asked; who is not named approves'),
    floorRemarks: z
      .array(z.strictObject({ document: code, person: code, remark: words(4000), place: optionalWords(100) }))
      .default([])
      .describe('what is said in the conference about a document with consultAt: conference'),
    discussion: z
      .array(
        z.strictObject({
          person: code,
          opinion: words(4000),
          answer: z.strictObject({ person: code, text: words(4000) }).optional(),
          commitment: z
            .strictObject({
              person: code,
              text: words(4000),
              days: z.number().int().min(1).max(365).describe('in how many days it is due'),
            })
            .optional()
            .describe('only with an answer'),
        }),
      )
      .max(100)
      .optional()
      .describe('what is said in the discussion, how it is answered, and what is promised'),
    launch: words(5000).optional().describe('the words in which the emulation is launched'),
    attendance: z.strictObject({ absent: z.array(code).default([]) }).default({ absent: [] }),
    votes: z.array(z.strictObject({ motion: code, yes: count, no: count, abstain: count })).default([]),
    elections: z
      .array(
        z.strictObject({ election: code, issued: count, collected: count, valid: count, votes: z.record(code, count) }),
      )
      .default([]),
    progress: z
      .array(
        z.strictObject({
          target: code,
          value: z.number().nullable().default(null),
          note: words(2000),
          evidence: z.boolean().default(false),
        }),
      )
      .default([]),
  })
  .describe('script of a rehearsal: who answers what; refused outside a rehearsal');

/**
 * The plan file: everything an office decides about its conference before it begins.
 *
 * Unknown keys are refused, so that a misspelt one is not silently ignored. What one key says about another is checked by `checkPlan` in the domain.
 */
export const conferencePlanSchema = z
  .strictObject({
    version: z.literal(1),
    office,
    units: z.array(unit).min(1).max(500),
    people: z.array(person).min(2).max(5000),
    authorisations: z.array(authorisation).max(200).optional(),
    conference,
    deadlines: deadlines.prefault({}),
    consultation,
    documents: z.array(document).min(1).max(100),
    agenda: z.array(agendaItem).min(1).max(100),
    motions: z.array(motion).max(100).default([]),
    elections: z.array(election).max(20).default([]),
    pledge: pledge.nullable().default(null),
    awards: z.array(award).max(500).optional(),
    targets: z.array(target).max(500).default([]),
    criteria: z.array(criteria).max(20).optional(),
    followUp,
    play: play.optional(),
  })
  .meta({
    id: 'ConferencePlan',
    title: 'Conference plan',
    description: 'What an office decides about its conference before it begins.',
  });

/** The part of a plan that describes an office: what a directory is made from. */
export const directorySchema = conferencePlanSchema.pick({ office: true, units: true, people: true });

/** A plan as it is written, before defaults are filled in. */
export type ConferencePlanInput = z.input<typeof conferencePlanSchema>;

/** Reads a plan into the domain's form; the types of both must agree. */
export const parsePlan = (input: unknown): z.ZodSafeParseResult<ConferencePlan> =>
  conferencePlanSchema.safeParse(input);
