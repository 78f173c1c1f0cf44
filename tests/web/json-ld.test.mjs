// The Web Annotations as a program of linked data reads them: expanded by a kept library with the W3C's own context.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';

import jsonld from 'jsonld';

import { toWebAnnotations } from '../../web/export/index.js';
import { madeAnalysis, negatedArticle } from './made-analysis.mjs';
import { hostileSource, origin, piers } from './made-source.mjs';

const contextAddress = 'http://www.w3.org/ns/anno.jsonld';
const document = JSON.parse(readFileSync(new URL('./w3c/anno.jsonld', import.meta.url), 'utf8'));

/** Nothing but the one context is ever asked for. */
async function documentLoader(address) {
  assert.equal(address, contextAddress);
  return { document, documentUrl: address };
}

const oa = (name) => `http://www.w3.org/ns/oa#${name}`;
const schema = (name) => `http://schema.org/${name}`;
const rdf = (name) => `http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`;

/** The triples of an export, each with the values of its terms. */
async function triplesOf(text, analysis, options) {
  const page = JSON.parse(toWebAnnotations(text, analysis, options));
  const quads = await jsonld.toRDF(page, { documentLoader, safe: true });
  return quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
}

/** What a program asks of triples. */
function graphOf(triples) {
  const all = (subject, predicate) =>
    triples.filter(([s, p]) => s === subject && p === predicate).map(([, , object]) => object);
  const one = (subject, predicate) => {
    const [object, ...others] = all(subject, predicate);
    assert.deepEqual(others, [], `${predicate} once`);
    return object;
  };
  const list = (head) => (head === rdf('nil') ? [] : [one(head, rdf('first')), ...list(one(head, rdf('rest')))]);
  const ofType = (type) => triples.filter(([, p, o]) => p === rdf('type') && o === type).map(([s]) => s);
  return { all, one, list, ofType };
}

/** The facts of an annotation that are bodies of their own: `{ confidence: '9.3E-1' }`. */
function factsOf({ all, one }, annotation) {
  const bodies = all(annotation, oa('hasBody')).filter((body) =>
    all(body, rdf('type')).includes(schema('PropertyValue')),
  );
  return Object.fromEntries(bodies.map((body) => [one(body, schema('propertyID')), one(body, schema('value'))]));
}

/** The annotation of a find of the analysis. */
function annotationOf(graph, id) {
  return graph.ofType(oa('Annotation')).find((annotation) => factsOf(graph, annotation).id === id);
}

