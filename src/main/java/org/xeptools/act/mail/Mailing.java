package org.xeptools.act.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.settings.AnnounceFile;

/**
 * The mails of a range of commits.
 *
 * @param letters in the order of their events
 * @param silent what is not announced, a sentence each
 */
public record Mailing(List<Letter> letters, List<String> silent) {
  /** The role that gets what no other is named for. */
  private static final String EVERYBODY = "standards";

  public Mailing {
    letters = List.copyOf(letters);
    silent = List.copyOf(silent);
  }

  /** A mail has no sender, or nobody to go to; the message says what to do. */
  public static final class Unaddressed extends Exception {
    private static final long serialVersionUID = 1;

    Unaddressed(String message) {
      super(message);
    }
  }

  /**
   * Who gets what, and what is announced.
   *
   * @param file the settings of the tree
   * @param from the sender in place of the one that the settings name
   * @param roles addresses in place of those that the settings name
   * @param also the kinds of events that are announced although they are not by default
   * @param editorial true to announce versions with editorial changes only
   * @param base the address of the site, with a slash at the end
   */
  public record Terms(
      AnnounceFile file,
      Optional<String> from,
      Map<String, String> roles,
      Set<EventKind> also,
      boolean editorial,
      String base) {

    boolean isWanted(Event event) {
      return (!EventKind.ON_DEMAND.contains(event.kind()) || also.contains(event.kind()))
          && (editorial || !event.editorial());
    }

    private Optional<String> sender() {
      return from.or(file::from);
    }

    private List<String> recipients(EventKind kind) {
      return roles(kind).stream().map(this::address).toList();
    }

    private List<String> roles(EventKind kind) {
      Map<String, List<String>> events = file.events();
      return events.getOrDefault(
          kind.word(), events.getOrDefault(AnnounceFile.DEFAULT, List.of(EVERYBODY)));
    }

    private String address(String role) {
      return roles.getOrDefault(role, file.roles().getOrDefault(role, ""));
    }

    /** Refuses {@code events} if a mail about one of them would lack an address; names all. */
    private void require(Collection<Event> events) throws Unaddressed {
      Set<String> unnamed = new TreeSet<>();
      events.forEach(event -> unnamed.addAll(roles(event.kind())));
      unnamed.removeIf(role -> !address(role).isEmpty());
      List<String> lacks = new ArrayList<>();
      List<String> options = new ArrayList<>();
      if (sender().isEmpty() && !events.isEmpty()) {
        lacks.add("no sender");
        options.add("--from \"XEP Editor <editor@example.org>\"");
      }
      if (!unnamed.isEmpty()) {
        lacks.add("no address for " + String.join(", ", unnamed));
        unnamed.forEach(role -> options.add("--to " + role + "=" + role + "@example.org"));
      }
      if (!lacks.isEmpty()) {
        throw new Unaddressed(
            AnnounceFile.NAME
                + " names "
                + String.join(" and ", lacks)
                + "; add what is missing there, or say "
                + String.join(" ", options));
      }
    }
  }

  /** The mails for the tree in {@code folder}; {@code head} is it at the end of the range. */
  public static Mailing of(Path folder, String base, String revision, Corpus head, Terms terms)
      throws IOException, Unaddressed {
    EventWalk.Found found = EventWalk.between(folder, base, revision);
    Map<String, Letter> letters = new LinkedHashMap<>();
    List<String> silent = new ArrayList<>(found.silent());
    List<Event> wanted = found.events().stream().filter(terms::isWanted).toList();
    terms.require(wanted);
    for (Event event : wanted) {
      Letter letter = letter(event, head, terms);
      letters.remove(letter.name());
      letters.put(letter.name(), letter);
    }
    return new Mailing(List.copyOf(letters.values()), silent);
  }

  /** The Call for Experience for a document that is Stable. */
  public static Letter callForExperience(
      XepDocument document,
      String number,
      LocalDate until,
      LocalDate today,
      Corpus head,
      Terms terms)
      throws Unaddressed {
    DocumentState is = DocumentState.of(document, Optional.of(number)).until(until);
    Instant noon = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    Event event =
        new Event(
            EventKind.CALL_FOR_EXPERIENCE,
            Optional.empty(),
            is,
            List.of(),
            noon,
            Optional.empty(),
            Optional.empty(),
            false);
    terms.require(List.of(event));
    return letter(event, head, terms);
  }

  private static Letter letter(Event event, Corpus head, Terms terms) {
    Function<String, String> titles =
        number -> head.header(number).flatMap(Header::title).map(Field::text).orElse("");
    EventText words = new EventText(event, terms.base(), titles);
    return Letter.of(event, words, terms.sender().orElseThrow(), terms.recipients(event.kind()));
  }
}
