import { mkdirSync } from 'node:fs';
import type { Language } from '@conference/domain';
import { taskMail, type ComposedMail } from '@conference/mail';
import type { Browser, Page } from 'playwright-core';
import {
  restrictedMails,
  SAMPLE_FILES,
  SAMPLE_REPLY_ADDRESS,
  sampleMails,
  sampleTask,
} from '../../libs/mail/src/templates/sample-mails.factory';
import { violationsIn } from '../support/violations';
import { launchBrowser } from '../support/seats';

const PICTURES = 'tests/output/mails';
const LANGUAGES = ['vi', 'en'] as const;
const PHONE = { width: 360, height: 640 };
const DESKTOP = { width: 700, height: 900 };
/** How high the button of a request may end on a phone, whatever the office and its people are called. */
const FIRST_SCREEN = PHONE.height;

/** Everything that a mail can say at once, for an office and people with long names. */
function longest(language: Language): ComposedMail {
  const facts = sampleTask('approval', language);
  return taskMail({
    ...facts,
    replyAddress: SAMPLE_REPLY_ADDRESS,
    files: SAMPLE_FILES,
    reader: {
      name: 'Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Nguyên',
      position: 'Phó Giám đốc phụ trách, Chủ tịch Công đoàn cơ sở',
      unit: 'Sở Nông nghiệp và Phát triển nông thôn',
      language,
    },
    office: { ...facts.office, name: 'Sở Nông nghiệp và Phát triển nông thôn tỉnh Thừa Thiên Huế' },
    objections: ['Phòng Quản lý xây dựng công trình và Hạ tầng nông thôn', 'Thanh tra Sở'].map((unit) => ({
      unit,
      count: 2,
    })),
  });
}

describe('mails as programs show them', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  const every = LANGUAGES.flatMap((language) => {
    const mails = {
      ...sampleMails(language),
      longest: longest(language),
      restricted: restrictedMails(language).approval!,
    };
    return Object.entries(mails).map(([kind, mail]) => ({ kind, language, mail }));
  });

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchBrowser();
    page = await (await browser.newContext()).newPage();
    await page.route('**/*', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
  });

  afterAll(async () => {
    await browser?.close();
  });

  /** Shows a mail with nothing loaded, as careful mail programs do; it asks for nothing either. */
  async function show(mail: ComposedMail, viewport: typeof PHONE, colorScheme: 'light' | 'dark' = 'light') {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await page.setContent(mail.html);
    expect(asked).toEqual([]);
  }

  const overflow = async () =>
    Number(await page.evaluate('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)'));

  it.each(every)('$kind, $language: at both widths, light and dark', async ({ kind, language, mail }) => {
    for (const viewport of [PHONE, DESKTOP]) {
      for (const scheme of ['light', 'dark'] as const) {
        await show(mail, viewport, scheme);
        const name = `${kind}-${language}-${viewport.width}${scheme === 'dark' ? '-dark' : ''}`;
        await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
        expect(await overflow()).toBe(0);
      }
    }
  });

  it.each(every)('$kind, $language: readable for everybody', async ({ mail }) => {
    for (const scheme of ['light', 'dark'] as const) {
      await show(mail, PHONE, scheme);
      // a mail has the landmarks of the program that shows it
      expect(await violationsIn(page, { except: ['region', 'landmark-one-main'] })).toEqual([]);
    }
  });

  const requests = every.filter(({ kind, mail }) => /<td class="lead"/.test(mail.html) && !kind.startsWith('frozen'));

  it.each(requests)('$kind, $language: what, by when and the button on a phone’s first screen', async ({ mail }) => {
    await show(mail, PHONE);
    const button = await page.locator('a.button').boundingBox();
    const lead = await page.locator('td.lead').boundingBox();
    expect(lead!.y + lead!.height).toBeLessThan(button!.y);
    expect(button!.y + button!.height).toBeLessThanOrEqual(FIRST_SCREEN);
    expect(button!.height).toBeGreaterThanOrEqual(44);
  });
});
