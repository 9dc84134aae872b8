import { FileRefused } from './file-refusal';
import type { XmlElement, XmlListener } from './xml-scanner';

/** Fields that run a command or fetch something when the document is opened or updated. */
const ACTIVE = /^(DDEAUTO|DDE|LINK|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|RD|AUTOTEXTLIST)\b/i;
/** A formula that calls another program (`cmd|'/c …'!A0`) or the web. */
const CALLING = /(^|[^\w.])[\w.]+\s*\|[^|]*!|\b(WEBSERVICE|REGISTER\.ID|CALL|EXEC)\s*\(/i;
const LONGEST_FORMULA = 32_768;

interface Field {
  instruction: string;
  /** Until the field's result begins, what stands in it is part of its instruction. */
  isInstruction: boolean;
}

/** Finds the fields of a Word part, however their text is cut into pieces or nested in one another. */
export class WordFields implements XmlListener {
  private readonly open: Field[] = [{ instruction: '', isInstruction: true }];
  private texts = 0;

  opened(element: XmlElement): void {
    switch (element.name) {
      case 'fldSimple':
        return refuseActive(element.attributes().get('instr') ?? '');
      case 'fldChar':
        return this.mark(element.attributes().get('fldCharType') ?? '');
      case 'instrText':
      case 'delInstrText':
        this.texts += 1;
    }
  }

  closed(name: string): void {
    if (name === 'instrText' || name === 'delInstrText') this.texts -= 1;
  }

  said(text: string): void {
    if (this.texts > 0) this.open.at(-1)!.instruction += text;
  }

  ended(): void {
    for (const { instruction } of this.open) refuseActive(instruction);
  }

  private mark(type: string): void {
    if (type === 'begin') this.open.push({ instruction: '', isInstruction: true });
    else if (type === 'separate') this.open.at(-1)!.isInstruction = false;
    else if (this.open.length > 1) this.end(this.open.pop()!, this.open.at(-1)!);
  }

  private end({ instruction }: Field, outer: Field): void {
    refuseActive(instruction);
    if (!outer.isInstruction || this.open.length === 1) return;
    // the result of an inner field becomes part of the outer one: `{ { QUOTE 68 68 69 } … }` would spell a command
    if (/^\s*QUOTE\b/i.test(instruction)) throw new FileRefused({ code: 'file-with-active-fields', field: 'QUOTE' });
    outer.instruction += instruction;
  }
}

/** Finds formulas and names of a workbook that call other programs. */
export class SheetFormulas implements XmlListener {
  private formula = 0;
  private text = '';

  opened({ name }: XmlElement): void {
    if (isFormula(name)) this.formula += 1;
  }

  closed(name: string): void {
    if (!isFormula(name)) return;
    this.formula -= 1;
    const calling = CALLING.exec(this.text.replace(/"[^"]*"/g, '""'));
    this.text = '';
    if (calling) throw new FileRefused({ code: 'file-with-active-fields', field: calling[0].trim().slice(0, 40) });
  }

  said(text: string): void {
    if (this.formula > 0) this.text += text;
    if (this.text.length > LONGEST_FORMULA) throw new FileRefused({ code: 'file-broken' });
  }
}

function isFormula(name: string): boolean {
  return name === 'f' || name === 'definedName' || name === 'formula' || name === 'formula1' || name === 'formula2';
}

function refuseActive(instruction: string): void {
  const field = ACTIVE.exec(instruction.trim())?.[1];
  if (field) throw new FileRefused({ code: 'file-with-active-fields', field: field.toUpperCase() });
}
