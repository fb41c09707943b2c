package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.source.DiskTree;
import org.xeptools.source.OverlaidTree;

class LanguageServerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @TempDir Path temporary;
  private Path folder;
  private TestEditor editor;

  @BeforeEach
  void open() throws Exception {
    folder = temporary.toRealPath().resolve("xeps");
    TestEditor.copySeries(folder);
    editor = TestEditor.in(folder);
  }

  @AfterEach
  void close() throws Exception {
    editor.end();
  }

  private String open(String name) throws Exception {
    Path file = folder.resolve(name);
    String uri = editor.open(file, Files.readString(file));
    editor.diagnostics(uri);
    return uri;
  }

  /** What xep check says of the text as it is in the editor, a line for each finding. */
  private List<String> checked(String uri) throws Exception {
    Path file = Path.of(java.net.URI.create(uri));
    OverlaidTree tree =
        new OverlaidTree(
            new DiskTree(),
            file,
            editor.text(uri).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Corpus corpus = Corpus.of(folder, new XepReader(tree));
    Verdict verdict = Rules.on(TODAY).check(corpus.read(file), corpus);
    return verdict.listed().stream()
        .map(
            (Finding finding) ->
                TestEditor.position(editor.text(uri), finding.span().start())
                    + " "
                    + TestEditor.position(editor.text(uri), finding.span().end())
                    + " "
                    + finding.rule()
                    + " "
                    + finding.message())
        .toList();
  }

  private static List<String> told(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(
            d ->
                d.getRange().getStart()
                    + " "
                    + d.getRange().getEnd()
                    + " "
                    + d.getCode().getLeft()
                    + " "
                    + d.getMessage().getLeft())
        .toList();
  }

  @Test
  void diagnosticsAreThoseOfTheCheckAfterManyEdits() throws Exception {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "<", ">", "&", " the the ", "</p>", "<p>", "MUST", "&xep9001;", "\n", "\uD83D\uDE00");
    for (String name : List.of("xep-9001.xml", "xep-9002.xml", "xep-9003.xml")) {
      String uri = open(name);
      String whole = editor.text(uri);
      for (int i = 0; i < 60; i++) {
        String now = editor.text(uri);
        int start = random.nextInt(now.length());
        int end = Math.min(now.length(), start + random.nextInt(4));
        editor.replace(uri, start, end, pieces.get(random.nextInt(pieces.size())));
        if (i % 12 == 11) {
          assertThat(told(editor.diagnostics(uri))).isEqualTo(checked(uri));
          editor.replaceAll(uri, whole);
        }
      }
      assertThat(told(editor.diagnostics(uri))).isEqualTo(checked(uri));
    }
  }

  @Test
  void editsInWellFormedTextAreJudgedAsByTheCheck() throws Exception {
    Random random = new Random(11);
    String uri = open("xep-9001.xml");
    for (int i = 0; i < 40; i++) {
      String now = editor.text(uri);
      int at = now.indexOf(' ', random.nextInt(now.length() / 2));
      while (!Character.isLetter(now.charAt(at + 1))
          || now.lastIndexOf('<', at) > now.lastIndexOf('>', at)) {
        at = now.indexOf(' ', at + 1);
      }
      editor.replace(uri, at, at, random.nextBoolean() ? "" : " word");
      editor.replace(uri, at, at + 1, "  ");
      if (i % 8 == 7) {
        assertThat(told(editor.diagnostics(uri))).isEqualTo(checked(uri));
      }
    }
  }

  @Test
  void aTextWithAByteOrderMarkIsJudgedAsByTheCheck() throws Exception {
    Path file = folder.resolve("xep-9001.xml");
    String uri = editor.open(file, "\uFEFF" + Files.readString(file));
    assertThat(told(editor.diagnostics(uri)))
        .isEqualTo(checked(uri))
        .anyMatch(line -> line.contains("byte-order-mark"));
    editor.replace(uri, 1, 1, "<!-- the the -->");
    assertThat(told(editor.diagnostics(uri))).isEqualTo(checked(uri));
    editor.replace(uri, 0, 1, "");
    assertThat(told(editor.diagnostics(uri)))
        .isEqualTo(checked(uri))
        .noneMatch(line -> line.contains("byte-order-mark"));
  }

  @Test
  void anOpenTextStandsForItsFileInOtherDocuments() throws Exception {
    String other = open("xep-9001.xml");
    String uri = open("xep-9002.xml");
    editor.diagnostics(uri);
    editor.replace(
        uri,
        "</section1>",
        "<p>See <link url='xep-9001.html#nowhere-yet'>it</link>.</p></section1>");
    assertThat(told(editor.diagnostics(uri))).anyMatch(d -> d.contains("dangling-link-to-xep"));
    editor.replace(
        other,
        "<section1 topic=",
        "<section1 topic='New' anchor='nowhere-yet'><p>New.</p></section1><section1 topic=");
    editor.await(
        uri,
        params ->
            params.getDiagnostics().stream()
                .noneMatch(d -> d.getCode().getLeft().equals("dangling-link-to-xep")));
    assertThat(told(editor.diagnostics(uri))).noneMatch(d -> d.contains("dangling-link-to-xep"));
  }

  @Test
  void anEditorThatAsksIsNotToldAsWell() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, " the ", " the the ");
    assertThat(editor.diagnostics(uri)).isNotEmpty();
    List<String> asked =
        told(
            TestEditor.wait(
                    editor
                        .server()
                        .getTextDocumentService()
                        .diagnostic(new DocumentDiagnosticParams(TestEditor.id(uri))))
                .getLeft()
                .getItems());
    assertThat(asked).isEqualTo(checked(uri)).anyMatch(d -> d.contains("doubled-word"));
    editor.await(uri, params -> params.getDiagnostics().isEmpty());
  }

  @Test
  void aFixIsAppliedAndAllSafeOnesAtOnce() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, "<type>", "<type> ");
    CodeAction fix =
        editor.actions(uri, " Standards Track", List.of()).stream()
            .filter(a -> Boolean.TRUE.equals(a.getIsPreferred()))
            .findFirst()
            .orElseThrow();
    assertThat(fix.getDiagnostics()).hasSize(1);
    editor.apply(fix.getEdit());
    assertThat(editor.text(uri)).doesNotContain("<type> ");

    editor.replace(uri, "<type>", "<type> ");
    CodeAction all = editor.actions(uri, "<xep>", List.of("source.fixAll")).get(0);
    editor.apply(all.getEdit());
    assertThat(editor.text(uri)).doesNotContain("<type> ");
    assertThat(editor.actions(uri, "<xep>", List.of("source.fixAll"))).isEmpty();
  }

  private void act(String uri, String mark, String title) throws Exception {
    List<CodeAction> actions = editor.actions(uri, mark, List.of());
    assertThat(actions).extracting(CodeAction::getTitle).contains(title);
    actions.stream()
        .filter(a -> a.getTitle().equals(title))
        .findFirst()
        .ifPresent(a -> editor.apply(a.getEdit()));
  }

  @Test
  void whatIsMissingIsInserted() throws Exception {
    String uri = open("xep-9001.xml");
    String before = editor.text(uri);
    editor.replace(uri, "  <supersededby/>\n", "");
    editor.replace(uri, "  &LEGALNOTICE;\n", "");
    act(uri, "<shortname>", "Insert supersededby" + line(uri, "<shortname>"));
    act(uri, "<number>", "Insert legal" + line(uri, "<number>"));
    assertThat(editor.text(uri)).isEqualTo(before);
  }

  private String line(String uri, String mark) {
    return ", at line " + (editor.position(uri, mark, 0).getLine() + 1);
  }

  @Test
  void whatIsOutOfOrderIsMoved() throws Exception {
    String uri = open("xep-9001.xml");
    String before = editor.text(uri);
    String name = before.substring(before.indexOf("  <shortname>"));
    name = name.substring(0, name.indexOf('\n') + 1);
    editor.replace(uri, name, "");
    editor.replace(uri, "  <abstract>", name + "  <abstract>");
    act(uri, "<shortname>", "Move shortname after supersededby");
    assertThat(editor.text(uri)).isEqualTo(before);

    String sig = "  <sig>Standards</sig>\n";
    editor.replace(uri, sig, "");
    editor.replace(uri, "  <supersedes", sig + "  <supersedes");
    act(uri, sig.strip(), "Move sig before approver");
    assertThat(editor.text(uri)).isEqualTo(before);
  }

  @Test
  void anExampleIsPutIntoACdataSection() throws Exception {
    String uri = open("xep-9001.xml");
    String at = "<section2 topic='States'";
    editor.replace(uri, at, "<example caption='A'>\n<iq><a/></iq>\n</example>\n" + at);
    act(uri, "<iq><a/>", "Put the text into a CDATA section");
    assertThat(editor.text(uri)).contains("<![CDATA[\n<iq><a/></iq>\n]]></example>");
  }

  @Test
  void anExampleWithAnEntityIsPutIntoTwoSections() throws Exception {
    String uri = open("xep-9001.xml");
    String at = "<section2 topic='States'";
    String iq = "<iq><a xmlns='&IANA;'>x &lt; &#65;</a></iq>";
    editor.replace(uri, at, "<example caption='A'>\n" + iq + "\n</example>\n" + at);
    assertThat(editor.actions(uri, "xmlns='&IANA;'", List.of()))
        .extracting(CodeAction::getTitle)
        .doesNotContain("Delete xmlns");
    act(uri, "<iq><a ", "Put the text into a CDATA section");
    assertThat(editor.text(uri))
        .contains(
            "<![CDATA[\n<iq><a xmlns=']]>&IANA;<![CDATA['>x &lt; &#65;</a></iq>\n]]></example>");
  }

  @Test
  void aFindingIsAllowedWithAReason() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, " the ", " the the ");
    CodeAction allow =
        editor.actions(uri, "the the", List.of()).stream()
            .filter(a -> a.getTitle().startsWith("Allow doubled-word"))
            .findFirst()
            .orElseThrow();
    editor.apply(allow.getEdit());
    assertThat(told(editor.diagnostics(uri)))
        .noneMatch(d -> d.contains("doubled-word"))
        .noneMatch(d -> d.contains("suppression"));
  }

  private List<CompletionItem> completions(String uri, String mark, int after) throws Exception {
    return TestEditor.wait(
            editor
                .server()
                .getTextDocumentService()
                .completion(
                    new CompletionParams(TestEditor.id(uri), editor.position(uri, mark, after))))
        .getRight()
        .getItems();
  }

  private static List<String> labels(List<CompletionItem> items) {
    return items.stream().map(CompletionItem::getLabel).toList();
  }

  @Test
  void completionOffersWhatTheSchemaAllows() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, "</section1>", "<</section1>");
    assertThat(labels(completions(uri, "<</section1>", 1)))
        .contains("p", "example", "section2")
        .doesNotContain("section1", "li", "header");
    editor.replace(uri, "<</section1>", "<p></p></section1>");
    editor.replace(uri, "<status>", "<status><");
    assertThat(labels(completions(uri, "<status><", 9))).doesNotContain("p");
    editor.replace(uri, "<status><", "<status>");
    editor.replace(uri, "<author>", "<\n<author>");
    assertThat(labels(completions(uri, "<\n<author>", 1)))
        .contains("author")
        .doesNotContain("status", "p");
  }

  @Test
  void completionOffersEntitiesAnchorsAndValues() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, "</section1>", "<p>&xep900 <link url='#'>x</link></p></section1>");
    assertThat(labels(completions(uri, "&xep900 ", 7))).contains("&xep9001;", "&xep9002;");
    assertThat(labels(completions(uri, "url='#'", 6)))
        .isNotEmpty()
        .allMatch(l -> l.startsWith("#"));
    editor.replace(uri, "url='#'", "url='xep-9002.html#'");
    assertThat(labels(completions(uri, "xep-9002.html#'", 14)))
        .isNotEmpty()
        .allMatch(l -> l.startsWith("xep-9002.html#"));
    editor.replaceAll(uri, editor.text(uri).replaceFirst("<status>[^<]*<", "<status><"));
    assertThat(labels(completions(uri, "<status><", 8))).contains("Experimental", "Draft");
    editor.replaceAll(uri, editor.text(uri).replaceFirst("<date>[^<]*<", "<date><"));
    assertThat(labels(completions(uri, "<date><", 6))).containsExactly(TODAY.toString());
  }

  @Test
  void completionOffersTheTypesOfAStanza() throws Exception {
    String uri = open("xep-9001.xml");
    String at = "<section2 topic='States'";
    String example = "<example caption='A'><![CDATA[\n<iq id='a' type=''/>\n]]></example>\n";
    editor.replace(uri, at, example + at);
    assertThat(labels(completions(uri, "<iq id='a' type='", 17)))
        .containsExactly("error", "get", "result", "set");
  }

  @Test
  void completionOffersTheAttributesOfTheElement() throws Exception {
    String uri = open("xep-9002.xml");
    String at = "<section1 topic='Security Considerations'";
    String tag = "<subscribed xmlns='urn:xmpp:navlight-alarm:0' />";
    String example = "<example caption='A'><![CDATA[" + tag + "]]></example>";
    editor.replace(uri, at, "<section1 topic='More' anchor='more'>" + example + "</section1>" + at);
    assertThat(labels(completions(uri, tag + "]", tag.indexOf("/>"))))
        .containsExactly("expires", "severity");
    editor.replace(uri, tag + "]", tag.replace(" />", " severity='alarm' />") + "]");
    String more = tag.replace(" />", " severity='alarm' />");
    assertThat(labels(completions(uri, more + "]", more.indexOf("/>")))).containsExactly("expires");
  }

  /** Some editors show an item that has a text to filter by only if its name starts with it. */
  @Test
  void completionsByNameLeaveFilteringToTheEditor() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, "<p>", "<p>&xep9002");
    assertThat(completions(uri, "&xep9002", 8))
        .filteredOn(item -> item.getLabel().equals("&xep9002;"))
        .singleElement()
        .satisfies(item -> assertThat(item.getFilterText()).isNull());
  }

  @Test
  void hoverTellsWhatThingsMean() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, "</section1>", "<p>&xep9002;</p></section1>");
    assertThat(hover(uri, "&xep9002;", 4)).contains("XEP-9002").contains("expands to");
    String declarations = open("xep.ent");
    assertThat(hover(declarations, "xep9002 ", 2)).isEqualTo(hover(uri, "&xep9002;", 4));
    assertThat(hover(uri, "<status>", 3)).contains("Where the document stands");
    assertThat(hover(uri, "topic=", 2)).contains("heading");
    editor.replace(uri, "<dependencies>", "<dependencies><spec>XEP-9002 (in part)</spec>");
    assertThat(hover(uri, "XEP-9002 (", 4)).startsWith("**XEP-9002: ");
  }

  private String hover(String uri, String mark, int after) throws Exception {
    return TestEditor.wait(
            editor
                .server()
                .getTextDocumentService()
                .hover(new HoverParams(TestEditor.id(uri), editor.position(uri, mark, after))))
        .getContents()
        .getRight()
        .getValue();
  }

  @Test
  void anAnchorIsRenamedInAllDocuments() throws Exception {
    String uri = open("xep-9001.xml");
    String other = open("xep-9002.xml");
    editor.replace(
        uri,
        "<section1 topic=",
        "<section1 topic='Old' anchor='old-name'><p><link url='#old-name'>x</link></p></section1><section1 topic=");
    editor.replace(
        other, "</section1>", "<p><link url='xep-9001.html#old-name'>y</link></p></section1>");
    editor.diagnostics(uri);
    Position at = editor.position(uri, "anchor='old-name'", 10);
    List<? extends Location> found =
        TestEditor.wait(
            editor
                .server()
                .getTextDocumentService()
                .references(
                    new ReferenceParams(TestEditor.id(uri), at, new ReferenceContext(true))));
    assertThat(found).hasSize(3);
    editor.apply(
        TestEditor.wait(
            editor
                .server()
                .getTextDocumentService()
                .rename(new RenameParams(TestEditor.id(uri), at, "new-name"))));
    assertThat(editor.text(uri)).contains("anchor='new-name'", "url='#new-name'");
    assertThat(editor.text(other)).contains("xep-9001.html#new-name");
    assertThat(editor.text(uri) + editor.text(other)).doesNotContain("old-name");
    assertThat(editor.messages).anyMatch(m -> m.contains("is published"));
    assertThatThrownBy(
            () ->
                TestEditor.wait(
                    editor
                        .server()
                        .getTextDocumentService()
                        .rename(new RenameParams(TestEditor.id(uri), at, "no name"))))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("not a valid name");
  }

  @Test
  void symbolsAreThereWhileATextIsBroken() throws Exception {
    String uri = open("xep-9001.xml");
    editor.replace(uri, "<section1 ", "<p <section1 ");
    assertThat(
            TestEditor.wait(
                    editor
                        .server()
                        .getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(TestEditor.id(uri))))
                .stream()
                .map(s -> s.getRight().getName()))
        .contains("header", "Introduction");
  }

  @Test
  void nothingInABufferEndsTheServer() throws Exception {
    String uri = open("xep-9001.xml");
    String good = editor.text(uri);
    for (String bad :
        List.of(
            "",
            "<",
            "<xep>".repeat(20_000),
            "\u0000\uFFFF\uD800",
            "<!DOCTYPE xep [<!ENTITY a '&b;&b;'><!ENTITY b '&a;'>]><xep>&a;</xep>",
            "<xep><header>" + "<p>&".repeat(5_000))) {
      editor.replaceAll(uri, bad);
      editor.diagnostics(uri);
      Position at = TestEditor.position(bad, bad.length() / 2);
      TestEditor.wait(
          editor
              .server()
              .getTextDocumentService()
              .completion(new CompletionParams(TestEditor.id(uri), at)));
      TestEditor.wait(
          editor
              .server()
              .getTextDocumentService()
              .documentSymbol(new DocumentSymbolParams(TestEditor.id(uri))));
    }
    editor.replaceAll(uri, good);
    assertThat(told(editor.diagnostics(uri))).isEqualTo(checked(uri));
  }
}
