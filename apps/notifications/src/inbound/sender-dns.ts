import type { Settings } from '@conference/config';
import { publicDns, zoneDns, zoneFile } from '@conference/inbound';

/** Where senders' domains are looked up: in the domain name system, or in a file where there is none. */
export function senderDns({ inbound }: Settings) {
  return inbound.zoneFile ? zoneDns(zoneFile(inbound.zoneFile)) : publicDns;
}
