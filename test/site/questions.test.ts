import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modelSchema } from '../../site/content/model.schema';
import { questionsOf } from '../../site/features/model/questions';
import type { PhoneModel } from '../../site/features/model/shelf';
import { premiumQuestions } from '../../site/features/premium/questions';
import { marketIds, type MarketId } from '../../worker/shared/market';

const folder = 'site/content/models';
const models: PhoneModel[] = readdirSync(folder).map((file) => ({ id: file.replace('.yaml', ''), ...modelSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))) }));
const answersTo = (market: MarketId, id: string) => questionsOf(market, models.find((model) => model.id === id)!).map(({ answer }) => answer).join('\n');

describe('the questions about a model', () => {
  it.each(marketIds)('are six to eight of its own for every model in %s, in plain whole sentences', (market) => {
    for (const model of models) {
      const questions = questionsOf(market, model);
      expect(questions.length).toBeGreaterThanOrEqual(6);
      expect(questions.length).toBeLessThanOrEqual(8);
      expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
      for (const { question, answer } of questions) {
        expect(question).toMatch(/[?？]$/);
        expect(answer).toMatch(/[.。]$/);
        expect(question + answer).not.toMatch(/undefined|NaN|[<>{}]|\.\./);
      }
    }
  });

  it('are answered from the facts, with their source', () => {
    const iphone = answersTo('gb', 'apple-iphone-13');
    expect(iphone).toContain('22 August 2026');
    expect(iphone).toContain('endoflife.date');
    expect(iphone).toContain('Lightning');
    expect(iphone).toContain('Premium 95%');
  });

  it('are answered as the country’s own phones are', () => {
    expect(answersTo('us', 'apple-iphone-15')).toContain('eSIM only');
    expect(answersTo('gb', 'apple-iphone-15')).toContain('nano SIM and eSIM');
    expect(answersTo('gb', 'apple-iphone-11')).toContain('no 5G');
  });

  it('claim nothing about water, which no fact is about', () => {
    for (const market of marketIds) for (const { id } of models) expect(answersTo(market, id)).not.toMatch(/water|wasser|IP6|\beau\b|agua|acqua|防水/i);
  });

  it.each(marketIds)('about premium have answers in %s', (market) => {
    expect(premiumQuestions(market)).toHaveLength(3);
  });
});
