import { z } from 'zod';

/** Far above what an authenticator sends; far below what would be a burden. */
const LONGEST_PART = 16_384;
const LONGEST_LABEL = 60;

const encoded = z
  .string()
  .min(1)
  .max(LONGEST_PART)
  .regex(/^[\w-]+$/);

/** A passkey as its person sees it. */
export const passkeySchema = z
  .object({
    id: z.uuid(),
    label: z.string(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Passkey' });
export type PasskeyView = z.infer<typeof passkeySchema>;

/** How the signed-in person can show that it is them. */
export const identitySchema = z
  .object({
    passkeys: z.array(passkeySchema),
    passkeysWork: z.boolean().describe('passkeys need an address with a name, over TLS or on this machine'),
    maySignInAgain: z.boolean().describe('development mode: signing in anew is another way'),
    confirmedUntil: z.iso.datetime().nullable().describe('until when no further confirmation is needed'),
  })
  .meta({ id: 'Identity' });
export type IdentityView = z.infer<typeof identitySchema>;

/** A browser that mailed links know. */
export const rememberedDeviceSchema = z
  .object({
    id: z.uuid(),
    label: z.string().nullable(),
    createdAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'RememberedDevice' });
export const rememberedDevicesSchema = z
  .object({ items: z.array(rememberedDeviceSchema) })
  .meta({ id: 'RememberedDevices' });
export type RememberedDeviceView = z.infer<typeof rememberedDeviceSchema>;
export type RememberedDevices = z.infer<typeof rememberedDevicesSchema>;

/** What the browser hands to an authenticator, as WebAuthn Level 3 §5.1.8 and §5.1.9 write it. */
export const passkeyOptionsSchema = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });
export type PasskeyOptions = z.infer<typeof passkeyOptionsSchema>;

/** What a person calls a passkey. */
export const passkeyLabelBody = z
  .strictObject({ label: z.string().trim().min(1).max(LONGEST_LABEL) })
  .meta({ id: 'PasskeyLabel' });
export type PasskeyLabelBody = z.infer<typeof passkeyLabelBody>;

const credential = { id: encoded, rawId: encoded, type: z.literal('public-key') };

/** A new passkey: what the authenticator answered, and what its person calls it. */
export const passkeyBody = passkeyLabelBody
  .extend({
    response: z.object({
      ...credential,
      response: z.object({
        clientDataJSON: encoded,
        attestationObject: encoded,
        transports: z.array(z.string().max(20)).max(10).optional(),
      }),
    }),
  })
  .meta({ id: 'NewPasskey' });
export type PasskeyBody = z.infer<typeof passkeyBody>;

/** The answer of an authenticator that is asked to confirm its person. */
export const confirmationBody = z
  .strictObject({
    response: z.object({
      ...credential,
      response: z.object({
        clientDataJSON: encoded,
        authenticatorData: encoded,
        signature: encoded,
        userHandle: encoded.optional(),
      }),
    }),
  })
  .meta({ id: 'IdentityConfirmation' });
export type ConfirmationBody = z.infer<typeof confirmationBody>;

/** Until when no further confirmation is needed. */
export const confirmedSchema = z.object({ confirmedUntil: z.iso.datetime() }).meta({ id: 'IdentityConfirmed' });
export type Confirmed = z.infer<typeof confirmedSchema>;
