import { blocksFromHtml, blocksFromText, htmlOf, isOurs } from './from-html';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{font-size:14.0pt}</style></head>
<body lang=EN-US><!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><b><span style='font-size:16.0pt;color:red'>BÁO CÁO<o:p></o:p></span></b></p>
<h1><span lang=VI>Chương I. QUY ĐỊNH CHUNG</span></h1>
<p class=MsoNormal style='text-align:justify'><b>Điều 1.<span style='mso-spacerun:yes'>  </span>Phạm vi
điều chỉnh</b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Quy chế này quy định…</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;&nbsp;</span></span>Mức chi</p>
<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp; </span></span>Gạch đầu dòng</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid><tr><td rowspan=2><p>TT</p></td><td colspan=2><p>1. Nội dung</p><p>chi</p></td></tr>
<tr><td><p>A&amp;B</p></td><td><p>C</p></td></tr></table>
<p class=MsoNormal>Dòng một<br>dòng hai</p>
<!--EndFragment--></body></html>`;

describe(blocksFromHtml.name, () => {
  it('takes titles, enumerations and tables over from Word, and leaves its styling behind', () => {
    expect(blocksFromHtml(WORD)).toEqual([
      { id: '', kind: 'heading', level: 'group', text: 'BÁO CÁO' },
      { id: '', kind: 'heading', level: 'chapter', text: 'QUY ĐỊNH CHUNG' },
      { id: '', kind: 'article', text: 'Phạm vi điều chỉnh' },
      { id: '', kind: 'clause', text: 'Quy chế này quy định…' },
      { id: '', kind: 'point', text: 'Mức chi' },
      { id: '', kind: 'paragraph', text: '- Gạch đầu dòng' },
      {
        id: '',
        kind: 'table',
        rows: [
          ['TT', '1. Nội dung\nchi', ''],
          ['', 'A&B', 'C'],
        ],
      },
      { id: '', kind: 'paragraph', text: 'Dòng một\ndòng hai' },
    ]);
  });

  it('numbers the lists of a page: the inner ones by letters', () => {
    const page = '<ol><li>Một<ol><li>Trong</li></ol></li><li>Hai</li></ol><ul><li>Ba</li></ul>';
    expect(blocksFromHtml(page)?.map((block) => [block.kind, 'text' in block && block.text])).toEqual([
      ['clause', 'Một'],
      ['point', 'Trong'],
      ['clause', 'Hai'],
      ['paragraph', '- Ba'],
    ]);
  });

  it('is nothing for some words of a line', () => {
    expect(blocksFromHtml('<meta charset="utf-8"><span style="color:red">một hai</span>')).toBeNull();
  });

  it('is written so that the editor reads the same', () => {
    const blocks = blocksFromHtml(WORD)!;
    expect(blocksFromHtml(htmlOf(blocks.filter(({ kind }) => kind === 'table')))).toEqual(
      blocks.filter(({ kind }) => kind === 'table'),
    );
    expect(htmlOf([{ id: '', kind: 'paragraph', text: 'a < b\nc' }])).toBe(
      '<p data-kind="paragraph">a &lt; b<br>c</p>',
    );
  });

  it('leaves paragraphs of the editor itself alone', () => {
    expect(isOurs('<p data-kind="clause" data-id="aaaa" data-pm-slice="1 1 []">a</p>')).toBe(true);
    expect(isOurs(WORD)).toBe(false);
  });
});

describe(blocksFromText.name, () => {
  it('makes each line a paragraph of its kind', () => {
    expect(blocksFromText('Điều 2. Giải thích\r\n\r\n1. Một\nHai')).toEqual([
      { id: '', kind: 'article', text: 'Giải thích' },
      { id: '', kind: 'clause', text: 'Một' },
      { id: '', kind: 'paragraph', text: 'Hai' },
    ]);
  });
});
