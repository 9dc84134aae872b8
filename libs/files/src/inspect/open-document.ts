import type { Entry } from 'yauzl';
import { FILE_KINDS } from './file-kind';
import { FileRefused } from './file-refusal';
import { isElsewhere, isPlainLink } from './package-part';
import type { XmlElement, XmlListener } from './xml-scanner';
import type { ZipDirectory } from './zip-directory';

const MACRO_NAMES = /^(Basic|Scripts)\//i;
const MACROS = ['event-listener', 'event-listeners', 'script', 'library-embedded', 'libraries'];
const FIELDS = ['dde-connection', 'dde-connection-decl', 'dde-source', 'execute-macro'];
const OBJECTS = ['object-ole', 'applet', 'plugin', 'floating-frame'];
/** Elements whose address is followed only when somebody clicks. */
const LINKS = ['a', 'bookmark-ref'];

/** Reads the part that says what a package of the OpenDocument kind is; true for a text. */
export async function readMimetype(zip: ZipDirectory, entry: Entry): Promise<boolean> {
  let said = '';
  for await (const piece of zip.unpack(entry)) said = (said + piece.toString('latin1')).slice(0, 200);
  return said.trim() === FILE_KINDS.odt;
}

/** Reads a part of an ODT: no macros, no DDE, no objects, nothing from elsewhere, nothing encrypted. */
export class OpenDocument implements XmlListener {
  constructor(private readonly part: string) {
    if (MACRO_NAMES.test(part)) throw new FileRefused({ code: 'file-with-macros' });
  }

  opened(element: XmlElement): void {
    const { name } = element;
    if (name === 'encryption-data') throw new FileRefused({ code: 'file-encrypted' });
    if (MACROS.includes(name)) throw new FileRefused({ code: 'file-with-macros' });
    if (FIELDS.includes(name)) throw new FileRefused({ code: 'file-with-active-fields', field: name });
    if (OBJECTS.includes(name)) throw new FileRefused({ code: 'file-with-embedded-objects' });
    if (this.part === 'META-INF/manifest.xml') return;
    const target = element.attributes().get('href') ?? '';
    if (isElsewhere(target) && !(LINKS.includes(name) && isPlainLink(target)))
      throw new FileRefused({ code: 'file-with-external-parts', target: target.slice(0, 200) });
  }
}
