import { CLAUSE_IDS, type ClauseId } from '../rulebook/verdict.ts';

/** Where a notice says what a clause says: by words that no other clause has, in a sentence or a whole paragraph. */
interface Mark {
  in: 'sentence' | 'paragraph';
  words: RegExp;
}

/** The habits of Nanchang's letter of 2021; another year's notice may word it otherwise, and then says nothing here. */
const MARKS: Record<ClauseId, Mark> = {
  L1: { in: 'paragraph', words: /采集时间/ },
  L2: { in: 'sentence', words: /应届毕业生.*随迁子女|返.{1,2}的小学应届毕业生/ },
  L3: { in: 'sentence', words: /采集序号/ },
  L4: { in: 'sentence', words: /未.{0,20}采集.*不予/ },
  L5: { in: 'sentence', words: /确认提交.*不再.*修改/ },
  L6: { in: 'paragraph', words: /城区户籍的小学毕业生.*房产权证/ },
  L7: { in: 'paragraph', words: /随迁子女.*居住证信息/ },
  L8: { in: 'sentence', words: /截止时间为|推算截止/ },
  L9: { in: 'sentence', words: /办理时间.*以上|一年以上/ },
  L10: { in: 'sentence', words: /[三六]年(之内|以内|内).*一个家庭/ },
  L11: { in: 'sentence', words: /未满一年.*统筹|非直系亲属.*统筹/ },
  L12: { in: 'sentence', words: /确认报到/ },
  L13: { in: 'sentence', words: /虚假信息/ },
  L14: { in: 'paragraph', words: /登录人身份|监护人.*登录|人脸识别/ },
  L15: { in: 'paragraph', words: /查询正确的房产权证号|以前.*房产权证号/ },
  L16: { in: 'paragraph', words: /预分配/ },
  L17: { in: 'sentence', words: /民办学校招生/ },
  'P-categories': { in: 'sentence', words: /同一类生源|第[一1]类/ },
};

/**
 * The passages of a pasted notice that seem to say each clause, in the notice's own words and order. A proposal for
 * whoever sets the notice and nothing more: what is not recognised is left out, and nothing is made up.
 */
export function noticePassages(text: string): Partial<Record<ClauseId, string>> {
  const passages: Partial<Record<ClauseId, string>> = {};
  const paragraphs = paragraphsOf(text);
  const sentences = paragraphs.flatMap(sentencesOf);
  for (const clause of CLAUSE_IDS) {
    const { in: within, words } = MARKS[clause];
    const found = (within === 'sentence' ? sentences : paragraphs).flatMap(({ head, body }) =>
      words.test(body) ? body : words.test(head + body) ? head + body : [],
    );
    if (found.length > 0) passages[clause] = found.join('\n');
  }
  return passages;
}

/** A passage with the line that it stands under, which is quoted only where the clause is said there alone. */
interface Passage {
  head: string;
  body: string;
}

/** A line that ends with a colon is the head of the next. */
function paragraphsOf(text: string): Passage[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/[\s\u3000]+/g, ' ').trim())
    .filter((line) => line !== '');
  const paragraphs: Passage[] = [];
  let head = '';
  for (const line of lines) {
    if (/[：:]$/.test(line)) head = line;
    else {
      paragraphs.push({ head, body: line });
      head = '';
    }
  }
  return paragraphs;
}

function sentencesOf({ body }: Passage): Passage[] {
  return (body.match(/[^。；！？]+[。；！？]?/g) ?? []).map((each) => ({
    head: '',
    body: each.trim(),
  }));
}
