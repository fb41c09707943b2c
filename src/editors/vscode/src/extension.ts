import {
  commands,
  env,
  ExtensionContext,
  languages,
  TextDocument,
  UIKind,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import {
  ExecuteCommandRequest,
  LanguageClient,
  LanguageClientOptions,
  ServerOptions,
  ShowDocumentResult,
} from 'vscode-languageclient/node';

/** What the server is told about: XEPs and the entities that they use, not all XML. */
const DOCUMENTS = ['**/xep-*.xml', '**/inbox/*.xml', '**/xep.ent'].map((pattern) => ({
  scheme: 'file',
  pattern,
}));

let client: LanguageClient | undefined;

/** Says itself what to do if the program does not start; the client would say it again. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown, showNotification?: boolean | 'force'): void {
    super.error(message, data, this.isRunning() && showNotification);
  }
}

/** The program that was started last. */
let started = '';

/** True if the program did not start; it is not tried again with each document. */
let failed = false;

export async function activate(context: ExtensionContext): Promise<void> {
  const offer = (name: string, action: () => Promise<unknown>) =>
    context.subscriptions.push(commands.registerCommand(name, action));
  offer('xep.editor.fixAll', () => onText('xep.fixAll'));
  offer('xep.editor.addRevision', () => onText('xep.addRevision'));
  offer('xep.editor.checkAll', () => run('xep.checkAll', []));
  offer('xep.editor.preview', preview);
  offer('xep.editor.restart', restart);
  context.subscriptions.push(
    workspace.onDidChangeConfiguration(async (change) => {
      // A folder's own xep.path counts for nothing.
      if (change.affectsConfiguration('xep.path') && program() !== started) {
        await restart();
      }
    }),
  );
  context.subscriptions.push(workspace.onDidOpenTextDocument(startFor));
  await Promise.all(workspace.textDocuments.map(startFor));
}

/** Starts the server with the first XEP that is opened, not for other XML. */
async function startFor(document: TextDocument): Promise<void> {
  if (!client && !failed && languages.match(DOCUMENTS, document) > 0) {
    await start();
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** Starts the server; says what to do if there is none. */
async function start(): Promise<void> {
  started = program();
  const server: ServerOptions = {
    command: started,
    args: ['lsp'],
    // On Windows, xep is a script, which only a shell can start.
    options: process.platform === 'win32' ? { shell: true } : {},
  };
  const options: LanguageClientOptions = {
    documentSelector: DOCUMENTS,
    initializationOptions: workspace.getConfiguration('xep'),
    synchronize: { configurationSection: 'xep' },
    middleware: {
      // The preview is opened here, beside the text; the server need not ask for it.
      window: {
        showDocument: async (params, next) =>
          params.external ? { success: true } : ((await next(params, NEVER)) as ShowDocumentResult),
      },
    },
  };
  failed = false;
  const starting = new Client('xep', 'XEP', server, options);
  client = starting;
  try {
    await starting.start();
    await commands.executeCommand('setContext', 'xep.running', true);
  } catch (fault) {
    client = undefined;
    failed = true;
    const settings = 'Open Settings';
    const chosen = await window.showErrorMessage(
      `The program "${started}" does not start (${fault instanceof Error ? fault.message : fault}). ` +
        'Install xep, or set xep.path to where it is.',
      settings,
    );
    if (chosen === settings) {
      await commands.executeCommand('workbench.action.openSettings', 'xep.path');
    }
  }
}

function program(): string {
  return workspace.getConfiguration('xep').get<string>('path') || 'xep';
}

const NEVER = {
  isCancellationRequested: false,
  onCancellationRequested: () => ({ dispose: () => undefined }),
};

async function restart(): Promise<void> {
  await commands.executeCommand('setContext', 'xep.running', false);
  await client?.stop().catch(() => undefined);
  client = undefined;
  await start();
}

async function run(command: string, args: unknown[]): Promise<unknown> {
  if (!client) {
    await start();
  }
  return client?.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
}

/** Runs a command of the server on the text and the place where the cursor is. */
async function onText(command: string): Promise<unknown> {
  const editor = window.activeTextEditor;
  if (!editor) {
    return run(command, []);
  }
  const uri = editor.document.uri.toString();
  const place = editor.selection.active;
  return run(command, [uri, { line: place.line, character: place.character }]);
}

async function preview(): Promise<void> {
  const answer = (await onText('xep.preview')) as { uri?: string } | null | undefined;
  if (!answer?.uri) {
    return; // the server has said why
  }
  const where = workspace.getConfiguration('xep').get<string>('preview');
  if (where === 'browser') {
    await env.openExternal(Uri.parse(answer.uri));
  } else {
    // A VS Code in a browser would lead through its own host, where the preview is not to be had.
    const here = Uri.parse(answer.uri);
    const address = env.uiKind === UIKind.Web ? here : await env.asExternalUri(here);
    await commands.executeCommand('simpleBrowser.api.open', address, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
    });
  }
}
