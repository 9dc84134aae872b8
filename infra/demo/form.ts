/** One control of a form, as the page shows it. */
export interface FormField {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly isChecked: boolean;
  /** The values a list offers. */
  readonly options: readonly string[];
  /** Set apart from people: a browser's user cannot see or reach it. */
  readonly isHiddenFromPeople: boolean;
}

/** A form as a browser reads it. */
export interface Form {
  readonly action: string;
  readonly method: string;
  readonly fields: readonly FormField[];
}

const TAG = /<(\/?)(form|input|textarea|select|option|button)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Reads the forms of a page. */
export function formsOf(html: string): Form[] {
  const forms: { id: string; action: string; method: string; fields: FormField[] }[] = [];
  // a control may stand anywhere on the page and name its form
  const elsewhere: { form: string; field: FormField }[] = [];
  let list: { name: string; options: string[]; chosen: string | null } | null = null;
  for (const tag of html.matchAll(TAG)) {
    const [whole, isEnd, name, written] = [tag[0], tag[1] !== '', tag[2]!.toLowerCase(), tag[3] ?? ''];
    const attributes = attributesOf(written);
    const form = forms.at(-1);
    if (name === 'form') {
      if (!isEnd)
        forms.push({
          id: attributes.get('id') ?? '',
          action: attributes.get('action') ?? '',
          method: (attributes.get('method') ?? 'get').toLowerCase(),
          fields: [],
        });
    } else if (name === 'select') {
      if (!isEnd) list = { name: attributes.get('name') ?? '', options: [], chosen: null };
      else if (list && form) form.fields.push(listField(list));
    } else if (name === 'option' && !isEnd && list) {
      const value = attributes.get('value') ?? decoded(textAfter(html, tag.index + whole.length));
      list.options.push(value);
      if (attributes.has('selected')) list.chosen = value;
    } else if (!isEnd && attributes.has('name')) {
      const text = name === 'textarea' ? decoded(textAfter(html, tag.index + whole.length)) : undefined;
      const owner = attributes.get('form');
      if (owner) elsewhere.push({ form: owner, field: field(name, attributes, text) });
      else form?.fields.push(field(name, attributes, text));
    }
  }
  return forms.map(({ id, action, method, fields }) => ({
    action,
    method,
    fields: [...fields, ...elsewhere.filter(({ form }) => form === id).map((control) => control.field)],
  }));
}

function field(tag: string, attributes: ReadonlyMap<string, string>, text: string | undefined): FormField {
  return {
    name: attributes.get('name')!,
    type:
      tag === 'input'
        ? (attributes.get('type') ?? 'text').toLowerCase()
        : tag === 'button'
          ? (attributes.get('type') ?? 'submit').toLowerCase()
          : tag,
    value:
      text ??
      attributes.get('value') ??
      (attributes.get('type') === 'radio' || attributes.get('type') === 'checkbox' ? 'on' : ''),
    isChecked: attributes.has('checked'),
    options: [],
    isHiddenFromPeople:
      attributes.get('aria-hidden') === 'true' || attributes.get('tabindex') === '-1' || attributes.has('hidden'),
  };
}

function listField({ name, options, chosen }: { name: string; options: string[]; chosen: string | null }): FormField {
  return {
    name,
    type: 'select',
    value: chosen ?? options[0] ?? '',
    isChecked: false,
    options,
    isHiddenFromPeople: false,
  };
}

function attributesOf(written: string): Map<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
}

function textAfter(html: string, from: number): string {
  const end = html.indexOf('<', from);
  return html.slice(from, end < 0 ? undefined : end).replace(/^\r?\n/, '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Turns entities back into the characters they stand for. */
export function decoded(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, code: string) => {
    if (/^#x/i.test(code)) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (code.startsWith('#')) return String.fromCodePoint(Number(code.slice(1)));
    return ENTITIES[code.toLowerCase()] ?? whole;
  });
}
