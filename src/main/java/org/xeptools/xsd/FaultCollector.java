package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlElement;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Collects the messages of a processor, with the elements that they are about. */
final class FaultCollector implements ErrorHandler {
  private static final int MOST = 200;
  private static final Pattern KEY = Pattern.compile("^([A-Za-z0-9_.-]+): ");
  private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

  private final List<XsdFault> faults = new ArrayList<>();
  private final IntFunction<XmlElement> places;
  private final String subject;

  /** Collects messages about the document {@code subject}, whose elements {@code places} knows. */
  FaultCollector(IntFunction<XmlElement> places, String subject) {
    this.places = places;
    this.subject = subject;
  }

  List<XsdFault> faults() {
    return faults;
  }

  @Override
  public void warning(SAXParseException said) {
    // A missing import is only a warning; its consequences are errors.
  }

  @Override
  public void error(SAXParseException said) {
    boolean here = said.getSystemId() == null || said.getSystemId().equals(subject);
    if (faults.size() < MOST && here) {
      String message = said.getMessage() == null ? "" : said.getMessage();
      Matcher key = KEY.matcher(message);
      boolean keyed = key.find();
      String words = keyed ? message.substring(key.end()) : message;
      faults.add(
          new XsdFault(
              places.apply(said.getLineNumber()),
              keyed ? key.group(1) : "",
              QUOTED.matcher(words).results().map(quoted -> quoted.group(1)).toList(),
              words));
    }
  }

  @Override
  public void fatalError(SAXParseException said) {
    error(said);
  }
}
