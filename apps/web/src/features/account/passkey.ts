import {
  confirmedSchema,
  passkeyOptionsSchema,
  passkeySchema,
  type Confirmed,
  type PasskeyOptions,
  type PasskeyView,
} from '@conference/contracts';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { order, post } from '../../shared/http';

/** The person or their device did not go through with it; nothing went wrong with us. */
export class NotConfirmed extends Error {}

/** Lets the device make a passkey, and records it. */
export async function addPasskey(label: string): Promise<PasskeyView> {
  const options = await post(passkeyOptionsSchema, '/api/identity/passkeys/options', {});
  const response = await asked(() => startRegistration({ optionsJSON: forDevice(options) }));
  return post(passkeySchema, '/api/identity/passkeys', { label, response });
}

/** Lets a passkey confirm who the person is. From then on only the new cookie counts, which came with the answer. */
export async function confirmWithPasskey(): Promise<Confirmed> {
  const options = await post(passkeyOptionsSchema, '/api/identity/confirmations/options', {});
  const response = await asked(() => startAuthentication({ optionsJSON: forDevice(options) }));
  return post(confirmedSchema, '/api/identity/confirmations', { response });
}

export function renamePasskey(id: string, label: string): Promise<void> {
  return order('PUT', `/api/identity/passkeys/${id}`, { label });
}

export function removePasskey(id: string): Promise<void> {
  return order('DELETE', `/api/identity/passkeys/${id}`);
}

/** The server wrote the options for the device; the page only passes them on. */
function forDevice<T>(options: PasskeyOptions): T {
  return options as T;
}

async function asked<T>(device: () => Promise<T>): Promise<T> {
  try {
    return await device();
  } catch (error) {
    throw new NotConfirmed('the device did not confirm', { cause: error });
  }
}
