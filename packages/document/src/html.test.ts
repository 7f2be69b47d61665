import { createHash } from 'node:crypto';
import { CORRECTION_ENGINE } from '@impact/report/correction';
import { Report } from '@impact/report/report';
import { describe, expect, it } from 'vitest';
import { SCRIPT_SHA256, script } from './html/script.ts';
import { STYLE_SHA256, style } from './html/style.ts';
import { renderHtml } from './html.ts';
import { interviewReport } from './interview.fixture.ts';
import { reportWith } from './report.fixture.ts';
import type { InterviewHeading } from './view/interview-heading.ts';

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'><svg onload=alert(3)>\u001b[2J\u0000\u202e&`;
const page60 = () => renderHtml(interviewReport(60), { recordingHref: 'a.mp4' });

describe('renderHtml', () => {
  const page = renderHtml(reportWith(HOSTILE), { recordingHref: 'interview.mp4' });

  it('is given a report that obeys the contract', () => {
    expect(Report.safeParse(reportWith(HOSTILE)).success).toBe(true);
  });

  it('shows texts from outside as text, wherever they stand', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|onload=alert\(3\)>|"'>/);
    expect(page.match(/&lt;img src=x onerror=alert\(2\)&gt;/g)?.length).toBeGreaterThan(10);
    expect(page).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('fetches nothing but the recording', () => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.filter((address) => !address.startsWith('#'))).toEqual(['interview.mp4', 'interview.mp4']);
    expect(page).not.toMatch(/https?:|url\(|@import/);
    expect(page).toContain("default-src 'none'");
  });

  it('lets the browser run and style nothing but what the page was made with', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
    expect({ script: SCRIPT_SHA256, style: STYLE_SHA256 }).toEqual({ script: sha256(script), style: sha256(style) });
    expect(page).toContain(`script-src 'sha256-${SCRIPT_SHA256}'; media-src`);
    expect(page).not.toMatch(/unsafe-inline| style="| on\w+="/);
  });

  it('links only to parts that it has', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...page.matchAll(/(?:href="#|popovertarget=")([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(8);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('numbers the dips and peaks on the curve and explains each', () => {
    const text = renderHtml(interviewReport(10), { recordingHref: 'a' });
    expect(text.match(/<g class="badge-(dip|peak)" data-t/g)).toHaveLength(3);
    expect(text).toMatch(/Dip, 4\d<\/b><\/p><p>Confidence is 4\d there against 68 on average: eye contact 0.21/);
    expect(text).toContain('Eye contact 21 against 76 (−14 points)');
  });

  it('speaks of no emotion where none was inferred', () => {
    const report = reportWith('x');
    report.policy.emotionInference = false;
    delete report.tracks.facial_emotion;
    const body = renderHtml(report, { recordingHref: 'a' }).replace(/<style>[\s\S]*?<\/style>/, '');
    expect(body.replace('emotion inference off', '')).not.toMatch(/happy|nervous|emotion/i);
  });

  it('tells each answer with what was heard and what was not', () => {
    const text = renderHtml(interviewReport(10), { recordingHref: 'a' });
    const [answer = ''] = text.match(/<article class="answer" id="answer-2">[\s\S]*?<\/article>/) ?? [];
    expect(answer).toContain('Tell me about a time when you had to deal with somebody who disagrees.');
    expect(answer).toMatch(/<b>Task<\/b> <span class="quiet">not heard<\/span>/);
    expect(answer).toMatch(/<b>Action<\/b> <span><q>I asked her to to show<\/q> <button type="button" class="t"/);
    expect(answer).toContain('somebody: not taken up');
    expect(answer).toContain('Replace the first “um” by a closed mouth');
    // Once, with its answer, and nowhere else.
    expect(text.split('Replace the first “um” by a closed mouth')).toHaveLength(2);
  });

  it('tells which answer differs from the others', () => {
    expect(renderHtml(interviewReport(10), { recordingHref: 'a' })).toMatch(
      /<a href="#answer-2">The eyes are near the lens for 38 % of answer 2, and for about 69 % of the others\.<\/a>/,
    );
  });

  it('marks fillers, hedges and repeats, and opens a note on grammar and wording', () => {
    const text = renderHtml(interviewReport(10), { recordingHref: 'a' });
    expect(text).toMatch(/<mark class="mark filler"><span data-t="[\d.]+">um,<\/span><\/mark>/);
    expect(text).toMatch(
      /<mark class="mark hedge"><span data-t="[\d.]+">I<\/span> <span data-t="[\d.]+">think,<\/span><\/mark>/,
    );
    expect(text).toMatch(/<mark class="mark repeat">/);
    expect(text).toMatch(/<button type="button" class="mark grammar" popovertarget="note-1">We was<\/button>/);
    expect(text).toMatch(/popover id="note-1">.*Try <q>We were<\/q>/);
    expect(text).toMatch(/class="mark wording"[^>]*>You guys<\/button>/);
    expect(text).toMatch(/<span class="sentence negative"><button type="button" class="mark grammar"/);
  });

  it('gives each moment a button', () => {
    expect(page).toMatch(/<button type="button" class="t" data-t="4" data-end="5"/);
  });

  it('says why a number is missing instead of showing one', () => {
    expect(page).toMatch(/Eye contact<\/span>\s*<span class="metric-value">–/);
    expect(page).toContain('Why not');
  });

  it('stays light for an hour of interview', () => {
    expect(page60().length).toBeLessThan(3e6);
  });

  it('is named by the file of the recording where nobody gave the interview a name', () => {
    expect(page).not.toMatch(/id="conclusion"|· recording/);
    const plain = renderHtml(interviewReport(1), { recordingHref: null });
    expect(plain).toContain(`<h1>${interviewReport(1).source.name}</h1>`);
  });

  describe('of an interview', () => {
    const of = (interview: InterviewHeading) => renderHtml(interviewReport(1), { recordingHref: null, interview });
    const signOff = { by: 'Rita', at: '2026-03-04T05:06:07.000Z', text: 'Seen.\n\nTalk again.', beforeReport: false };

    it('is headed by its title and candidate, and still names the recording', () => {
      const text = of({ title: 'Second talk', candidateName: 'Berta', signOff: null });
      expect(text).toContain('<title>Second talk – IMPACT review</title>');
      expect(text).toContain('data-name="Second talk"');
      expect(text).toContain('<h1>Second talk</h1>');
      expect(text).toMatch(/<p class="quiet"><bdi>Berta<\/bdi> · .* · recording <bdi>[^<]+<\/bdi><\/p>/);
      expect(text).not.toContain('conclusion');
      expect(of({ title: 'x', candidateName: null, signOff: null })).not.toContain('Berta');
    });

    it('carries what a person concluded, who and when', () => {
      const text = of({ title: 'x', candidateName: null, signOff });
      expect(text).toContain('<a href="#conclusion">Conclusion</a>');
      expect(text).toContain('by <bdi>Rita</bdi></b>');
      expect(text).toContain('<time datetime="2026-03-04T05:06:07.000Z">4 March 2026, 05:06 UTC</time>');
      expect(text).toContain('<p dir="auto">Seen.</p><p dir="auto">Talk again.</p>');
      expect(text).not.toContain('still holds');
      const older = of({ title: 'x', candidateName: null, signOff: { ...signOff, by: null, beforeReport: true } });
      expect(older).toMatch(/somebody who is no longer here.*check whether the conclusion still holds/s);
    });

    it('shows what people typed as text', () => {
      const hostile = { ...signOff, by: HOSTILE, text: HOSTILE };
      const text = of({ title: HOSTILE, candidateName: HOSTILE, signOff: hostile });
      expect(text.match(/<script/g)).toHaveLength(1);
      expect(text).not.toMatch(/<img|onload=alert\(3\)>|"'>|(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      expect(text.match(/&lt;img src=x onerror=alert\(2\)&gt;/g)).toHaveLength(6);
    });
  });

  it('weighs the parts of the index with percentages that add up to 100', () => {
    const [table = ''] =
      renderHtml(interviewReport(1), { recordingHref: null }).match(/<table class="parts">.*?<\/table>/s) ?? [];
    const weights = [...table.matchAll(/<td>(\d+) %<\/td>/g)].map(([, percent]) => Number(percent));
    expect(weights.reduce((sum, one) => sum + one, 0)).toBe(100);
  });

  it('says where a person put the words of the transcript right', () => {
    const report = interviewReport(1);
    expect(renderHtml(report, { recordingHref: null })).toContain('transcript supplied ·');
    report.engines.push({ step: 'transcript', name: CORRECTION_ENGINE, version: '1', model: null });
    expect(renderHtml(report, { recordingHref: null })).toContain('transcript supplied, corrected ·');
  });

  it('leaves the player out for paper', () => {
    const paper = renderHtml(interviewReport(10), { recordingHref: null });
    expect(paper).not.toMatch(/<video|<audio|id="player"/);
    expect(paper).toMatch(/@page \{ size: A4/);
  });
});
