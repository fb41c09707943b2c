package org.xeptools.xsd;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.listing.XmlElement;
import org.xml.sax.SAXException;

/** A compiled schema: its faults, or a validator for elements. */
public final class CompiledSchema {
  private final XmlElement schema;
  private final boolean isWellFormed;
  private final Function<String, String> imports;
  private final List<XsdFault> faults;
  private final boolean isTooLarge;
  private final SchemaParts parts;
  private volatile SchemaCompiler.@Nullable Compiled lenient;

  private CompiledSchema(
      Definition definition,
      Function<String, String> imports,
      List<XsdFault> faults,
      boolean isTooLarge) {
    // The definition has the whole document, which is not needed any more.
    this.schema = definition.schema();
    this.isWellFormed = definition.isWellFormed();
    this.imports = imports;
    this.faults = faults;
    this.isTooLarge = isTooLarge;
    this.parts = new SchemaParts(schema);
  }

  static CompiledSchema of(Definition definition, Function<String, String> imports) {
    if (!definition.isWellFormed()) {
      return new CompiledSchema(definition, imports, List.of(), false);
    }
    boolean tooLarge = Occurrences.areTooMany(definition.schema());
    List<XsdFault> faults =
        tooLarge ? List.of() : SchemaCompiler.compile(definition.schema(), imports).faults();
    return new CompiledSchema(definition, imports, faults, tooLarge);
  }

  /** The faults of the schema, in the order in which a processor finds them. */
  public List<XsdFault> faults() {
    return faults;
  }

  /** True if it is too complex for a schema of a protocol, and is not compiled. */
  public boolean isTooLarge() {
    return isTooLarge;
  }

  /** True if elements can be validated against it. */
  public boolean isSound() {
    return lenient().isPresent();
  }

  /** True if elements are held against all of it; a pattern that may take for ever is left out. */
  boolean isWhole() {
    boolean[] whole = {true};
    schema.walk(
        part -> whole[0] &= !part.is("pattern") || !Occurrences.mayBacktrack(part.value("value")));
    return whole[0];
  }

  /** Its parts by name. */
  SchemaParts parts() {
    return parts;
  }

  /** The names that it declares. */
  public DeclaredNames names() {
    return parts.names();
  }

  /** The declarations of elements called {@code name}, global and local, in order. */
  public List<XmlElement> declarations(String name) {
    return parts.elements(name);
  }

  /** The part that {@code departure} breaks, if it can be determined. */
  public Optional<XmlElement> broken(Departure departure) {
    String element = departure.element().localName();
    ContentModel own = parts.model(element);
    Optional<XmlElement> part =
        switch (departure.kind()) {
          case MISSING_ATTRIBUTE, UNLISTED_VALUE, WRONG_TYPE -> own.attribute(departure.name());
          case ORDER, REPEATED_ELEMENT -> parts.model(departure.name()).child(element);
          case MISPLACED_ELEMENT ->
              parts.model(departure.name()).declarations().stream().findFirst();
          default -> Optional.empty();
        };
    return part.or(() -> own.declarations().stream().findFirst());
  }

  private Optional<Schema> lenient() {
    if (!isWellFormed || !faults.isEmpty() || isTooLarge) {
      return Optional.empty();
    }
    SchemaCompiler.Compiled known = lenient;
    if (known == null) {
      known = SchemaCompiler.compileLeniently(schema, imports);
      lenient = known;
    }
    return known.schema();
  }

  /**
   * The faults of {@code element}, read according to {@code reading}; none if this schema is not
   * sound.
   */
  List<XsdFault> judge(XmlElement element, XmlEvents.Reading reading) {
    Optional<Schema> schema = lenient();
    if (schema.isEmpty()) {
      return List.of();
    }
    ValidatorHandler handler = schema.get().newValidatorHandler();
    XmlEvents events = new XmlEvents(handler, reading);
    FaultCollector collector = new FaultCollector(events::at, "");
    try {
      handler.setProperty(SchemaCompiler.LOCALE, Locale.ROOT);
      handler.setErrorHandler(collector);
      events.send(element, "");
    } catch (SAXException e) {
      // The collector has recorded it.
    }
    return collector.faults();
  }
}
