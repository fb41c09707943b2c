package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.xsd.Departure.Kind;

/** Validates an element of an example against a schema, as leniently as a reader would. */
public final class ExampleJudge {
  private static final Pattern NAME = Pattern.compile("^(?:\\{\"([^\"]*)\":)?([^}]*)\\}?$");
  private static final Pattern ON_PURPOSE =
      Pattern.compile(
          "(?i).*\\b(?:malformed|invalid|incorrect|wrong|bad|illegal|unexpected|unsupported|"
              + "without|missing|lacks?|omits?|fails?|error|violat\\w+|not)\\b.*",
          Pattern.DOTALL);

  private final Definition definition;
  private final CompiledSchema schema;
  private final boolean isAbridged;
  private final Excuses excuses;

  private ExampleJudge(
      Definition definition, CompiledSchema schema, boolean isAbridged, boolean isReal) {
    this.definition = definition;
    this.schema = schema;
    this.isAbridged = isAbridged;
    this.excuses = new Excuses(isAbridged, isReal);
  }

  /**
   * The departures of {@code element} and its content from {@code schema}, that of {@code
   * definition}, without those that placeholders and ellipses explain.
   */
  public static List<Departure> judge(
      XmlElement element, Definition definition, CompiledSchema schema, boolean isAbridged) {
    return new ExampleJudge(definition, schema, isAbridged, false).judge(element);
  }

  /** The same for an element of a real stanza, which has no placeholders. */
  public static List<Departure> judgeReal(
      XmlElement element, Definition definition, CompiledSchema schema) {
    return new ExampleJudge(definition, schema, false, true).judge(element);
  }

  /** True if the caption of an example announces that it departs from what is right. */
  public static boolean isOnPurpose(String caption) {
    return ON_PURPOSE.matcher(caption).matches();
  }

  private List<Departure> judge(XmlElement element) {
    if (!schema.isSound()) {
      List<Departure> found = new ArrayList<>();
      if (definition.isWellFormed()) {
        byNames(element, found);
      }
      return found;
    }
    List<Departure> all = departures(element, true);
    if (all.isEmpty()) {
      return all;
    }
    // A departure that disappears without the elements of other namespaces is about these.
    Set<String> without = new HashSet<>();
    departures(element, false).forEach(d -> without.add(key(d)));
    Set<String> once = new HashSet<>();
    return all.stream()
        .filter(d -> d.kind() == Kind.FOREIGN_ELEMENT || without.contains(key(d)))
        .filter(d -> once.add(key(d)))
        .toList();
  }

  /** The departures that can be found without a compiled schema. */
  private void byNames(XmlElement element, List<Departure> found) {
    if (element.namespace().equals(definition.namespace())) {
      ContentModel model = model(element);
      if (model.isClosed()) {
        for (XmlAttribute attribute : element.attributes()) {
          String name = attribute.name();
          if (name.indexOf(':') < 0 && !name.equals("xmlns") && model.attribute(name).isEmpty()) {
            found.add(new Departure(Kind.UNDECLARED_ATTRIBUTE, element, name, "", ""));
          }
        }
        for (String name : model.required()) {
          if (element.attribute(name).isEmpty() && !Excuses.isTagAbridged(element)) {
            found.add(new Departure(Kind.MISSING_ATTRIBUTE, element, name, "", ""));
          }
        }
        element.elements().stream()
            .filter(child -> child.namespace().equals(definition.namespace()))
            .filter(child -> model.child(child.localName()).isEmpty())
            .filter(child -> declares(child.localName()))
            .map(child -> new Departure(Kind.MISPLACED_ELEMENT, child, element.localName(), "", ""))
            .forEach(found::add);
      }
    }
    element.elements().forEach(child -> byNames(child, found));
  }

  private static String key(Departure departure) {
    return System.identityHashCode(departure.element()) + departure.cause();
  }

  private List<Departure> departures(XmlElement element, boolean withForeign) {
    List<Departure> found = new ArrayList<>();
    for (XsdFault fault :
        schema.judge(
            element, new ExampleReading(definition.namespace(), withForeign, isAbridged))) {
      Departure departure = departure(fault);
      if (departure != null && !excuses.cover(departure)) {
        found.add(departure);
      }
    }
    return found;
  }

