import { fillForm } from './fill-form';
import { formsOf } from './form';

const PAGE = `<!doctype html><main>
<form action="/sign-out" method="post"><button>Thoát</button></form>
<form class="answer" method="POST" action='/task/decision?l=1&amp;m=2' enctype="multipart/form-data">
  <input type="hidden" name="nonce" value="a&quot;&#x1EA1;>b">
  <input type="hidden" name="packetHash" value="9f3a">
  <label><input type="radio" name="outcome" value="approved" required> Phê duyệt</label>
  <label><input type="radio" name="outcome" value="returned"> Trả lại</label>
  <textarea name="reason" rows="4">
đã &lt;viết&gt;</textarea>
  <select name="disposition-1"><option value="takenOver">Tiếp thu</option><option value="partly" selected>Một phần</option></select>
  <input type="file" name="file"><input name="value">
  <input type=checkbox name=copy checked>
  <button type="submit" name="trap" value="1" aria-hidden="true" tabindex="-1"></button>
  <button name="send" value="yes">Gửi</button>
</form></main>`;

const form = formsOf(PAGE)[1]!;

describe(formsOf.name, () => {
  it('reads every form with its address and its fields', () => {
    expect(formsOf(PAGE)).toHaveLength(2);
    expect(form).toMatchObject({ action: '/task/decision?l=1&m=2', method: 'post' });
    expect(form.fields.map(({ name, type }) => `${name}:${type}`)).toEqual([
      'nonce:hidden',
      'packetHash:hidden',
      'outcome:radio',
      'outcome:radio',
      'reason:textarea',
      'disposition-1:select',
      'file:file',
      'value:text',
      'copy:checkbox',
      'trap:submit',
      'send:submit',
    ]);
  });

  it('reads values as they are meant, entities and signs included', () => {
    expect(form.fields[0]!.value).toBe('a"ạ>b');
    expect(form.fields[4]!.value).toBe('đã <viết>');
    expect(form.fields[5]).toMatchObject({ value: 'partly', options: ['takenOver', 'partly'] });
  });
});

describe(fillForm.name, () => {
  it('sends what a browser would: hidden fields, choices, texts and the visible button, never the hidden one', () => {
    const filled = fillForm(form, { outcome: 'returned', reason: 'Thiếu số liệu', 'disposition-1': 'takenOver' });
    expect(filled).toEqual({
      ok: true,
      value: [
        ['nonce', 'a"ạ>b'],
        ['packetHash', '9f3a'],
        ['outcome', 'returned'],
        ['reason', 'Thiếu số liệu'],
        ['disposition-1', 'takenOver'],
        ['value', ''],
        ['copy', 'on'],
        ['send', 'yes'],
      ],
    });
  });

  it('chooses nothing by itself', () => {
    const filled = fillForm(form, {});
    expect(filled.ok && filled.value.some(([name]) => name === 'outcome')).toBe(false);
  });

  it.each([
    ['a choice that is not there', { outcome: 'issued' }],
    ['a list value that is not there', { 'disposition-1': 'notTaken' }],
    ['a field that is not there', { note: 'x' }],
    ['a text for a file', { file: 'x' }],
  ])('refuses %s', (_what, answers) => {
    expect(fillForm(form, answers as Record<string, string>)).toMatchObject({
      ok: false,
      refusal: { code: 'not-offered' },
    });
  });

  it('finds the controls that stand elsewhere and name their form', () => {
    const [form] = formsOf(
      '<textarea form="answer" name="remark-a">\nmột</textarea><form id="answer" action="/d" method="post"><input name="x" value="1"></form><textarea form="answer" name="remark-b"></textarea>',
    );
    expect(form!.fields.map(({ name, value }) => [name, value])).toEqual([
      ['x', '1'],
      ['remark-a', 'một'],
      ['remark-b', ''],
    ]);
  });
});
