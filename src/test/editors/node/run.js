// The language server as a second client sees it: node run.js [--program xep] [FOLDER [FILE...]]
// FOLDER has the documents that are edited at random; the series of this repository, if none is given.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';
import { Client, lines, offset, position, soon, units } from './client.js';

const repository = resolve(fileURLToPath(import.meta.url), '../../../../..');
const words = process.argv.slice(2);
const named = words.indexOf('--program');
const program = resolve(named < 0 ? join(repository, 'xep') : words.splice(named, 2)[1]);
const [folder = join(repository, 'xep-sources'), ...names] = words;
const work = mkdtempSync(join(tmpdir(), 'xep-client-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const uriOf = (file) => pathToFileURL(file).href;
const read = (file) => readFileSync(file, 'utf8');
const done = (what) => console.log(`ok: ${what} (${(performance.now() / 1000).toFixed(0)} s)`);

/** What the check finds in a file, as it is on the disk. */
function checked(file) {
  return new Promise((found, failed) => {
    execFile(program, ['check', '--format', 'json', file], { cwd: join(file, '..'), maxBuffer: 1 << 28 }, (fault, out) => {
      if (fault && fault.code !== 1) {
        failed(fault);
      } else {
        found(
          JSON.parse(out)
            .findings.filter((f) => f.file === basename(file))
            .map((f) => `${f.start.line}:${f.start.column} ${f.severity} ${f.rule}: ${f.message}`),
        );
      }
    });
  });
}

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'note' };

/** The same of diagnostics; columns of the check are UTF-16. */
function shown(diagnostics, text, encoding) {
  const all = lines(text);
  return diagnostics.map((d) => {
    const { line, character } = d.range.start;
    const column =
      encoding === 'utf-16' ? character : Buffer.from(all[line], 'utf8').subarray(0, character).toString('utf8').length;
    return `${line + 1}:${column + 1} ${SEVERITIES[d.severity]} ${d.code}: ${d.message}`;
  });
}

function same(found, wanted, what) {
  const [a, b] = [found.toSorted(), wanted.toSorted()];
  const only = (x, y, who) => x.filter((f) => !y.includes(f)).map((f) => `  ${who} only: ${f}`);
  const differences = [...only(a, b, 'editor'), ...only(b, a, 'check')];
  assert.ok(a.length === b.length && differences.length === 0, `${what}: ${a.length} and ${b.length}\n${differences.join('\n')}`);
}

function series(name) {
  const copy = join(work, name);
  cpSync(join(repository, 'xep-sources'), copy, { recursive: true });
  return copy;
}

/** Every request that the server says it can answer. */
async function requests() {
  const tree = series('requests');
  const client = new Client(program, [tree]);
  await client.start();
  const can = client.can;
  assert.equal(can.positionEncoding, 'utf-16');
  const file = join(tree, 'xep-9001.xml');
  const uri = client.open(uriOf(file), read(file));
  const other = client.open(uriOf(join(tree, 'xep-9016.xml')), read(join(tree, 'xep-9016.xml')));
  const document = { textDocument: { uri } };
  const whole = { start: { line: 0, character: 0 }, end: position(client.text(uri), client.text(uri).length, 'utf-16') };
  const asked = new Set();
  const ask = async (ability, method, params, holds) => {
    assert.ok(can[ability], `the server has ${ability}`);
    asked.add(ability);
    const answer = await client.ask(method, params);
    assert.ok(holds(answer), `${method}: ${JSON.stringify(answer)?.slice(0, 800)}`);
    return answer;
  };
  assert.deepEqual(await client.pulled(uri), []);
  asked.add('diagnosticProvider').add('textDocumentSync').add('positionEncoding').add('workspace');

  await ask('hoverProvider', 'textDocument/hover', client.place(uri, '&LEGALNOTICE;', 2), (h) => h.contents.value.includes('expands to'));
  await ask('completionProvider', 'textDocument/completion', client.place(uri, '<status>', 8), (c) => c.items.some((i) => i.label === 'Final'));
  await ask('definitionProvider', 'textDocument/definition', client.place(other, '#model-characters', 2), (d) => d.length === 1 && d[0].uri === uri);
  await ask('referencesProvider', 'textDocument/references', { ...client.place(uri, 'model-characters', 2), context: { includeDeclaration: true } }, (r) => r.length === 2 && r.some((l) => l.uri === other));
  await ask('documentHighlightProvider', 'textDocument/documentHighlight', client.place(uri, 'model-characters', 2), (h) => h.length > 0);
  await ask('documentSymbolProvider', 'textDocument/documentSymbol', document, (s) => s.some((x) => x.name.includes('Data Model') && x.children.length > 2));
  await ask('workspaceSymbolProvider', 'workspace/symbol', { query: 'Characters' }, (s) => s.length > 0);
  await ask('foldingRangeProvider', 'textDocument/foldingRange', document, (f) => f.length > 30 && f.every((r) => r.endLine > r.startLine));
  await ask('selectionRangeProvider', 'textDocument/selectionRange', { ...document, positions: [client.at(uri, '<p>', 5)] }, grows);
  await ask('documentLinkProvider', 'textDocument/documentLink', { textDocument: { uri: other } }, (l) => l.length > 0);
  await ask('inlayHintProvider', 'textDocument/inlayHint', { ...document, range: whole }, (h) => h.length > 10);
  await ask('semanticTokensProvider', 'textDocument/semanticTokens/full', document, (t) => t.data.length > 100 && t.data.length % 5 === 0);
  await ask('semanticTokensProvider', 'textDocument/semanticTokens/range', { ...document, range: whole }, (t) => t.data.length > 100);
  await ask('linkedEditingRangeProvider', 'textDocument/linkedEditingRange', client.place(uri, '<title>', 3), (r) => r.ranges.length === 2);
  const options = { tabSize: 2, insertSpaces: true };
  await ask('documentFormattingProvider', 'textDocument/formatting', { ...document, options }, Array.isArray);
  await ask('documentRangeFormattingProvider', 'textDocument/rangeFormatting', { ...document, range: whole, options }, Array.isArray);

  await ask('renameProvider', 'textDocument/prepareRename', client.place(uri, 'model-characters', 2), (r) => r.placeholder === 'model-characters');
  const rename = await ask('renameProvider', 'textDocument/rename', { ...client.place(uri, 'model-characters', 2), newName: 'letters' }, Boolean);
  assert.deepEqual(client.apply(rename).map((e) => e.uri).toSorted(), [uri, other].toSorted());
  assert.ok(client.text(other).includes('xep-9001.html#letters') && client.text(uri).includes("anchor='letters'"));
  assert.deepEqual(await client.pulled(uri), []);

  const at = client.text(uri).indexOf('<status>') + 8;
  client.replace(uri, at, at + 5, 'Finall');
  const [finding, ...rest] = await client.pulled(uri);
  assert.deepEqual(rest, []);
  assert.ok(finding.codeDescription?.href, 'a finding leads to its reason');
  const actions = await ask('codeActionProvider', 'textDocument/codeAction', { ...document, range: finding.range, context: { diagnostics: [finding] } }, (a) => a.length > 0);
  client.apply(actions.find((a) => a.title.includes('Final')).edit);
  assert.deepEqual(await client.pulled(uri), []);

  assert.ok(can.executeCommandProvider.commands.length >= 4);
  asked.add('executeCommandProvider');
  client.replaceAll(uri, client.text(uri).replace('<status>', '<status> ').replace('<type>', '<type> '));
  assert.equal((await client.pulled(uri)).length, 2);
  await client.ask('workspace/executeCommand', { command: 'xep.fixAll', arguments: [uri] });
  assert.deepEqual(await client.pulled(uri), [], 'all is fixed');
  client.replaceAll(uri, client.text(uri).replace('<status>', '<status> '));
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const fixes = await client.ask('textDocument/codeAction', { ...document, range: whole, context });
  assert.deepEqual(fixes.map((a) => a.kind), ['source.fixAll.xep']);
  client.apply(fixes[0].edit);
  assert.deepEqual(await client.pulled(uri), []);
  const preview = await client.ask('workspace/executeCommand', { command: 'xep.preview', arguments: [uri, client.at(uri, "anchor='letters'")] });
  assert.match(preview.uri, /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d+\/.*xep-9001\.html/);
  const page = await (await fetch(preview.uri)).text();
  assert.ok(page.includes('letters'), 'the preview shows the text that is not saved');
  await client.ask('workspace/executeCommand', { command: 'xep.checkAll', arguments: [] });
  client.messages.length = 0;
  await client.ask('workspace/executeCommand', { command: 'xep.addRevision', arguments: [uri] });
  await client.ask('workspace/executeCommand', { command: 'xep.fixAll', arguments: [] });
  assert.equal(client.messages.length, 2, `no commit and no text are told: ${client.messages}`);

  const advertised = Object.keys(can).filter((a) => can[a]);
  assert.deepEqual(advertised.filter((a) => !asked.has(a)), [], 'every ability is tried');
  assert.equal(await client.leave(), 0);
  done(`${advertised.length} abilities`);
}

/** Each range holds the one before. */
function grows([range]) {
  let steps = 0;
  for (let now = range; now.parent; now = now.parent, steps++) {
    const [a, b] = [now.range, now.parent.range];
    assert.ok(b.start.line < a.start.line || (b.start.line === a.start.line && b.start.character <= a.start.character));
    assert.ok(b.end.line > a.end.line || (b.end.line === a.end.line && b.end.character >= a.end.character));
  }
  return steps > 1;
}

/** Positions in lines with everything that is counted otherwise than in bytes. */
async function positions(encoding) {
  const tree = series(`positions-${encoding}`);
  const client = new Client(program, [tree], { encoding });
  await client.start();
  assert.equal(client.can.positionEncoding, encoding);
  const file = join(tree, 'xep-9001.xml');
  const text = read(file).replace('<p>', '<p>\u{1F6A2}\u{1F600} \u{E9}\u{4E2D}\te\u0301 ').replaceAll('\n', '\r\n');
  const uri = client.open(uriOf(file), text);
  let at = text.indexOf('</p>');
  for (const typed of ['\u{1F600}', '&', 'n', 'o', 'p', 'e', ';', '\t', '&xep9002;', "<link url='#n\u{F6}where'>x</link>", 'the the']) {
    client.replace(uri, at, at, typed);
    at += typed.length;
  }
  client.replace(uri, at - 3, at, '\u{1F600}');
  const found = await client.pulled(uri);
  writeFileSync(file, client.text(uri));
  const wanted = await checked(file);
  assert.ok(wanted.length > 1, `there is something to find: ${wanted}`);
  same(shown(found, client.text(uri), encoding), wanted, encoding);
  for (const d of found) {
    // the ends, too, lie within their lines; a carriage return is beyond the end
    for (const p of [d.range.start, d.range.end]) {
      assert.ok(p.character <= units(lines(client.text(uri))[p.line], encoding) + (d.code === 'carriage-return'), JSON.stringify(d));
    }
  }
  const mark = client.text(uri).indexOf('&nope;');
  assert.ok(found.some((d) => offset(client.text(uri), d.range.start, encoding) === mark), 'a finding starts at the reference');
  assert.equal(await client.leave(), 0);
  done(`positions in ${encoding}, with CRLF, tabs and characters beyond the BMP: ${wanted.length} findings`);
}

/** Diagnostics that are pushed, several folders, files that change on the disk, the whole workspace. */
async function workspace() {
  const [one, two] = [series('one'), series('two')];
  const client = new Client(program, [one]);
  await client.start();
  const file = join(one, 'xep-9001.xml');
  const uri = client.open(uriOf(file), read(file));
  assert.deepEqual(await client.pushed(uri), []);
  assert.ok(client.registrations.some((r) => r.method === 'workspace/didChangeWatchedFiles'));

  const entities = join(one, 'xep.ent');
  const before = read(entities);
  writeFileSync(entities, before.replace('<!ENTITY LEGALNOTICE', '<!ENTITY LEGALNOTICES'));
  client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(entities), type: 2 }] });
  await client.until(uri, (p) => p.diagnostics.some((d) => d.message.includes('LEGALNOTICE')));
  writeFileSync(entities, before);
  client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(entities), type: 2 }] });
  await client.until(uri, (p) => p.diagnostics.length === 0);
  const unsaved = client.open(uriOf(entities), before.replace('<!ENTITY LEGALNOTICE', '<!ENTITY LEGALNOTICES'), 'dtd');
  await client.until(uri, (p) => p.diagnostics.some((d) => d.message.includes('LEGALNOTICE')));
  client.close(unsaved);
  await client.until(uri, (p) => p.diagnostics.length === 0);
  done('xep.ent changes on the disk and in a buffer');

  client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: uriOf(two), name: 'two' }], removed: [] } });
  writeFileSync(join(two, 'xep-9003.xml'), read(join(two, 'xep-9003.xml')).replace('<approver>Council', '<approver>Concil'));
  const report = await client.ask('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'all' });
  const count = (tree) => report.items.filter((i) => i.uri.startsWith(uriOf(tree) + '/')).length;
  const files = (tree) => readdirSync(tree).filter((n) => /^xep-.*\.xml$/.test(n)).length;
  assert.ok(count(one) >= files(one) && count(two) >= files(two), `${count(one)} and ${count(two)} reports`);
  const faulty = report.items.filter((i) => i.items.length > 0).map((i) => i.uri);
  assert.deepEqual(faulty, [uriOf(join(two, 'xep-9003.xml'))]);
  assert.ok(client.progress.some((p) => p.kind === 'begin') && client.progress.some((p) => p.kind === 'end'), 'progress is told');
  done(`all ${report.items.length} documents of two folders, with progress`);

  const source = new rpc.CancellationTokenSource();
  const slow = client.ask('workspace/diagnostic', { previousResultIds: [] }, source.token);
  source.cancel();
  await slow.then(
    () => undefined,
    (fault) => assert.equal(fault.code, -32800, fault.message),
  );
  assert.ok((await client.ask('textDocument/hover', client.place(uri, '<status>', 2))).contents);
  done('cancellation');

  client.settings = { ignore: ['unknown-approver'] };
  client.tell('workspace/didChangeConfiguration', { settings: null });
  const third = client.open(uriOf(join(two, 'xep-9003.xml')), read(join(two, 'xep-9003.xml')));
  await client.until(third, (p) => p.diagnostics.length === 0);
  done('settings');
  assert.equal(await client.leave(), 0);
}

