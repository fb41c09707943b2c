package org.xeptools.act.mail;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xeptools.document.IsoDate;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/** What a mail says about an event. */
final class EventText {
  private static final int LONGEST_SUBJECT = 200;
  private static final int MOST_REMARKS = 20_000;

  private final Event event;
  private final DocumentState is;
  private final String base;
  private final Function<String, String> titles;

  /**
   * @param base the address of the site, with a slash at the end
   * @param titles the titles of documents by number, "" for others
   */
  EventText(Event event, String base, Function<String, String> titles) {
    this.event = event;
    this.is = event.is();
    this.base = base;
    this.titles = titles;
  }

  String subject() {
    String title = cut(MailText.line(is.title()), LONGEST_SUBJECT);
    return event.kind().isOfProposal()
        ? event.kind().subject() + ": " + title
        : event.kind() == EventKind.CALL_FOR_EXPERIENCE
            ? event.kind().subject() + ": " + is.label() + ": " + title
            : event.kind().subject() + ": " + is.label() + " (" + title + ")";
  }

  /** The name of the site, for the ids of messages. */
  String host() {
    return Optional.ofNullable(URI.create(base).getHost()).orElse("localhost");
  }

  String url() {
    return is.number()
        .map(n -> base + "xep-" + n + ".html")
        .orElse(base + "inbox/" + is.name() + ".html");
  }

  String body() {
    return MailText.of(template(), values());
  }

  private String template() {
    return switch (event.kind()) {
      case UPDATED -> event.isWoken() && !event.isNewVersion() ? "woken" : "updated";
      case LAST_CALL -> lastEnd().isPresent() ? "last-call-extended" : "last-call";
      case PROTO, PROTO_UPDATED, NEW, DEFERRED, RETURNED, CALL_FOR_EXPERIENCE ->
          event.kind().word();
      default -> "status";
    };
  }

  /** The end of the call that runs already, if this one continues it. */
  private Optional<LocalDate> lastEnd() {
    return event.was().filter(old -> old.is(Status.PROPOSED)).flatMap(DocumentState::lastCallEnd);
  }

  private Map<String, String> values() {
    Map<String, String> values = new HashMap<>();
    values.put("label", is.label());
    values.put("title", MailText.line(is.title()));
    values.put("type", MailText.line(is.type()));
    values.put("status", MailText.line(is.known().map(Status::pageName).orElse(is.status())));
    values.put("meaning", is.known().map(s -> s.meaning(XepType.meant(is.type()))).orElse(""));
    values.put("version", MailText.line(is.version()));
    values.put(
        "date",
        MailText.line(
            is.versions().values().stream().map(DocumentState.Block::date).findFirst().orElse("")));
    values.put("abstract", MailText.line(is.abstractText()));
    values.put("approver", approver());
    values.put("changes", changes());
    values.put("url", url());
    values.put("redline", redline());
    values.put("vote", event.vote().map(EventText::sentence).orElse(""));
    values.put("superseded", relation("It is superseded by ", is.supersededBy()));
    values.put("replaces", relation("It supersedes ", is.supersedes()));
    values.put(
        "from",
        event
            .was()
            .flatMap(DocumentState::known)
            .filter(s -> s != Status.PROPOSED)
            .orElse(Status.EXPERIMENTAL)
            .pageName());
    values.put(
        "goal",
        XepType.meant(is.type()).filter(t -> t != XepType.STANDARDS_TRACK).isPresent()
            ? Status.ACTIVE.pageName()
            : Status.STABLE.pageName());
    values.put("before", lastEnd().map(LocalDate::toString).orElse(""));
    is.lastCallEnd()
        .ifPresent(
            end -> {
              long left = ChronoUnit.DAYS.between(event.day(), end);
              values.put("until", end.toString());
              values.put("left", left + (left == 1 ? " day" : " days"));
            });
    return values;
  }

  private static String sentence(Vote vote) {
    return "The "
        + vote.body().sourceName()
        + " voted on "
        + vote.day()
        + vote.minutes().map(url -> "; the minutes are here:\n" + url).orElse(".");
  }

  private String approver() {
    return is.approver().isEmpty() ? "XMPP Council" : MailText.line(is.approver());
  }

  /** All new remarks, newest first; their ends are on the page if they are very long. */
  private String changes() {
    String all =
        event.fresh().stream()
            .map(block -> heading(block) + "\n" + block.remark().indent(2).stripTrailing())
            .collect(Collectors.joining("\n"));
    return cut(all, MOST_REMARKS);
  }

  private static String heading(DocumentState.Block block) {
    String initials = MailText.line(block.initials());
    String date = MailText.line(block.date());
    return "Version "
        + MailText.line(block.version())
        + (IsoDate.parse(date).isPresent() ? " of " : ", ")
        + date
        + (initials.isEmpty() ? ":" : " (" + initials + "):");
  }

  /** The page with the changes of the newest version, which a site with old versions has. */
  private String redline() {
    Optional<String> before = is.versionBefore();
    boolean plain =
        before.filter(EventText::isPlain).isPresent()
            && isPlain(is.version())
            && (event.isNewVersion() || event.kind() == EventKind.LAST_CALL);
    return plain && is.number().isPresent()
        ? base
            + "attic/xep-"
            + is.number().get()
            + "-"
            + before.get()
            + "-"
            + is.version()
            + ".html"
        : "";
  }

  private static boolean isPlain(String version) {
    return version.matches("[0-9A-Za-z.]{1,20}");
  }

  private String relation(String words, List<String> specs) {
    return specs.isEmpty()
        ? ""
        : words
            + specs.stream()
                .map(spec -> titled(MailText.line(spec)))
                .collect(Collectors.joining(", "))
            + ".";
  }

  private String titled(String spec) {
    String title = spec.matches("XEP-\\d{4}") ? titles.apply(spec.substring(4)) : "";
    return title.isEmpty() ? spec : spec + " (" + MailText.line(title) + ")";
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean torn = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, torn ? most - 1 : most) + " …";
  }
}
