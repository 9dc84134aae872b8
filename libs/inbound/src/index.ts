export { absentUntil } from './kinds/absence';
export { mailKindOf, type MailKind } from './kinds/automatic';
export { readDeliveryReport, type DeliveryReport } from './kinds/delivery-report';
export { checkSender, type CheckedSender, type Delivery } from './identity/check-sender';
export { publicDns, zoneDns, zoneFile, type Zone } from './identity/zone';
export { shapeRefusal, type ShapeRefusal } from './reading/mail-shape';
export { readMail, valuesOf, type ReceivedMail } from './reading/read-mail';
export { replyText } from './reading/reply-text';
