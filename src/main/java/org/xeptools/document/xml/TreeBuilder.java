package org.xeptools.document.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xeptools.finding.Finding;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** Events to a tree; replays what entities stand for, at the place of their reference. */
public final class TreeBuilder implements Consumer<XmlEvent> {
  private static final int MAX_DEPTH = 50;

  /** Twenty times as many as any XEP has. */
  private static final int MAX_ELEMENTS = 200_000;

  private static final int MAX_PROBLEMS = 1_000;

  /** Reading stops here; the finding is reported already. */
  public static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stop() {
      super("stopped by a limit", null, false, false);
    }
  }

  private final XepSource source;
  private final EntityScope scope;
  private final Expansion expansion;
  private final Consumer<Finding> problems;
  private final Prolog.Builder prolog = new Prolog.Builder();
  private final Deque<Element> open = new ArrayDeque<>();
  private final List<EntityReference> references = new ArrayList<>();
  private @Nullable Element root;
  private @Nullable SourceSpan reference;
  private MappedText.Builder text;
  private int elements;
  private int reported;
  private int soundEnd = Integer.MAX_VALUE;

  public TreeBuilder(XepSource source, EntityFiles files, Consumer<Finding> problems) {
    this.source = source;
    this.problems = problems;
    this.scope = new EntityScope(source, files, this::report);
    this.expansion = new Expansion(scope, this::report);
    this.text = new MappedText.Builder(source.path());
  }

  /** The root, whether or not its end was reached. */
  public Optional<Element> root() {
    return Optional.ofNullable(root);
  }

  public Prolog prolog() {
    return prolog.build(name -> scope.find(name).isPresent());
  }

  /** The references of the document itself, in order. */
  public List<EntityReference> references() {
    return List.copyOf(references);
  }

  /** CharacterReferences to entities whose fault is told in the file that declares them. */
  public Set<SourceSpan> faultyReferences() {
    return references.stream()
        .filter(EntityReference::faulty)
        .map(EntityReference::span)
        .collect(Collectors.toSet());
  }

  /** The elements that are open, the innermost first. */
  public List<Element> open() {
    return List.copyOf(open);
  }

  /** The place from which on elements are not where the author meant them to be. */
  public int soundEnd() {
    return soundEnd;
  }

  public void soundUntil(int end) {
    soundEnd = end;
  }

  /** Puts text read so far into the tree, and says which entities are not declared. */
  public void finish() {
    flush();
    expansion.undefined(root().map(Element::startTag)).forEach(problems);
  }

  @Override
  public void accept(XmlEvent event) {
    if (event instanceof XmlEvent.Characters data) {
      characters(data);
    } else if (event instanceof XmlEvent.StartTag tag) {
      start(tag);
    } else if (event instanceof XmlEvent.EndTag tag) {
      end(tag);
    } else if (event instanceof XmlEvent.Reference name) {
      expand(name);
    } else if (event instanceof XmlEvent.CommentMarkup comment) {
      add(new Comment(comment.text(), span(comment.start(), comment.end())));
    } else if (event instanceof XmlEvent.Instruction pi) {
      instruction(pi);
    } else if (event instanceof XmlEvent.Declaration d) {
      prolog.declaration(span(d.start(), d.end()));
      scope.prolog(d.end());
    } else if (event instanceof XmlEvent.Doctype doctype) {
      prolog.doctype(span(doctype.start(), doctype.end()));
      scope.declare(doctype.start(), doctype.end());
    }
  }

  private void instruction(XmlEvent.Instruction pi) {
    ProcessingInstruction node =
        new ProcessingInstruction(pi.target(), pi.data(), span(pi.start(), pi.end()));
    if (root == null) {
      prolog.instruction(node);
    }
    add(node);
  }

  private SourceSpan span(int start, int end) {
    return reference != null ? reference : source.span(start, end);
  }

  private void add(Node node) {
    if (!open.isEmpty()) {
      flush();
      open.peek().append(node);
    }
  }

  private void flush() {
    if (!text.isEmpty() && !open.isEmpty()) {
      open.peek().append(new Text(text.build()));
    }
    text = new MappedText.Builder(source.path());
  }

  private void characters(XmlEvent.Characters data) {
    if (reference != null) {
      expansion.count(data.text().length(), reference);
      text.whole(data.text(), reference.start(), reference.end());
    } else if (data.exact()) {
      text.exact(data.text(), data.start());
    } else {
      text.whole(data.text(), data.start(), data.end());
    }
  }

  private void start(XmlEvent.StartTag tag) {
    flush();
    if (open.size() >= MAX_DEPTH) {
      report(
          FormFault.TOO_LARGE.at(
              span(tag.start(), tag.end()), "elements nest deeper than " + MAX_DEPTH + " levels"));
      throw new Stop();
    }
    if (++elements > MAX_ELEMENTS) {
      report(
          FormFault.TOO_LARGE.at(
              span(tag.start(), tag.end()),
              "the document has more than " + MAX_ELEMENTS + " elements; no XEP has so many"));
      throw new Stop();
    }
    List<Attribute> attributes = new ArrayList<>(tag.attributes().size());
    for (XmlEvent.RawAttribute raw : tag.attributes()) {
      if (reference != null) {
        expansion.count(raw.value().length(), reference);
      }
      attributes.add(new Attribute(raw.name(), attributeValue(raw), span(raw.start(), raw.end())));
    }
    Element element =
        new Element(
            tag.name(),
            attributes,
            open.peek(),
            span(tag.start(), tag.end()),
            expansion.outermost());
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().append(element);
    }
    open.push(element);
  }

  private void end(XmlEvent.EndTag tag) {
    flush();
    open.pop().close(span(tag.start(), tag.end()));
  }

  private void expand(XmlEvent.Reference event) {
    SourceSpan place = span(event.start(), event.end());
    String name = event.name();
    refer(name, place);
    Optional<EntityScope.Known> known = expansion.usable(name, place);
    if (known.isEmpty()) {
      text.whole("&" + name + ";", place.start(), place.end());
      return;
    }
    SourceSpan outer = reference;
    reference = place;
    expansion.enter(name);
    for (XmlEvent replayed : known.get().replacement().events()) {
      expansion.count(0, place);
      accept(replayed);
    }
    expansion.leave();
    reference = outer;
  }

  private void refer(String name, SourceSpan place) {
    if (reference == null) {
      references.add(scope.reference(name, place));
    }
  }

  /** Attribute values: references expanded, white space normalised (XML § 3.3.3). */
  private MappedText attributeValue(XmlEvent.RawAttribute raw) {
    MappedText.Builder value = new MappedText.Builder(source.path());
    attributeText(raw.value(), raw.valueStart(), value);
    return value.build();
  }

  private void attributeText(String raw, int start, MappedText.Builder value) {
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '&') {
        int stop = raw.indexOf(';', i) + 1;
        attributeReference(raw.substring(i, stop), start + i, start + stop, value);
        i = stop;
      } else if (c == '\r' && raw.startsWith("\n", i + 1)) {
        append(value, " ", start + i, start + i + 2);
        i += 2;
      } else {
        append(
            value,
            c == '\t' || c == '\n' || c == '\r' ? " " : String.valueOf(c),
            start + i,
            start + i + 1);
        i++;
      }
    }
  }

  private void attributeReference(String written, int start, int end, MappedText.Builder value) {
    String name = written.substring(1, written.length() - 1);
    SourceSpan place = span(start, end);
    if (CharacterReferences.needsNoDeclaration(name)) {
      append(value, CharacterReferences.expand(written), start, end);
      return;
    }
    refer(name, place);
    Optional<String> replacement =
        expansion.usable(name, place).flatMap(known -> known.entity().text());
    if (replacement.isEmpty()) {
      append(value, written, start, end);
    } else if (replacement.get().indexOf('<') >= 0) {
      report(
          FormFault.NOT_WELL_FORMED.at(
              place,
              "the entity " + written + " holds markup, which is not allowed in an attribute"));
      append(value, written, start, end);
    } else {
      expansion.count(replacement.get().length(), place);
      SourceSpan outer = reference;
      reference = place;
      expansion.enter(name);
      attributeText(replacement.get(), 0, value);
      expansion.leave();
      reference = outer;
    }
  }

  private void append(MappedText.Builder value, String piece, int start, int end) {
    if (reference != null) {
      value.whole(piece, reference.start(), reference.end());
    } else if (piece.length() == end - start) {
      value.exact(piece, start);
    } else {
      value.whole(piece, start, end);
    }
  }

  private void report(Finding finding) {
    problems.accept(finding);
    if (++reported >= MAX_PROBLEMS) {
      throw new Stop();
    }
  }
}
