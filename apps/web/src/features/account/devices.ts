import { rememberedDevicesSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

/** Browsers in which mailed links ask for no code. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => get(rememberedDevicesSchema, '/api/identity/devices', signal),
});

export function forgetDevice(id: string): Promise<void> {
  return order('DELETE', `/api/identity/devices/${id}`);
}

export function forgetEveryDevice(): Promise<void> {
  return order('DELETE', '/api/identity/devices');
}

/** Ends every session of the person, this one too. */
export function signOutEverywhere(): Promise<void> {
  return order('DELETE', '/api/identity/sessions');
}