/** Nothing in a buffer, and no request, ends the server. */
async function hostile() {
  const tree = series('hostile');
  const client = new Client(program, [tree]);
  await client.start();
  const uri = client.open(uriOf(join(tree, 'xep-9001.xml')), '');
  const texts = [
    '', '<', '\u0000\uFFFF\uD800', '<a>'.repeat(20_000), '&'.repeat(10_000), '<!DOCTYPE xep [' + '<!ENTITY a "&a;">'.repeat(500) + ']><xep>&a;</xep>',
    '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', '<?xml version="1.0" encoding="EBCDIC"?><xep/>', '<xep><section1 topic="' + 'x'.repeat(200_000),
    '<![CDATA['.repeat(1000), ']]>'.repeat(1000), '\r\r\n\n\r', '<!DOCTYPE xep [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;">]><xep>&g;</xep>',
  ];
  for (const text of texts) {
    client.replaceAll(uri, text);
    assert.ok(Array.isArray(await client.pulled(uri)));
    const end = position(text, text.length, 'utf-16');
    for (const at of [{ line: 0, character: 0 }, end, { line: 99_999, character: 99_999 }]) {
      for (const method of ['completion', 'hover', 'definition', 'documentHighlight', 'prepareRename', 'linkedEditingRange']) {
        await client.ask(`textDocument/${method}`, { textDocument: { uri }, position: at });
      }
    }
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full']) {
      await client.ask(`textDocument/${method}`, { textDocument: { uri } });
    }
  }
  await assert.rejects(client.ask('textDocument/nothing', {}));
  client.messages.length = 0;
  assert.equal(await client.ask('workspace/executeCommand', { command: 'xep.nothing', arguments: [] }), null);
  assert.match(client.messages.join(), /xep\.nothing/);
  assert.equal(await client.ask('textDocument/hover', { textDocument: { uri: 'file:///etc/passwd' }, position: { line: 0, character: 0 } }), null);
  client.replaceAll(uri, read(join(tree, 'xep-9001.xml')));
  assert.deepEqual(await client.pulled(uri), []);
  assert.equal(await client.leave(), 0);
  done(`${texts.length} hostile texts`);
}

