import { FILE_KINDS, type FileMediaType } from './file-kind';
import { FileRefused } from './file-refusal';
import { isElsewhere, isPlainLink } from './package-part';
import type { XmlElement, XmlListener } from './xml-scanner';

/** What a content type gives away. @see ECMA-376 part 2, and MS-OFFMACRO2 */
const MACRO_TYPES = /macroenabled|vbaproject|vbadata|macrosheet/i;
const OBJECT_TYPES = /activex|oleobject|x-msdownload/i;
const OUTSIDE_TYPES = /\.(connections|externallink|querytable)\+xml/i;
const MACRO_NAMES = /(^|\/)(vbaproject[^/]*\.bin|vbadata\.xml|macrosheets\/|intlmacrosheets\/)/i;
const OBJECT_NAMES = /(^|\/)activex\//i;
/** Relationships to what may not be in a document, wherever it lies. */
const MACRO_RELATIONS = /\/(vbaproject|wordvbadata|xlmacrosheet|xlintlmacrosheet)$/i;
const OBJECT_RELATIONS = /\/(oleobject|control|activexcontrolbinary|afchunk)$/i;
const OUTSIDE_RELATIONS = /\/(attachedtemplate|subdocument|frame|externallinkpath|externallink|connections)$/i;
const MAIN_TYPES: readonly (readonly [string, FileMediaType])[] = [
  ['wordprocessingml.document.main+xml', FILE_KINDS.docx],
  ['spreadsheetml.sheet.main+xml', FILE_KINDS.xlsx],
];

/** @throws FileRefused file-with-macros, file-with-embedded-objects */
export function refuseOfficeName(name: string): void {
  if (MACRO_NAMES.test(name)) throw new FileRefused({ code: 'file-with-macros' });
  if (OBJECT_NAMES.test(name)) throw new FileRefused({ code: 'file-with-embedded-objects' });
}

/** Reads the list of content types: which kind of document it is, and what it may not contain. */
export class ContentTypes implements XmlListener {
  kind: FileMediaType | null = null;

  opened(element: XmlElement): void {
    if (element.name !== 'Override' && element.name !== 'Default') return;
    const type = element.attributes().get('ContentType') ?? '';
    if (MACRO_TYPES.test(type)) throw new FileRefused({ code: 'file-with-macros' });
    if (OBJECT_TYPES.test(type)) throw new FileRefused({ code: 'file-with-embedded-objects' });
    if (OUTSIDE_TYPES.test(type)) throw new FileRefused({ code: 'file-with-external-parts', target: type });
    this.kind = MAIN_TYPES.find(([main]) => type.toLowerCase().endsWith(main))?.[1] ?? this.kind;
  }
}

/** Reads relationships: only plain links may lead outside. */
export class Relationships implements XmlListener {
  opened(element: XmlElement): void {
    if (element.name !== 'Relationship') return;
    const attributes = element.attributes();
    const [type, target] = [attributes.get('Type') ?? '', attributes.get('Target') ?? ''];
    if (MACRO_RELATIONS.test(type)) throw new FileRefused({ code: 'file-with-macros' });
    if (OBJECT_RELATIONS.test(type)) throw new FileRefused({ code: 'file-with-embedded-objects' });
    const isOutside = (attributes.get('TargetMode') ?? '').trim().toLowerCase() === 'external';
    const isLink = /\/hyperlink$/i.test(type) && isPlainLink(target);
    if (OUTSIDE_RELATIONS.test(type) || ((isOutside || hasScheme(target)) && !isLink))
      throw new FileRefused({ code: 'file-with-external-parts', target: target.slice(0, 200) });
  }
}

/** Inside a package `../` is ordinary; a scheme or another machine never is. */
function hasScheme(target: string): boolean {
  return isElsewhere(target) && !/^\s*\.\./.test(target);
}

/** Reads drawings: a picture may not be fetched from elsewhere. */
export class Pictures implements XmlListener {
  opened(element: XmlElement): void {
    if (element.name === 'OLEObject') throw new FileRefused({ code: 'file-with-embedded-objects' });
    if (element.name !== 'imagedata' && element.name !== 'fill' && element.name !== 'stroke') return;
    const attributes = element.attributes();
    for (const name of ['src', 'href', 'althref']) {
      const target = attributes.get(name) ?? '';
      if (isElsewhere(target))
        throw new FileRefused({ code: 'file-with-external-parts', target: target.slice(0, 200) });
    }
  }
}
