package org.xeptools.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.document.Field;
import org.xeptools.document.Requirements;
import org.xeptools.document.XepDocument;
import org.xeptools.source.Blanks;

/**
 * The requirements that differ between a ProtoXEP and the document that it became; the number that
 * it got counts as no difference.
 *
 * @param added those that only the document has, in one line each
 * @param gone those that only the ProtoXEP has
 */
public record AcceptedRequirements(List<String> added, List<String> gone) {
  private static final Pattern OPEN = Pattern.compile("(?i)\\bxep-(?:x{3,5}|0x{3}|n{4})\\b");
  private static final String OWN = "XEP-xxxx";

  public AcceptedRequirements {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
  }

  /** What {@code change} did to the requirements; nothing unless it accepts a ProtoXEP. */
  public static AcceptedRequirements of(Change change) {
    return change.isAcceptance() && change.old().isPresent() && change.now().isPresent()
        ? of(change.old().get(), change.now().get())
        : new AcceptedRequirements(List.of(), List.of());
  }

  private static AcceptedRequirements of(XepDocument old, XepDocument now) {
    Optional<String> number = now.header().number().map(Field::text);
    List<String> before = texts(old, number);
    List<String> after = texts(now, number);
    return new AcceptedRequirements(without(after, before), without(before, after));
  }

  /** Those of {@code texts} that {@code others} do not have as often. */
  private static List<String> without(List<String> texts, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(text -> left.merge(text, 1, Integer::sum));
    return texts.stream().filter(text -> left.merge(text, -1, Integer::sum) < 0).toList();
  }

  private static List<String> texts(XepDocument document, Optional<String> number) {
    return Requirements.of(document).all().stream()
        .map(one -> Blanks.folded((one.lead() + " " + one.text()).strip()))
        .map(text -> OPEN.matcher(text).replaceAll(OWN))
        .map(text -> number.map(own -> text.replace("XEP-" + own, OWN)).orElse(text))
        .toList();
  }

  /** True if none differs. */
  public boolean isEmpty() {
    return added.isEmpty() && gone.isEmpty();
  }

  /** How many differ; a reworded one counts once. */
  public int count() {
    return Math.max(added.size(), gone.size());
  }
}
