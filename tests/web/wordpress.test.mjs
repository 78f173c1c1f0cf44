// The plugin for WordPress: what it is made of, what its PHP writes (where there is PHP), and that it works in a page.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

import { findProgram } from '../../scripts/shell.mjs';
import { writePlugin } from '../../scripts/wordpress.mjs';
import { layerNames } from '../../web/highlight/marks.js';
import { builtSite, openBrowser, openPage, serve } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const php = findProgram('php');
const withPhp = { skip: php ? false : 'there is no PHP here' };
const sentence = '“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor.';

let scratch;
let plugin;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'sayso-wordpress-'));
  plugin = join(scratch, 'sayso');
  writePlugin(join(builtSite, 'widget'), plugin);
});
after(() => rm(scratch, { recursive: true }));

const read = (name) => readFile(join(plugin, name), 'utf8');
const block = async () => JSON.parse(await read('block.json'));

/** What the plugin's functions return, and what they told WordPress. */
function call(...calls) {
  const { status, stdout, stderr } = spawnSync(php, [join(root, 'tests/web/wordpress-stubs.php'), plugin], {
    input: JSON.stringify(calls),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr + stdout);
  return JSON.parse(stdout);
}

describe('what it is made of', () => {
  test('its own files, and the widget with its hashes and licences', async () => {
    const names = await readdir(plugin);
    assert.deepEqual(names.sort(), [
      'LICENSE',
      'block.json',
      'editor.asset.php',
      'editor.js',
      'readme.txt',
      'sayso.php',
      'widget',
    ]);
    const widget = await readdir(join(plugin, 'widget'));
    for (const name of ['sayso-article.js', 'integrity.json', 'THIRD-PARTY.md', 'files']) {
      assert.ok(widget.includes(name), name);
    }
    assert.deepEqual(
      widget.filter((name) => /\.(br|gz)$/.test(name)),
      [],
    );
  });

  test('one version everywhere, that of the package', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const readme = await read('readme.txt');
    const source = await read('sayso.php');
    const told = [
      /^ \* Version: +(.+)$/m.exec(source)[1],
      /array\(\), '([\d.]+)'/.exec(source)[1],
      /'version' +=> '(.+)'/.exec(await read('editor.asset.php'))[1],
      /^Stable tag: (.+)$/m.exec(readme)[1],
      (await block()).version,
    ];
    assert.deepEqual(told, Array(told.length).fill(version));
    assert.ok(readme.includes(`= ${version} =`));
  });

  test('a block whose options are the element’s, and its own words say them all', async () => {
    const { name, apiVersion, attributes, editorScript } = await block();
    assert.deepEqual([name, apiVersion, editorScript], ['sayso/article', 3, 'file:./editor.js']);
    const element = JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8')).modules[0].declarations[0];
    const readme = await read('readme.txt');
    for (const [name, { type, enum: values, items, default: usual }] of Object.entries(attributes)) {
      const own = element.attributes.find((attribute) => attribute.name === name);
      assert.ok(own, name);
      if (values) assert.equal(values.map((value) => `'${value}'`).join(' | '), own.type.text, name);
      if (values) assert.equal(usual, own.default, name);
      if (type === 'array') assert.deepEqual([items.enum, usual], [layerNames, layerNames]);
      assert.ok(readme.includes(`* \`${name}\``), name);
    }
  });

  test('nothing that asks another host', async () => {
    for (const name of ['sayso.php', 'editor.js', 'editor.asset.php']) {
      const addresses = (await read(name)).match(/\bhttps?:[^\s'"]+/g) ?? [];
      assert.deepEqual(addresses, name === 'sayso.php' ? ['https://opensource.org/license/mit'] : []);
      assert.doesNotMatch(await read(name), /wp_remote|curl_|fetch\(|XMLHttp|eval\(|innerHTML/);
    }
  });

  test('an editor’s script that shows every option and sets it', async () => {
    const { attributes } = await block();
    const registered = [];
    const h = (type, props, ...children) => ({ type, props, children });
    const wp = {
      blocks: { registerBlockType: (...args) => registered.push(args) },
      blockEditor: { InspectorControls: 'inspector', useBlockProps: () => ({}) },
      components: Object.fromEntries(
        ['CheckboxControl', 'PanelBody', 'Placeholder', 'SelectControl', 'TextControl'].map((name) => [name, name]),
      ),
      element: { createElement: h },
      i18n: { __: (words) => words },
    };
    runInNewContext(await read('editor.js'), { window: { wp } });
    const [[name, { edit, save }]] = registered;
    assert.deepEqual([name, save()], ['sayso/article', null]);
    const set = [];
    const usual = Object.fromEntries(Object.entries(attributes).map(([name, option]) => [name, option.default]));
    const tree = edit({ attributes: usual, setAttributes: (change) => set.push(change) });
    const all = (node) => [node, ...(node.children ?? []).flatMap(all)];
    const controls = all(tree).filter(({ type }) => /Control$/.test(type));
    for (const { type, props } of controls) {
      if (type === 'CheckboxControl') props.onChange(false);
      else if (type === 'SelectControl') {
        assert.deepEqual(
          Array.from(props.options, ({ value }) => value).sort(),
          [...attributes[props.key].enum].sort(),
        );
        props.onChange(props.options.at(-1).value);
      } else props.onChange('x');
    }
    const changed = new Set(set.flatMap((change) => Object.keys(change)));
    assert.deepEqual([...changed].sort(), Object.keys(attributes).sort());
    assert.deepEqual(Array.from(set[0].layers), ['sources', 'cues', 'goals']);
  });
});

describe('what its PHP writes', () => {
  test('has the form that PHP takes', withPhp, () => {
    for (const name of ['sayso.php', 'editor.asset.php']) {
      const { status, stdout, stderr } = spawnSync(php, ['-l', join(plugin, name)], { encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
    }
  });

  test('tells WordPress of its block, its shortcode, its script and the hash of that', withPhp, async () => {
    const hash = JSON.parse(await read('widget/integrity.json'))['sayso-article.js'];
    const { results, seen } = call(
      ['begin', []],
      ['pin', [{ id: 'sayso-article-js-module', src: 'x' }]],
      ['pin', [{ id: 'other-js-module' }]],
      ['pin', [{ src: 'y' }]],
    );
    assert.deepEqual(seen.blocks, { 'sayso/article': 'Sayso\\block' });
    assert.deepEqual(seen.shortcodes, { sayso: 'Sayso\\shortcode' });
    assert.deepEqual(seen.modules, {
      'sayso-article': '/wp-content/plugins/sayso/widget/sayso-article.js?ver=0.1.0',
    });
    assert.deepEqual(Object.keys(seen.hooks).sort(), ['init', 'the_content', 'wp_script_attributes']);
    assert.deepEqual(results.slice(1), [
      { id: 'sayso-article-js-module', src: 'x', integrity: hash, crossorigin: 'anonymous' },
      { id: 'other-js-module' },
      { src: 'y' },
    ]);
  });

  test('the element with what is chosen, and nothing that is not an option', withPhp, () => {
    const evil = '"><script>alert(1)</script>';
    const usual = { for: '', ignore: '', layers: layerNames, panel: 'closed', legend: 'closed', marks: 'on' };
    const { results, seen } = call(
      ['block', [usual]],
      ['block', [{ ...usual, panel: 'open', layers: ['goals', 'quotes', 'verbs'], for: 'story' }]],
      ['shortcode', [{ panel: evil, ignore: evil, onclick: evil, layers: 'cues, goals', 0: 'kinds' }]],
      ['shortcode', ['']],
      ['shortcode', [{ marks: 'off', for: 'story' }, `<p>${sentence}</p>`]],
      ['shortcode', ['', '<p>x</p>']],
      ['attributes', [{ ignore: ['x'], panel: 3, marks: null }]],
    );
    assert.deepEqual(results, [
      '<sayso-article for="sayso-post-12"></sayso-article>',
      '<sayso-article for="story" layers="quotes goals" panel="open"></sayso-article>',
      '<sayso-article for="sayso-post-12" ignore="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" ' +
        'layers="cues goals"></sayso-article>',
      '<sayso-article for="sayso-post-12"></sayso-article>',
      `<sayso-article marks="off"><p>${sentence}</p></sayso-article>`,
      '<sayso-article><p>x</p></sayso-article>',
      [],
    ]);
    assert.equal(seen.enqueued.length, 6);
  });

  test('the post that is marked has its id, other posts stay as they are; feeds have words only', withPhp, () => {
    const element = '<sayso-article for="sayso-post-12"></sayso-article>';
    const { results } = call(
      ['wrap', [`<p>x</p>${element}`]],
      ['wrap', ['<p>x</p>']],
      ['wrap', ['<p>x</p><sayso-article for="sayso-post-13"></sayso-article>']],
      ['feed', [true]],
      ['block', [{}]],
      ['shortcode', ['', '<p>x</p>']],
    );
    assert.deepEqual(results, [
      `<div id="sayso-post-12"><p>x</p>${element}</div>`,
      '<p>x</p>',
      '<p>x</p><sayso-article for="sayso-post-13"></sayso-article>',
      null,
      '',
      '<p>x</p>',
    ]);
  });
});

test('in a page: the post is marked, by the script with its hash', async () => {
  const hash = JSON.parse(await read('widget/integrity.json'))['sayso-article.js'];
  // What the functions above write, so that this holds without PHP too.
  const post =
    `<div id="sayso-post-12"><p>${sentence}</p>` +
    '<sayso-article for="sayso-post-12" loading="eager" panel="open"></sayso-article></div>';
  const pinned = `src="/widget/sayso-article.js?ver=0.1.0" integrity="${hash}" crossorigin="anonymous"`;
  const body = `<!doctype html><html lang="en"><title>A post</title><link rel="icon" href="data:,">${post}
    <script type="module" id="sayso-article-js-module" ${pinned}></script>`;
  const site = await serve(builtSite, { '/post': { body } });
  const browser = await openBrowser();
  try {
    const { page, problems } = await openPage(browser, `${site.url}post`);
    await page.waitForFunction(() => document.querySelector('sayso-article')?.analysis?.quotes.length === 1);
    assert.equal(await page.evaluate(() => document.querySelector('sayso-article').text), sentence);
    assert.ok(await page.getByText('Found by a program').isVisible());
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await site.close();
  }
});
