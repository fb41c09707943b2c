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

/** Builds a tree from events; replays the content of entities at the place of their references. */
public final class TreeBuilder implements Consumer<XmlEvent> {
  private static final int MAX_DEPTH = 50;

  /** Twenty times as many as in the largest XEP. */
  private static final int MAX_ELEMENTS = 200_000;

  private static final int MAX_PROBLEMS = 1_000;

  /** Stops the reading; the finding has been reported. */
  public static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stop() {
      super("stopped by a limit", null, false, false);
    }
  }

  private final XepSource source;
  private final EntityScope scope;
  private final Expansion expansion;
  private final AttributeValues values;
  private final Consumer<Finding> problems;
  private final Prolog.Builder prolog = new Prolog.Builder();
  private final Deque<Element> open = new ArrayDeque<>();
  private @Nullable Element root;
  private MappedText.Builder text;
  private int elements;
  private int reported;
  private int soundEnd = Integer.MAX_VALUE;

  public TreeBuilder(XepSource source, EntityFiles files, Consumer<Finding> problems) {
    this.source = source;
    this.problems = problems;
    this.scope = new EntityScope(source, files, this::report);
    this.expansion = new Expansion(source, scope, this::report);
    this.values = new AttributeValues(source.path(), expansion, this::report);
    this.text = new MappedText.Builder(source.path());
  }

  /** The root, whether or not its end was reached. */
  public Optional<Element> root() {
    return Optional.ofNullable(root);
  }

  /** The root without the text right below it; the blanks of an excerpt are as long as its file. */
  public Optional<Element> rootWithoutText() {
    root().ifPresent(Element::dropText);
    return root();
  }

  public Prolog prolog() {
    return prolog.build(this::declares);
  }

  /** True if the entity {@code name} is declared. */
  public boolean declares(String name) {
    return scope.find(name).isPresent();
  }

  /** The references of the document itself, in order. */
  public List<EntityReference> references() {
    return List.copyOf(expansion.references());
  }

  /** References to entities whose fault is reported in the file that declares them. */
  public Set<SourceSpan> faultyReferences() {
    return expansion.references().stream()
        .filter(EntityReference::faulty)
        .map(EntityReference::span)
        .collect(Collectors.toSet());
  }

  /** The open elements, the innermost first. */
  public List<Element> open() {
    return List.copyOf(open);
  }

  /** The offset from which on elements may not be where the author meant them to be. */
  public int soundEnd() {
    return soundEnd;
  }

  public void soundUntil(int end) {
    soundEnd = end;
  }

  /** Adds the last text to the tree, and reports undeclared entities. */
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
      add(new Comment(comment.text(), expansion.span(comment.start(), comment.end())));
    } else if (event instanceof XmlEvent.Instruction pi) {
      instruction(pi);
    } else if (event instanceof XmlEvent.Declaration d) {
      prolog.declaration(expansion.span(d.start(), d.end()));
      scope.prolog(d.end());
    } else if (event instanceof XmlEvent.Doctype doctype) {
      prolog.doctype(expansion.span(doctype.start(), doctype.end()));
      scope.declare(doctype.start(), doctype.end());
    }
  }

  private void instruction(XmlEvent.Instruction pi) {
    ProcessingInstruction node =
        new ProcessingInstruction(pi.target(), pi.data(), expansion.span(pi.start(), pi.end()));
    if (root == null) {
      prolog.instruction(node);
    }
    add(node);
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
    SourceSpan reference = expansion.place();
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
              expansion.span(tag.start(), tag.end()),
              "elements nest deeper than " + MAX_DEPTH + " levels"));
      throw new Stop();
    }
    if (++elements > MAX_ELEMENTS) {
      report(
          FormFault.TOO_LARGE.at(
              expansion.span(tag.start(), tag.end()),
              "the document has more than " + MAX_ELEMENTS + " elements; no XEP has so many"));
      throw new Stop();
    }
    List<Attribute> attributes = new ArrayList<>(tag.attributes().size());
    for (XmlEvent.RawAttribute raw : tag.attributes()) {
      attributes.add(
          new Attribute(raw.name(), values.of(raw), expansion.span(raw.start(), raw.end())));
    }
    Element element =
        new Element(
            tag.name(),
            attributes,
            open.peek(),
            expansion.span(tag.start(), tag.end()),
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
    open.pop().close(expansion.span(tag.start(), tag.end()));
  }

  private void expand(XmlEvent.Reference event) {
    SourceSpan place = expansion.span(event.start(), event.end());
    String name = event.name();
    expansion.refer(name, place);
    Optional<EntityScope.Known> known = expansion.usable(name, place);
    if (known.isEmpty()) {
      text.whole("&" + name + ";", place.start(), place.end());
      return;
    }
    expansion.enter(name, place);
    for (XmlEvent replayed : known.get().replacement().events()) {
      expansion.count(0, place);
      accept(replayed);
    }
    expansion.leave();
  }

  private void report(Finding finding) {
    problems.accept(finding);
    if (++reported >= MAX_PROBLEMS) {
      throw new Stop();
    }
  }
}
