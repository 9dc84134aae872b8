import { uploadedFileSchema, type UploadedFile } from '@conference/contracts';
import { postForm } from './http';

/** Stores a file, so that a decision can name it by its fingerprint. */
export function uploadFile(file: File): Promise<UploadedFile> {
  const form = new FormData();
  form.append('file', file);
  return postForm(uploadedFileSchema, '/api/files', form);
}
