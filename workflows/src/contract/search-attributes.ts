import { defineSearchAttributeKey } from '@temporalio/common';

/** By what operators find runs in the Temporal UI. Registered when the server is set up; codes only. */
export const Office = defineSearchAttributeKey('Office', 'KEYWORD');
export const ConferenceYear = defineSearchAttributeKey('ConferenceYear', 'INT');
export const StageKey = defineSearchAttributeKey('Stage', 'KEYWORD');
export const WaitingOn = defineSearchAttributeKey('WaitingOn', 'KEYWORD_LIST');
export const DueAt = defineSearchAttributeKey('DueAt', 'DATETIME');
export const RoundKey = defineSearchAttributeKey('Round', 'INT');
export const Risk = defineSearchAttributeKey('Risk', 'KEYWORD');