describe('the Web Annotations, by the context of the W3C', () => {
  const { text, analysis } = piers();
  let graph;
  before(async () => (graph = graphOf(await triplesOf(text, analysis, origin))));

  test('are a page of annotations with their generator and times', () => {
    assert.equal(graph.ofType('http://www.w3.org/ns/activitystreams#OrderedCollectionPage').length, 1);
    const annotations = graph.ofType(oa('Annotation'));
    assert.equal(annotations.length, 3, 'a quote, a goal and a correction');
    for (const annotation of annotations) {
      assert.equal(graph.one(annotation, 'http://purl.org/dc/terms/created'), origin.analyzed);
      assert.equal(graph.one(annotation, 'http://purl.org/dc/terms/issued'), origin.exported);
      const generator = graph.one(annotation, 'http://www.w3.org/ns/activitystreams#generator');
      assert.deepEqual(graph.all(generator, rdf('type')), ['http://www.w3.org/ns/activitystreams#Application']);
      assert.equal(graph.one(generator, 'http://xmlns.com/foaf/0.1/name'), 'Sayso');
      assert.equal(graph.one(generator, schema('softwareVersion')), origin.version);
    }
  });

  test('name the article by its own address, an interrupted quote as one composite', () => {
    const quote = annotationOf(graph, 'q1');
    const target = graph.one(quote, oa('hasTarget'));
    assert.deepEqual(graph.all(target, rdf('type')), [oa('Composite')]);
    const items = graph.list(graph.one(target, 'http://www.w3.org/ns/activitystreams#items'));
    assert.equal(items.length, 2);
    const exact = items.map((item) => {
      assert.equal(graph.one(item, oa('hasSource')), origin.source.address);
      const selectors = graph.all(item, oa('hasSelector'));
      return selectors.flatMap((selector) => graph.all(selector, oa('exact')))[0];
    });
    assert.deepEqual(exact, ['“We will rebuild the pier,”', '“Soon.”']);
    const about = graph.one(
      graph.ofType('http://www.w3.org/ns/activitystreams#OrderedCollectionPage')[0],
      schema('about'),
    );
    assert.equal(about, origin.source.address);
    assert.equal(graph.one(about, schema('headline')), origin.source.title);
    assert.equal(graph.one(about, schema('datePublished')), origin.source.date);
    assert.equal(graph.one(graph.one(about, schema('publisher')), schema('name')), origin.source.outlet);
  });

  test('have speaker, cue and confidence as bodies', () => {
    const quote = annotationOf(graph, 'q1');
    const facts = factsOf(graph, quote);
    assert.equal(Number(facts.confidence), 0.93);
    assert.equal(Number(facts.speaker_confidence), 0.97);
    assert.equal(facts.negated, 'false');
    assert.equal(facts.id, 'q1');
    assert.equal(facts.why, 'cue-after-quote');
    const bodies = graph.all(quote, oa('hasBody'));
    const purpose = (name) => bodies.filter((body) => graph.all(body, oa('hasPurpose')).includes(oa(name)));
    const [identified] = purpose('identifying');
    const speaker = graph.one(identified, oa('hasSource'));
    assert.deepEqual(graph.all(speaker, rdf('type')), [schema('Person')]);
    assert.equal(graph.one(speaker, schema('name')), 'Ana Ruiz');
    assert.equal(graph.one(speaker, schema('jobTitle')), 'the mayor');
    const [cue] = purpose('highlighting');
    assert.equal(graph.one(cue, oa('hasSource')), origin.source.address);
    assert.ok(graph.all(cue, oa('hasSelector')).some((selector) => graph.all(selector, oa('exact')).includes('said')));
    assert.deepEqual(
      purpose('tagging').map((body) => graph.one(body, rdf('value'))),
      ['quote', 'direct'],
    );
  });

  test('have what a reader corrected, as theirs', () => {
    const correction = graph
      .ofType(oa('Annotation'))
      .find((one) => graph.all(one, oa('motivatedBy')).includes(oa('editing')));
    const facts = factsOf(graph, correction);
    assert.deepEqual(facts, { op: 'drop', type: 'quote' });
    const creator = graph.one(correction, 'http://purl.org/dc/terms/creator');
    assert.equal(graph.one(creator, 'http://xmlns.com/foaf/0.1/nick'), 'reader');
  });

  test('lose no member on the way, of any analysis: what the context does not know is refused', async () => {
    for (let seed = 1; seed <= 40; ++seed) {
      const made = madeAnalysis(seed);
      const triples = await triplesOf(made.text, made.analysis, { ...origin, source: hostileSource });
      assert.ok(triples.length > 5);
    }
    const negated = negatedArticle();
    const triples = await triplesOf(negated.text, negated.analysis);
    const { ofType } = graphOf(triples);
    assert.equal(ofType(oa('Annotation')).length, 6);
  });
});

describe('the ids of Web Annotations', () => {
  const idsOf = (text, analysis, options) => {
    const page = JSON.parse(toWebAnnotations(text, analysis, options));
    return [page.id, page.partOf.id, ...page.items.map(({ id }) => id)];
  };

  test('are UUIDs, the same in every export of an article', () => {
    const { text, analysis } = piers();
    const ids = idsOf(text, analysis, origin);
    for (const id of ids)
      assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(idsOf(text, analysis, { ...origin, exported: '2027-01-01T00:00:00.000Z', version: '9' }), ids);
  });

  test('can be made of a name that is half a sign', () => {
    const { text, analysis } = negatedArticle();
    const [first, ...others] = analysis.speakers;
    const broken = { ...analysis, speakers: [{ ...first, name: '\uD800' }, ...others] };
    assert.match(JSON.parse(toWebAnnotations(text, broken)).id, /^urn:uuid:/);
  });

  test('collide neither in an article nor between two', () => {
    const { text, analysis } = piers();
    const twice = { ...analysis, quotes: [analysis.quotes[0], { ...analysis.quotes[0], id: 'q2' }] };
    const others = [
      idsOf(text, twice, origin),
      idsOf(`${text} `, analysis, origin),
      idsOf(text, analysis, { ...origin, source: { ...origin.source, address: 'https://post.example/other' } }),
      idsOf(text, analysis),
      ...Array.from({ length: 100 }, (_, seed) => {
        const made = madeAnalysis(seed + 1);
        return idsOf(`${made.text}${seed}`, made.analysis);
      }),
    ].flat();
    assert.equal(new Set(others).size, others.length);
  });
});
