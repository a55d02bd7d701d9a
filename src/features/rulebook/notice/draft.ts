import { CLAUSE_IDS, type ClauseId } from '../../../../domain/rulebook/verdict.ts';
import type { Notice } from '../../../../server/contract/notice.ts';

export type Paragraphs = Notice['paragraphs'];

export interface NoticeDraft {
  title: string;
  issuedOn: string;
  paragraphs: Paragraphs;
}

export function draftOf(notice: Notice | null): NoticeDraft {
  return {
    title: notice?.title ?? '',
    issuedOn: notice?.issuedOn ?? '',
    paragraphs: notice?.paragraphs ?? {},
  };
}

/** What is sent: no clause without words. */
export function tidied({ title, issuedOn, paragraphs }: NoticeDraft): NoticeDraft {
  const kept = CLAUSE_IDS.flatMap((clause): [ClauseId, string][] => {
    const text = paragraphs[clause]?.trim();
    return text ? [[clause, text]] : [];
  });
  return { title: title.trim(), issuedOn, paragraphs: Object.fromEntries(kept) };
}

export function sameNotice(one: NoticeDraft, other: NoticeDraft): boolean {
  return JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
}

/** Text files of the offices are in UTF-8 or in what older Windows writes. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
