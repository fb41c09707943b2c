package org.xeptools.site;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Every address in a site's pages, feeds, map and references, and whether it leads somewhere. */
public final class SiteLinks {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final Pattern IN_XML =
      Pattern.compile("(?:href|target)=\"([^\"]*)\"|<(?:loc|id|uri)>([^<]*)<");
  private static final List<String> TO_IDS =
      List.of("aria-labelledby", "aria-describedby", "aria-controls", "for");

  /** A broken link: the file that has it, and the address. */
  public record Link(String file, String address) {}

  private final BuiltSite site;
  private final Map<String, Set<String>> ids = new TreeMap<>();
  private final Set<Link> broken = new LinkedHashSet<>();
  private int checked;

  private SiteLinks(BuiltSite site) {
    this.site = site;
  }

  /** All of {@code site}. */
  public static SiteLinks of(BuiltSite site) {
    SiteLinks links = new SiteLinks(site);
    Map<String, List<String>> found = new TreeMap<>();
    for (String path : site.files().keySet()) {
      if (path.endsWith(".html")) {
        found.put(path, links.page(path, Jsoup.parse(site.text(path))));
      }
    }
    found.forEach((path, addresses) -> addresses.forEach(a -> links.check(path, a)));
    for (String path : site.files().keySet()) {
      if (path.endsWith(".atom")
          || path.equals("sitemap.xml")
          || path.matches("(refs|examples)/.*\\.xml")) {
        links.addresses(path);
      }
    }
    return links;
  }

  /** How many there are in the site itself. */
  public int checked() {
    return checked;
  }

  /** Those that lead nowhere, in the order of files. */
  public Set<Link> broken() {
    return broken;
  }

  private List<String> page(String path, Document page) {
    Set<String> own = new HashSet<>();
    List<String> addresses = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (element.hasAttr("id") && !own.add(element.id())) {
        broken.add(new Link(path, "id twice: " + element.id()));
      }
    }
    for (Element element : page.getAllElements()) {
      for (String name : List.of("href", "src")) {
        if (element.hasAttr(name)) {
          addresses.add(element.attr(name));
        }
      }
      for (String name : TO_IDS) {
        for (String id : element.attr(name).split("\\s+", -1)) {
          if (!id.isEmpty() && !own.contains(id)) {
            broken.add(new Link(path, name + ": " + id));
          }
        }
      }
    }
    ids.put(path, own);
    return addresses;
  }

  /** Whole addresses, as programs read them; those of the site must be there. */
  private void addresses(String path) {
    Matcher address = IN_XML.matcher(site.text(path));
    while (address.find()) {
      String text = address.group(1) == null ? address.group(2) : address.group(1);
      if (text.startsWith(site.series().settings().base())) {
        inside(path, text.substring(site.series().settings().base().length()), text, true);
      }
    }
  }

  private void check(String path, String address) {
    String base = site.series().settings().base();
    if (address.startsWith(base)) {
      inside(path, address.substring(base.length()), address, false);
    } else if (address.startsWith("/")) {
      inside(path, address.substring(URI.create(base).getPath().length()), address, true);
    } else if (!SCHEME.matcher(address).matches()) {
      int hash = address.indexOf('#');
      String file = hash < 0 ? address : address.substring(0, hash);
      String from = URI.create("site:/" + path).resolve(file.isEmpty() ? "" : file).getPath();
      if (path.equals("404.html")) { // it is shown below the root of the site, too
        from = from.replaceFirst("^(/[.][.])+", "");
      }
      String target = file.isEmpty() ? path : from.substring(1);
      inside(path, target + (hash < 0 ? "" : address.substring(hash)), address, true);
    }
  }

  private void inside(String path, String target, String address, boolean mustBe) {
    int hash = target.indexOf('#');
    String file = decoded(hash < 0 ? target : target.substring(0, hash));
    if (file.isEmpty() || file.endsWith("/")) {
      file += "index.html";
    }
    String id = hash < 0 ? "" : decoded(target.substring(hash + 1));
    checked++;
    boolean there = site.files().containsKey(file);
    Set<String> known = ids.get(file);
    boolean hasId = id.isEmpty() || id.equals("top") || known == null || known.contains(id);
    if ((!there && mustBe) || (there && !hasId)) {
      broken.add(new Link(path, address));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