let seed = Number(process.env.SEED ?? 11);
function random(n) {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % n;
}

const TYPED = ['x', ' ', '&xep0030;', '&nope;', '<em>\u{1F600}</em>', '<p>', '</p>', 'MUST ', '\t', "<link url='#nowhere'>a</link>", '\u{E9}\u{4E2D}', '<tt/>', '<section2>', '"', "'", ']]>', '--', '\r\n', '\n\n', '<!-- ', '<?xep allow="x" because="y"?>'];

/** One edit that a person might make: typing, deleting, moving a line, undoing. */
function edit(client, uri, undo) {
  const text = client.text(uri);
  const at = Math.min(text.length, boundary(text, random(text.length + 1)));
  switch (random(7)) {
    case 0:
    case 1:
      return client.replace(uri, at, at, TYPED[random(TYPED.length)]);
    case 2:
      return client.replace(uri, at, boundary(text, Math.min(text.length, at + 1 + random(12))), '');
    case 3: {
      const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
      const end = text.indexOf('\n', start) + 1 || text.length;
      return client.replace(uri, start, end, random(2) ? '' : text.slice(start, end).repeat(2));
    }
    default: // most texts are well-formed most of the time
      return client.replaceAll(uri, undo);
  }
}

function boundary(text, at) {
  const low = /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  const between = text[at - 1] === '\r' && text[at] === '\n';
  return low || between ? at + 1 : at;
}

