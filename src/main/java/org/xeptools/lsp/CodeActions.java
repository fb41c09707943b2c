package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionTriggerKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** What can be done about the findings at a place, and what else can be done there. */
final class CodeActions {
  /** All safe fixes at once; editors offer it on saving. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".xep";

  /** The preview, for editors that have no other way to run a command on a text. */
  static final String PREVIEW = CodeActionKind.Source + ".preview.xep";

  private final View view;
  private final Judgement judgement;

  CodeActions(View view, Judgement judgement) {
    this.view = view;
    this.judgement = judgement;
  }

  /** The actions for {@code range}, of the kinds that the editor asks for. */
  List<CodeAction> in(Range range, CodeActionContext context) {
    List<CodeAction> actions = new ArrayList<>();
    if (view.text() != judgement.text()) {
      return actions; // the editor asks again after the change
    }
    int start = view.offset(range.getStart());
    int end = view.offset(range.getEnd());
    Optional<Diagnostic> asked = asked(context, start, end);
    if (asked.isPresent()) {
      return repairs(findings(asked.get())).stream().limit(1).toList();
    }
    if (wants(context, CodeActionKind.QuickFix)) {
      List<Finding> findings = findings(start, end);
      actions.addAll(repairs(findings));
      findings.forEach(
          finding ->
              Allowing.edit(view, finding)
                  .map(
                      e ->
                          insertion("Allow " + finding.rule() + " here, with a reason", finding, e))
                  .ifPresent(actions::add));
    }
    if (wants(context, CodeActionKind.Refactor)) {
      refactorings(start).forEach(actions::add);
    }
    if (wants(context, FIX_ALL)) {
      (context.getOnly() == null ? fixAllLater() : fixAll()).ifPresent(actions::add);
    }
    if (wants(context, PREVIEW)) {
      actions.add(preview(range.getStart()));
    }
    return actions;
  }

  /**
   * The finding that the editor asks about, if it asks about one with the range of the whole text.
   * Kate does so, and 22.12 does all that is offered.
   */
  private Optional<Diagnostic> asked(CodeActionContext context, int start, int end) {
    List<Diagnostic> named = Optional.ofNullable(context.getDiagnostics()).orElse(List.of());
    boolean whole = start == 0 && end == view.content().length();
    return whole && context.getOnly() == null && named.size() == 1
        ? Optional.of(named.get(0))
        : Optional.empty();
  }

  private List<Finding> findings(Diagnostic asked) {
    int start = view.offset(asked.getRange().getStart());
    int end = view.offset(asked.getRange().getEnd());
    return findings(start, end).stream()
        .filter(finding -> Either.forLeft(finding.rule()).equals(asked.getCode()))
        .filter(finding -> finding.span().start() == start && finding.span().end() == end)
        .toList();
  }

  /** What mends {@code findings}. */
  private List<CodeAction> repairs(List<Finding> findings) {
    List<CodeAction> actions = new ArrayList<>();
    findings.forEach(
        finding -> finding.fix().map(fix -> fix(finding, fix)).ifPresent(actions::add));
    findings.forEach(
        finding ->
            MissingSections.insert(view, finding)
                .map(e -> insertion(MissingSections.title(view, finding, e), finding, e))
                .ifPresent(actions::add));
    findings.forEach(
        finding ->
            MissingElements.insert(view, finding)
                .map(e -> insertion(MissingElements.title(view, finding, e), finding, e))
                .ifPresent(actions::add));
    findings.forEach(
        finding ->
            MisplacedElements.move(view, finding)
                .map(e -> action(MisplacedElements.title(finding), finding, e))
                .ifPresent(actions::add));
    findings.forEach(
        finding ->
            NearEntities.edit(view, finding)
                .map(e -> action("Write " + e.get(0).replacement(), finding, e))
                .ifPresent(actions::add));
    findings.stream()
        .flatMap(
            finding ->
                BareExample.wrap(view, finding)
                    .map(e -> action("Put the text into a CDATA section", finding, e))
                    .stream())
        .limit(1)
        .forEach(actions::add);
    return actions;
  }

  private static boolean wants(CodeActionContext context, String kind) {
    List<String> only = context.getOnly();
    return only == null
        ? !kind.startsWith(CodeActionKind.Source)
            || context.getTriggerKind() != CodeActionTriggerKind.Automatic
        : only.stream().anyMatch(asked -> kind.equals(asked) || kind.startsWith(asked + "."));
  }

