/** How far a document has come on its way to one recipient. */
export const DELIVERY_STATES = ['queued', 'sent', 'failed', 'onPaper', 'handedOver', 'withheld', 'withdrawn'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