/** After many edits, the editor has what the check has in the same bytes. */
async function randomEdits(encoding, files, count) {
  const client = new Client(program, [edited], { encoding });
  await client.start();
  let findings = 0;
  for (const file of files) {
    const whole = read(file);
    const uri = client.open(uriOf(file), whole);
    for (let i = 1; i <= count; i++) {
      edit(client, uri, whole);
      if (i % 23 === 0) {
        void client.ask('textDocument/completion', client.place(uri, '<', 1)).catch(() => undefined);
      }
    }
    const saved = client.text(uri);
    const found = await client.pulled(uri);
    writeFileSync(file, saved);
    same(shown(found, saved, encoding), await checked(file), basename(file));
    findings += found.length;
    // and once more with a text of which all rules see something
    client.replaceAll(uri, whole.replaceAll('MUST', 'Must').replace('Council', 'Concil').replace('<p>', '<p>\u{1F600}&nope; '));
    const again = await client.pulled(uri);
    writeFileSync(file, client.text(uri));
    same(shown(again, client.text(uri), encoding), await checked(file), basename(file));
    findings += again.length;
    writeFileSync(file, whole);
    client.close(uri);
  }
  assert.equal(await client.leave(), 0);
  done(`${count} random edits in each of ${files.length} documents, ${encoding}: ${findings} findings, as the check has them`);
}

