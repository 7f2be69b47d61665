import { describe, expect, it } from 'vitest';
import { readDraft, writtenDraft } from './draft.ts';
import { anItem } from './item.fixture.ts';
import { EMPTY_DETAILS, FIRST_BATCH } from './item.ts';

describe('a draft', () => {
  it('comes back as it was', () => {
    const item = anItem({
      details: { ...EMPTY_DETAILS, title: 'One', agreed: { version: 2, by: 'Ada' } },
      url: '/api/v1/uploads/1',
      sent: 3,
      marks: [{ question: 'Why?', at: 2 }],
      trouble: { code: 'OFFLINE', message: 'no' },
    });
    const batch = { purpose: 'recruiting', emotion: false, questions: 'a\nb' } as const;
    expect(readDraft(writtenDraft({ items: [item], batch }))).toEqual({ items: [item], batch });
  });

  it('leaves out what is an interview already', () => {
    const items = [anItem({ interviewId: 'x' })];
    expect(readDraft(writtenDraft({ items, batch: FIRST_BATCH })).items).toEqual([]);
  });

  it.each([null, '', '{', '[]', '{"version":0}', '{"version":1,"items":[1,{"id":"a"}],"batch":7}'])(
    'of %j is an empty one',
    (text) => expect(readDraft(text)).toEqual({ items: [], batch: FIRST_BATCH }),
  );
});
