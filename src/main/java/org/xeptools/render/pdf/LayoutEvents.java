package org.xeptools.render.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fop.ResourceEventProducer;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;

/** The events of FOP for one document. */
final class LayoutEvents implements EventListener {
  private final Map<String, List<String>> messages = new LinkedHashMap<>();
  private final Set<String> unreadable = new LinkedHashSet<>();

  @Override
  public void processEvent(Event event) {
    if (event.getEventGroupID().equals(ResourceEventProducer.class.getName())
        && event.getParam("uri") instanceof String uri
        && uri.startsWith("data:")) {
      unreadable.add(uri);
    } else if (event.getSeverity() != EventSeverity.INFO) {
      String id = event.getEventID();
      messages
          .computeIfAbsent(id.substring(id.lastIndexOf('.') + 1), key -> new ArrayList<>())
          .add(EventFormatter.format(event));
    }
  }

  /** The addresses of images that could not be decoded. */
  Set<String> unreadable() {
    return unreadable;
  }

  /** The messages by the short name of their event: {@code lineOverflows}. */
  Map<String, List<String>> messages() {
    return messages;
  }
}
