import type { PlanEdit, PlanPath } from '@conference/domain';
import { isCollection, isMap, isSeq, parseDocument, visit, type Document, type YAMLSeq } from 'yaml';

/**
 * Changes a plan's text at the places named and leaves the rest: comments, keys that the plan does not know, the order of the entries. What is written
 * once and referred to elsewhere (`&`, `*`) is written out, so that a change in one place stays there.
 */
export function editPlan(text: string, edits: readonly PlanEdit[]): string {
  const document = parseDocument(text.normalize('NFC'));
  if (document.errors.length > 0) return text;
  writeOut(document);
  for (const edit of edits) apply(document, edit);
  return document.toString({ lineWidth: 0 });
}

function writeOut(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => {
      const meant = alias.resolve(document);
      if (!meant) return undefined;
      const copy = meant.clone() as typeof meant;
      delete copy.anchor;
      return copy;
    },
  });
}

function apply(document: Document, edit: PlanEdit): void {
  switch (edit.type) {
    case 'set':
      makeRoom(document, edit.path);
      document.setIn(edit.path, edit.value);
      return;
    case 'remove':
      if (document.hasIn(edit.path)) document.deleteIn(edit.path);
      return;
    case 'insert': {
      makeRoom(document, edit.path);
      const list = listAt(document, edit.path.slice(0, -1));
      list?.items.splice(Number(edit.path.at(-1)), 0, document.createNode(edit.value));
      return;
    }
    case 'move': {
      const list = listAt(document, edit.path.slice(0, -1));
      const [moved] = list?.items.splice(Number(edit.path.at(-1)), 1) ?? [];
      if (moved !== undefined) list?.items.splice(edit.to, 0, moved);
    }
  }
}

function listAt(document: Document, path: PlanPath): YAMLSeq | null {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isSeq(node) ? node : null;
}

/** What stands in the way of a path, such as an empty value where a list is to begin, gives way. */
function makeRoom(document: Document, path: PlanPath): void {
  for (let length = 0; length < path.length; length += 1) {
    const at = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(at, true);
    const isList = typeof path[length] === 'number';
    if (isCollection(node) && (isList ? isSeq(node) : isMap(node))) continue;
    const fresh = document.createNode(isList ? [] : {});
    if (length === 0) document.contents = fresh;
    else document.setIn(at, fresh);
  }
}
