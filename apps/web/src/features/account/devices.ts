import { rememberedDevicesSchema } from '@conference/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get, order } from '../../shared/http';

/** Browsers in which mailed links ask for no code. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: ({ signal }) => get(rememberedDevicesSchema, '/api/identity/devices', signal),
});

/** Forgets one browser, or every one. */
export function forgetDevice(id: string | 'all'): Promise<void> {
  return order('DELETE', id === 'all' ? '/api/identity/devices' : `/api/identity/devices/${id}`);
}

/** Ends every session of the person, this one too. */
export function signOutEverywhere(): Promise<void> {
  return order('DELETE', '/api/identity/sessions');
}
