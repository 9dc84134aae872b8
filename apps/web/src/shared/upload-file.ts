import { problemSchema, uploadedFileSchema, type UploadedFile } from '@conference/contracts';
import { Refused, UnexpectedAnswer, Unreachable, UploadStopped } from './http';
import { tellUpload } from './upload-progress';

interface Contract<T> {
  safeParse(answer: unknown): { success: true; data: T } | { success: false; error: Error };
}

/** Stores a file, so that a decision can name it by its fingerprint. */
export function uploadFile(file: File): Promise<UploadedFile> {
  return sendFile(uploadedFileSchema, '/api/files', file);
}

/** Sends a file with what belongs to it; whoever shows the file shows how far it is, and may stop it. */
export function sendFile<T>(
  contract: Contract<T>,
  path: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<T> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return send(path, form, file).then((request) => read(contract, request));
}

/** Only this way of asking tells how much of a body has left. */
function send(path: string, form: FormData, file: File): Promise<XMLHttpRequest> {
  const request = new XMLHttpRequest();
  const answered = new Promise<XMLHttpRequest>((done, fail) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      tellUpload(file, { share: total > 0 ? loaded / total : 0, cancel });
    });
    request.addEventListener('load', () => done(request));
    request.addEventListener('error', () => fail(new Unreachable('no answer')));
    request.addEventListener('abort', () => fail(new UploadStopped('stopped')));
  });
  const cancel = () => request.abort();
  request.open('POST', path);
  request.setRequestHeader('accept', 'application/json, application/problem+json');
  request.setRequestHeader('accept-language', document.documentElement.lang);
  request.setRequestHeader('x-requested-with', 'hoi-nghi');
  tellUpload(file, { share: 0, cancel });
  request.send(form);
  return answered.finally(() => tellUpload(file, null));
}

function read<T>(contract: Contract<T>, request: XMLHttpRequest): T {
  const answer = parsed(request.responseText);
  if (request.status >= 300) {
    const problem = problemSchema.safeParse(answer);
    throw problem.success ? new Refused(problem.data) : new Unreachable(`status ${request.status}`);
  }
  const said = contract.safeParse(answer);
  if (!said.success) throw new UnexpectedAnswer(request.responseURL, { cause: said.error });
  return said.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