  private List<Finding> findings(int start, int end) {
    return judgement.verdict().findings().stream()
        .filter(finding -> finding.span().file().equals(judgement.verdict().source().path()))
        .filter(finding -> finding.span().start() <= end && finding.span().end() >= start)
        .toList();
  }

  private CodeAction fix(Finding finding, Fix fix) {
    CodeAction action = action(fix.title(), finding, fix.edits());
    action.setIsPreferred(fix.safety() == Safety.SAFE);
    return action;
  }

  private CodeAction action(String title, Finding finding, List<Edit> edits) {
    CodeAction action = new CodeAction(title);
    action.setKind(CodeActionKind.QuickFix);
    action.setDiagnostics(List.of(new Diagnostics(view.session(), judgement).of(finding)));
    action.setEdit(edit(edits));
    return action;
  }

  /** One after which the author has something to write. */
  private CodeAction insertion(String title, Finding finding, List<Edit> edits) {
    CodeAction action = action(title, finding, edits);
    ToFillIn.command(view, edits).ifPresent(action::setCommand);
    return action;
  }

  /** The edits of this text, for the version that the findings are about. */
  private WorkspaceEdit edit(List<Edit> edits) {
    return edit(view, edits.stream().map(view::edit).toList());
  }

  static WorkspaceEdit edit(View view, List<TextEdit> edits) {
    if (!view.session().abilities().versions()) {
      return new WorkspaceEdit(Map.of(view.text().uri(), edits));
    }
    TextDocumentEdit versioned =
        new TextDocumentEdit(
            new VersionedTextDocumentIdentifier(view.text().uri(), view.text().version()),
            edits.stream()
                .map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft)
                .toList());
    return new WorkspaceEdit(List.of(Either.forLeft(versioned)));
  }

  private Stream<CodeAction> refactorings(int offset) {
    Optional<Part> around = view.markup().around(offset);
    Optional<CodeAction> entity =
        EntityLinks.edit(view, offset)
            .map(
                edit -> {
                  CodeAction action = new CodeAction("Write " + edit.replacement());
                  action.setKind(CodeActionKind.RefactorRewrite);
                  action.setEdit(edit(List.of(edit)));
                  return action;
                });
    boolean header =
        Stream.iterate(around, Optional::isPresent, part -> part.flatMap(Part::parent))
            .anyMatch(part -> part.filter(p -> p.name().equals("header")).isPresent());
    Optional<CodeAction> revision =
        Optional.of(
                command(
                    "Add a revision block for what changed",
                    CodeActionKind.Refactor,
                    Commands.REVISION,
                    List.of(view.text().uri())))
            .filter(a -> header && Corpus.number(view.file()).isPresent());
    return Stream.of(entity, revision).flatMap(Optional::stream);
  }

  private Optional<CodeAction> fixAll() {
    return FixAll.edit(view, judgement)
        .map(
            edits -> {
              CodeAction action = new CodeAction("Fix all that is safe");
              action.setKind(FIX_ALL);
              action.setEdit(edit(edits));
              return action;
            });
  }

  /** The same where the editor lists all there is: the edits are made if the user chooses it. */
  private Optional<CodeAction> fixAllLater() {
    boolean any =
        judgement.verdict().findings().stream()
            .flatMap(finding -> finding.fix().stream())
            .anyMatch(fix -> fix.safety() == Safety.SAFE);
    return Optional.of(
            command("Fix all that is safe", FIX_ALL, Commands.FIX_ALL, List.of(view.text().uri())))
        .filter(action -> any);
  }

  private CodeAction preview(Position place) {
    return command(
        "Open the preview here", PREVIEW, Commands.PREVIEW, List.of(view.text().uri(), place));
  }

  private static CodeAction command(
      String title, String kind, String name, List<Object> arguments) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setCommand(new Command(title, name, arguments));
    return action;
  }

  /** The edit that makes {@code after} of {@code before}: all between what is the same. */
  static Edit difference(SourceSpan all, String before, String after) {
    int start = 0;
    int most = Math.min(before.length(), after.length());
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return new Edit(
        new SourceSpan(all.file(), start, before.length() - same),
        after.substring(start, after.length() - same));
  }
}