  private @Nullable Departure departure(XsdFault fault) {
    XmlElement at = fault.element();
    return switch (fault.key()) {
      case "cvc-complex-type.3.2.2" ->
          new Departure(Kind.UNDECLARED_ATTRIBUTE, at, fault.value(0), "", "");
      case "cvc-complex-type.4" ->
          new Departure(Kind.MISSING_ATTRIBUTE, at, fault.value(0), "", "");
      case "cvc-enumeration-valid" ->
          value(Kind.UNLISTED_VALUE, at, fault.value(0), fault.value(1));
      case "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.3" ->
          value(Kind.WRONG_TYPE, at, fault.value(0), fault.value(1));
      case "cvc-maxInclusive-valid",
          "cvc-minInclusive-valid",
          "cvc-maxExclusive-valid",
          "cvc-minExclusive-valid",
          "cvc-pattern-valid",
          "cvc-length-valid",
          "cvc-maxLength-valid",
          "cvc-minLength-valid" ->
          value(Kind.WRONG_TYPE, at, fault.value(0), fault.value(2));
      case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d" -> child(fault);
      case "cvc-complex-type.2.4.b" ->
          isAbridged
              ? null
              : new Departure(Kind.MISSING_ELEMENT, at, "", "", names(fault.value(1)));
      case "cvc-complex-type.2.1", "cvc-complex-type.2.3" ->
          at.elements().isEmpty() || fault.key().endsWith("3")
              ? new Departure(Kind.TEXT, at, "", "", "")
              : elementInText(at);
      case "cvc-complex-type.2.2", "cvc-type.3.1.2" -> elementInText(at);
      case "cvc-type.3.1.1" -> attributeOfSimple(at);
      default -> null;
    };
  }

  /** Of an element that is declared nowhere that alone is said. */
  private @Nullable Departure elementInText(XmlElement at) {
    if (at.elements().isEmpty()) {
      return null;
    }
    XmlElement child = at.elements().get(0);
    return child.namespace().equals(definition.namespace()) && !declares(child.localName())
        ? null
        : new Departure(Kind.ELEMENT_IN_TEXT, at, child.localName(), "", "");
  }

  /** An element of a simple type has no attributes. */
  private static @Nullable Departure attributeOfSimple(XmlElement at) {
    return at.attributes().stream()
        .filter(a -> !a.name().startsWith("xmlns") && !a.name().startsWith("xsi:"))
        .findFirst()
        .map(a -> new Departure(Kind.UNDECLARED_ATTRIBUTE, at, a.name(), "", ""))
        .orElse(null);
  }

  private @Nullable Departure child(XsdFault fault) {
    XmlElement at = fault.element();
    Matcher name = NAME.matcher(fault.value(0));
    String local = name.matches() ? name.group(2) : fault.value(0);
    XmlElement parent = at.parent().orElse(at);
    if (!at.localName().equals(local)) {
      return null;
    }
    if (!at.namespace().equals(definition.namespace())) {
      return at.namespace().isEmpty() || !parent.namespace().equals(definition.namespace())
          ? null
          : new Departure(Kind.FOREIGN_ELEMENT, parent, at.name(), "", "");
    }
    if (!declares(local)) {
      return null;
    }
    if (model(parent).child(local).isPresent()) {
      boolean again = isAgain(at, parent);
      return isAbridged && !again
          ? null
          : again
              ? new Departure(Kind.REPEATED_ELEMENT, at, parent.localName(), "", "")
              : new Departure(Kind.ORDER, at, parent.localName(), "", names(fault.value(1)));
    }
    return new Departure(Kind.MISPLACED_ELEMENT, at, parent.localName(), "", "");
  }

  /** True if the element before it has the same name. */
  private static boolean isAgain(XmlElement at, XmlElement parent) {
    int index = parent.elements().indexOf(at);
    return index > 0 && parent.elements().get(index - 1).name().equals(at.name());
  }

  private ContentModel model(XmlElement element) {
    return schema.parts().model(element.localName());
  }

  private boolean declares(String local) {
    return schema.names().elements().contains(local);
  }

  /** {@code a, b or c} of <code>{"ns":a, "ns":b}</code>. */
  private static String names(String list) {
    List<String> names = new ArrayList<>();
    for (String name : list.replaceAll("[{}]", "").split(", ", -1)) {
      String local = name.substring(name.lastIndexOf(':') + 1);
      if (!local.isEmpty() && !name.contains("WC[")) {
        names.add("<" + local + ">");
      }
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static Departure value(Kind kind, XmlElement at, String value, String expected) {
    String name =
        at.attributes().stream()
            .filter(a -> ElementText.of(a.value()).strip().equals(value.strip()))
            .map(XmlAttribute::name)
            .findFirst()
            .orElse("");
    return new Departure(kind, at, name, value.strip(), expected);
  }

  /** The topmost elements of each namespace below {@code root}, by namespace, in order. */
  public static Map<String, List<XmlElement>> units(XmlElement root) {
    Map<String, List<XmlElement>> units = new LinkedHashMap<>();
    root.walk(
        element -> {
          String namespace = element.namespace();
          if (element.parent().map(p -> !p.namespace().equals(namespace)).orElse(true)) {
            units.computeIfAbsent(namespace, n -> new ArrayList<>()).add(element);
          }
        });
    return units;
  }
}
