package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.SourceSpan;

/**
 * The part before the root element.
 *
 * @param declaration the XML declaration
 * @param doctype the document type declaration
 * @param instructions processing instructions such as xml-stylesheet
 * @param entities tells whether an entity of a name is declared
 */
public record Prolog(
    Optional<SourceSpan> declaration,
    Optional<SourceSpan> doctype,
    List<ProcessingInstruction> instructions,
    Predicate<String> entities) {
  public Prolog {
    instructions = List.copyOf(instructions);
  }

  static final class Builder {
    private final List<ProcessingInstruction> instructions = new ArrayList<>();
    private @Nullable SourceSpan declaration;
    private @Nullable SourceSpan doctype;

    void declaration(SourceSpan span) {
      declaration = span;
    }

    void doctype(SourceSpan span) {
      doctype = span;
    }

    void instruction(ProcessingInstruction node) {
      instructions.add(node);
    }

    Prolog build(Predicate<String> entities) {
      return new Prolog(
          Optional.ofNullable(declaration), Optional.ofNullable(doctype), instructions, entities);
    }
  }
}
