/** Beside the facts stands what the source itself answered; papers from before have none. */
export const rawRecords = `
alter table evidence add column raw text;
`;
