package org.xeptools.sig;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.SafeLinks;
import org.xeptools.document.xml.Element;

/**
 * The addresses of a group in the text of its charter. Notes are left out, since those of entities,
 * for instance, are about others; the page of a list is not its archive.
 */
final class GroupPlaces {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+");
  private static final Pattern ROOM_HOST =
      Pattern.compile("(?i)[^@]+@(?:muc|mucs|conference|conf|rooms?|chat|groupchat)\\..*");
  private static final Pattern LISTS_HOST = Pattern.compile("@(?:lists?|mailman|mail)\\.");
  private static final Pattern LIST = Pattern.compile("(?i)mailing[- ]?lists?|\\be-?mail list");
  private static final Pattern ROOM = Pattern.compile("(?i)\\broom\\b|groupchat|\\bMUC\\b");
  private static final Pattern ARCHIVE =
      Pattern.compile("(?i)/(?:pipermail|hyperkitty|archives?)/");
  private static final Pattern INFO = Pattern.compile("(?i)/listinfo\\b");
  private static final Pattern ARCHIVED = Pattern.compile("(?i)\\barchives?\\b");

  private final Set<String> lists = new LinkedHashSet<>();
  private final Set<String> rooms = new LinkedHashSet<>();
  private final Set<String> namedArchives = new LinkedHashSet<>();
  private final Set<String> archives = new LinkedHashSet<>();

  Optional<String> list() {
    return lists.stream().findFirst();
  }

  Optional<String> room() {
    return rooms.stream().findFirst();
  }

  /**
   * An address with such a name; else one whose address has such a form, unless it belongs to
   * another list.
   */
  Optional<String> archive() {
    Optional<String> list = list().map(address -> address.replaceFirst("@.*", ""));
    return namedArchives.stream()
        .findFirst()
        .or(
            () ->
                archives.stream()
                    .filter(url -> list.isEmpty() || url.contains(list.get()))
                    .findFirst());
  }

  /** Collects the addresses in {@code block}, whose words are {@code text}. */
  void take(Element block, String text) {
    block
        .tree()
        .filter(e -> e.is("link") && !CharterText.isInNote(e))
        .forEach(link -> link(link, text));
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      boolean isRoom =
          ROOM_HOST.matcher(address.group()).matches()
              || (ROOM.matcher(text).find() && !LIST.matcher(text).find());
      if (isRoom) {
        rooms.add(address.group());
      } else if (LIST.matcher(text).find()) {
        lists.add(address.group());
      }
    }
  }

  private void link(Element link, String text) {
    String url = SafeLinks.target(link.value("url")).orElse("");
    Matcher address = ADDRESS.matcher(url);
    if (url.startsWith("xmpp:") && address.find()) {
      if (isRoom(url, address.group(), text)) {
        rooms.add(address.group());
      }
    } else if (url.startsWith("mailto:")
        && (LIST.matcher(text).find() || LISTS_HOST.matcher(url).find())
        && address.find()) {
      lists.add(address.group());
    } else if (url.startsWith("http") && !INFO.matcher(url).find()) {
      if (ARCHIVED.matcher(CharterText.plain(link)).find()) {
        namedArchives.add(url);
      } else if (ARCHIVE.matcher(url).find()) {
        archives.add(url);
      }
    }
  }

  /** The address may be that of a leader. */
  private static boolean isRoom(String url, String address, String text) {
    return url.contains("?join")
        || ROOM_HOST.matcher(address).matches()
        || ROOM.matcher(text).find();
  }
}
