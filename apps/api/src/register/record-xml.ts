import type { RecordMetadata } from '@conference/domain';
import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({ format: true, ignoreAttributes: false, suppressEmptyNode: true });

/** Writes the metadata of a document as XML, under the names that the regulation gives the fields. @see Nghị định 30/2020/NĐ-CP Phụ lục VI */
export function recordXml(metadata: RecordMetadata): Buffer {
  const declaration = { '@_version': '1.0', '@_encoding': 'UTF-8' };
  return Buffer.from(String(builder.build({ '?xml': declaration, Document: metadata })), 'utf8');
}
