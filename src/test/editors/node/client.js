// A client of the language server: starts it, keeps what it sends, applies what it wants applied.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';
import lsp from 'vscode-languageserver-protocol/node.js';

export { lsp };

const PATIENCE = 180_000;

/** The result of promise; fails if it does not come. */
export function soon(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`nothing came: ${what}`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** How many units of an encoding a text has. */
export function units(text, encoding) {
  return encoding === 'utf-8' ? Buffer.byteLength(text, 'utf8') : text.length;
}

/** The lines of a text without their ends, which are CR, LF or both. */
export const lines = (text) => text.split(/\r\n|\r|\n/);

/** The position of an offset. */
export function position(text, offset, encoding) {
  const before = lines(text.slice(0, offset).replace(/\r$/, (cr) => (text[offset] === '\n' ? '' : cr)));
  return { line: before.length - 1, character: units(before.at(-1), encoding) };
}

/** The offset of a position, counted in its encoding. */
export function offset(text, place, encoding) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push(end.index + end[0].length);
  }
  let at = starts[place.line];
  for (let left = place.character; left > 0; ) {
    const c = String.fromCodePoint(text.codePointAt(at));
    left -= units(c, encoding);
    at += c.length;
  }
  return at;
}

/** A text after edits, none of which may overlap another. */
export function edited(text, edits, encoding) {
  return edits
    .map((e) => ({ ...e, start: offset(text, e.range.start, encoding), end: offset(text, e.range.end, encoding) }))
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((now, e) => now.slice(0, e.start) + e.newText + now.slice(e.end), text);
}

export class Client {
  texts = new Map();
  published = new Map();
  messages = [];
  progress = [];
  registrations = [];
  applied = 0;
  refreshes = 0;
  settings = {};
  #waiting = [];

  constructor(program, folders, { encoding = 'utf-16', env = {} } = {}) {
    this.encoding = encoding;
    this.folders = folders.map((f) => ({ uri: pathToFileURL(f).href, name: f.split('/').at(-1) }));
    this.process = spawn(program, ['lsp'], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdin.on('error', () => undefined);
    this.ended = new Promise((done) => this.process.on('exit', (code) => done(code)));
    this.wire = rpc.createMessageConnection(
      new rpc.StreamMessageReader(this.process.stdout),
      new rpc.StreamMessageWriter(this.process.stdin),
    );
    this.wire.onError(() => undefined);
    this.wire.onNotification('textDocument/publishDiagnostics', (p) => {
      this.published.set(p.uri, p);
      this.#waiting = this.#waiting.filter((w) => !w());
    });
    this.wire.onNotification('window/showMessage', (p) => this.messages.push(p.message));
    this.wire.onNotification('window/logMessage', (p) => this.messages.push(p.message));
    this.wire.onNotification('$/progress', (p) => this.progress.push(p.value));
    this.wire.onRequest('window/workDoneProgress/create', () => null);
    this.wire.onRequest('window/showDocument', (p) => ((this.shown = p), { success: true }));
    this.wire.onRequest('workspace/configuration', (p) => p.items.map(() => this.settings));
    this.wire.onRequest('workspace/diagnostic/refresh', () => ((this.refreshes += 1), null));
    this.wire.onRequest('client/registerCapability', (p) => (this.registrations.push(...p.registrations), null));
    this.wire.onRequest('workspace/applyEdit', (p) => {
      this.apply(p.edit);
      return { applied: true };
    });
    this.wire.listen();
  }

  async start(capabilities = {}) {
    const result = await this.ask('initialize', {
      processId: process.pid,
      capabilities: {
        general: { positionEncodings: [this.encoding] },
        workspace: {
          applyEdit: true,
          configuration: true,
          workspaceFolders: true,
          workspaceEdit: { documentChanges: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
        window: { workDoneProgress: true, showDocument: { support: true } },
        textDocument: {
          completion: { completionItem: { snippetSupport: true } },
          diagnostic: {},
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
        },
        ...capabilities,
      },
      workspaceFolders: this.folders,
      rootUri: null,
    });
    this.can = result.capabilities;
    this.tell('initialized', {});
    return result;
  }

  ask(method, params, token) {
    return soon(this.wire.sendRequest(method, ...[params, token].filter((a) => a !== undefined)), method);
  }

  tell(method, params) {
    return this.wire.sendNotification(method, ...(params === undefined ? [] : [params]));
  }

  open(uri, text, languageId = 'xml') {
    this.texts.set(uri, { text, version: 1 });
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return uri;
  }

  close(uri) {
    this.texts.delete(uri);
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri) {
    return this.texts.get(uri).text;
  }

  /** Replaces start to end, UTF-16 units, and tells the server only that. */
  replace(uri, start, end, text) {
    const before = this.text(uri);
    const range = { start: position(before, start, this.encoding), end: position(before, end, this.encoding) };
    this.#changed(uri, before.slice(0, start) + text + before.slice(end), { range, text });
  }

  replaceAll(uri, text) {
    this.#changed(uri, text, { text });
  }

  #changed(uri, text, change) {
    const version = this.texts.get(uri).version + 1;
    this.texts.set(uri, { text, version });
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  /** Does what an edit says to the open texts. */
  apply(edit) {
    this.applied += 1;
    const all = [
      ...Object.entries(edit.changes ?? {}).map(([uri, edits]) => ({ uri, edits })),
      ...(edit.documentChanges ?? []).map((d) => ({ ...d.textDocument, edits: d.edits })),
    ];
    for (const { uri, edits, version } of all) {
      const known = this.texts.get(uri);
      if (known && version && version !== known.version) {
        throw new Error(`an edit for version ${version} of ${uri}, which is ${known.version}`);
      }
      if (known) {
        this.replaceAll(uri, edited(known.text, edits, this.encoding));
      }
    }
    return all;
  }

  /** Where the text mark is, and after characters further. */
  at(uri, mark, after = 0) {
    const found = this.text(uri).indexOf(mark);
    if (found < 0) {
      throw new Error(`there is no ${mark}`);
    }
    return position(this.text(uri), found + after, this.encoding);
  }

  place(uri, mark, after = 0) {
    return { textDocument: { uri }, position: this.at(uri, mark, after) };
  }

  /** What was pushed for the newest version of a text. */
  pushed(uri) {
    return this.until(
      uri,
      (p) => p.version === this.texts.get(uri).version,
    );
  }

  until(uri, wanted) {
    const found = () => {
      const p = this.published.get(uri);
      return p && wanted(p) ? p.diagnostics : undefined;
    };
    const now = found();
    return now
      ? Promise.resolve(now)
      : soon(
          new Promise((done) =>
            this.#waiting.push(() => {
              const later = found();
              if (later) {
                done(later);
              }
              return Boolean(later);
            }),
          ),
          `diagnostics of ${uri}`,
        );
  }

  async pulled(uri) {
    return (await this.ask('textDocument/diagnostic', { textDocument: { uri } })).items;
  }

  /** Ends the conversation as the protocol wants; returns the exit code. */
  async leave() {
    await this.ask('shutdown');
    this.tell('exit');
    return soon(this.ended, 'the end of the server');
  }
}
