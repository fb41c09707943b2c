package org.xeptools.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Changes of values in a header; every byte that they do not touch stays. */
final class HeaderEdits {
  private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]+);");
  private static final Pattern LITERAL = Pattern.compile("(?s).*?\\s(\"([^\"]*)\"|'([^']*)')\\s*>");
  private static final String USUAL_INDENT = "  ";

  private final XepDocument document;
  private final XepSource source;
  private final List<Edit> edits = new ArrayList<>();

  HeaderEdits(XepDocument document) {
    this.document = document;
    this.source = document.source();
  }

  /** Why the header of {@code document}, which is called {@code name}, cannot be edited, if so. */
  static Optional<Refused> obstacle(XepDocument document, String name) {
    for (String part : List.of("number", "status")) {
      Optional<Element> found = document.header().element().first(part);
      if (found.isEmpty()) {
        return Optional.of(
            new Refused(name + " has no <" + part + "> in its header; add it first"));
      }
      if (found.get().entity().isPresent()) {
        return Optional.of(
            new Refused(
                "the <"
                    + part
                    + "> of "
                    + name
                    + " comes from &"
                    + found.get().entity().get()
                    + ";; write it into the header first"));
      }
    }
    return Optional.empty();
  }

  List<Edit> edits() {
    return edits;
  }

  void add(Edit edit) {
    edits.add(edit);
  }

  /** Gives {@code field} the text {@code value}, in the literal of an entity if it is from one. */
  void set(Field field, String value) {
    if (field.isEmpty()) {
      String tag = field.element().name();
      edits.add(new Edit(field.element().span(), "<" + tag + ">" + value + "</" + tag + ">"));
    } else {
      edits.add(new Edit(literal(field).orElse(field.span()), value));
    }
  }

  /** The place of the value in the document's own declarations, if it is a reference to one. */
  private Optional<SourceSpan> literal(Field field) {
    Matcher reference = REFERENCE.matcher(source.textOf(field.span()));
    if (!reference.matches()) {
      return Optional.empty();
    }
    return EntityDeclaration.of(document.prolog(), source).stream()
        .filter(entity -> entity.name().equals(reference.group(1)) && entity.text().isPresent())
        .findFirst()
        .flatMap(
            entity -> {
              Matcher literal = LITERAL.matcher(source.textOf(entity.span()));
              if (!literal.matches()) {
                return Optional.empty();
              }
              int group = literal.group(2) == null ? 3 : 2;
              int from = entity.span().start();
              return Optional.of(
                  source.span(from + literal.start(group), from + literal.end(group)));
            });
  }

  /** Puts {@code markup} on a line of its own behind {@code element}. */
  void addAfter(Element element, String markup) {
    int end = element.span().end();
    edits.add(
        new Edit(
            source.span(end, end), source.lineEnd() + indent(element.span().start()) + markup));
  }

  /** Removes {@code element}, with its line if nothing else is on it. */
  void remove(Element element) {
    if (element.entity().isEmpty()) {
      edits.add(new Edit(source.withLines(element.span()), ""));
    }
  }

  /** Adds {@code spec} to the list {@code name}, which is made if it is missing. */
  void addSpec(String name, String spec) {
    Optional<Element> list = document.header().element().first(name);
    String item = "<spec>" + spec + "</spec>";
    if (list.isEmpty()) {
      document
          .header()
          .element()
          .first(name.equals("supersededby") ? "supersedes" : "dependencies")
          .ifPresent(before -> addAfter(before, "<" + name + ">" + item + "</" + name + ">"));
      return;
    }
    Element element = list.get();
    List<Element> items = element.elements("spec");
    if (!items.isEmpty()) {
      addAfter(items.get(items.size() - 1), item);
      return;
    }
    String indent = indent(element.span().start());
    String unit = indent.isEmpty() ? USUAL_INDENT : indent;
    String end = source.lineEnd();
    edits.add(
        new Edit(
            element.span(),
            "<" + name + ">" + end + indent + unit + item + end + indent + "</" + name + ">"));
  }

  /** Puts a revision before the first one of the header, indented like that. */
  void addRevision(String version, LocalDate date, String initials, RemarkText remark) {
    Optional<Revision> first = document.header().lastRevision();
    if (first.isPresent()) {
      int at = first.get().element().span().start();
      String indent = indent(at);
      String block = block(indent, inner(first.get(), indent), version, date, initials, remark);
      edits.add(new Edit(source.span(at, at), block + source.lineEnd() + indent));
      return;
    }
    int at =
        document
            .header()
            .element()
            .endTag()
            .map(SourceSpan::start)
            .orElse(document.header().element().span().end());
    String outer = indent(at);
    String indent = outer + USUAL_INDENT;
    String block = block(indent, indent + USUAL_INDENT, version, date, initials, remark);
    edits.add(
        new Edit(
            source.span(at, at),
            indent.substring(outer.length()) + block + source.lineEnd() + outer));
  }

  /** Replaces {@code old} revisions, which follow each other, by one. */
  void replaceRevisions(
      List<Revision> old, String version, LocalDate date, String initials, RemarkText remark) {
    SourceSpan first = old.get(0).element().span();
    SourceSpan last = old.get(old.size() - 1).element().span();
    String indent = indent(first.start());
    edits.add(
        new Edit(
            source.span(first.start(), last.end()),
            block(indent, inner(old.get(0), indent), version, date, initials, remark)));
  }

  private String block(
      String indent,
      String inner,
      String version,
      LocalDate date,
      String initials,
      RemarkText remark) {
    String end = source.lineEnd();
    return "<revision>"
        + end
        + inner
        + "<version>"
        + version
        + "</version>"
        + end
        + inner
        + "<date>"
        + date
        + "</date>"
        + end
        + inner
        + "<initials>"
        + RemarkText.escaped(initials)
        + "</initials>"
        + end
        + inner
        + remark.markup(inner, unit(indent, inner), end)
        + end
        + indent
        + "</revision>";
  }

  private static String unit(String indent, String inner) {
    return inner.startsWith(indent) && inner.length() > indent.length()
        ? inner.substring(indent.length())
        : USUAL_INDENT;
  }

  /** The indentation of what is in {@code revision}. */
  private String inner(Revision revision, String indent) {
    return revision
        .version()
        .map(version -> version.element().span().start())
        .filter(at -> lineOf(at) > lineOf(revision.element().span().start()))
        .map(this::indent)
        .orElse(indent + USUAL_INDENT);
  }

  private int lineOf(int offset) {
    return source.lines().position(offset).line();
  }

  /** The blanks at the beginning of the line of {@code offset}. */
  private String indent(int offset) {
    String text = source.text();
    int start = source.lines().startOfLine(lineOf(offset));
    int end = start;
    while (end < offset && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }
}