async function pipes() {
  const client = new Client(program, [edited]);
  await client.start();
  await client.ask('workspace/symbol', { query: 'nothing' }); // all that the server asked was answered
  client.process.stdin.end();
  assert.equal(await soon(client.ended, 'the end'), 1, 'the exit code without shutdown');
  done('exit 1 when the client is gone');
}

const edited = join(work, 'edited');
cpSync(folder, edited, { recursive: true, filter: (f) => statSync(f).isDirectory() || /\.(xml|ent|dtd|yaml)$/.test(f) });
const chosen = names.length > 0 ? names : readdirSync(edited).filter((n) => /^xep-.*\.xml$/.test(n)).slice(0, 2);
const half = Math.ceil(chosen.length / 2);
const each = Number(process.env.EDITS ?? Math.ceil(200 / chosen.length));

/** One after the other. */
async function inTurn(...steps) {
  for (const step of steps) {
    await step();
  }
}

try {
  await Promise.all([
    inTurn(requests, () => positions('utf-16'), workspace),
    inTurn(
      () => positions('utf-8'),
      hostile,
      () => randomEdits('utf-16', chosen.slice(0, half).map((n) => join(edited, n)), each),
      () => randomEdits('utf-8', chosen.slice(half).map((n) => join(edited, n)), each),
      pipes,
    ),
  ]);
} catch (fault) {
  console.error(`FAILED: ${fault.stack}`);
  process.exit(1);
}
