package org.xeptools.site.gist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.xeptools.facts.FactReader;
import org.xeptools.facts.FactWriter;
import org.xeptools.render.Links;
import org.xeptools.site.gist.ListingGist.Start;
import org.xeptools.xsd.SchemaInput;

/** Writes a gist as a fact and reads it. */
final class GistText {
  private GistText() {}

  static void write(Gist gist, FactWriter out) {
    out.text(gist.digest()).text(gist.outline()).number(gist.length());
    writeOutline(gist, out);
  }

  /** Without what every edit changes. */
  static void writeOutline(Gist gist, FactWriter out) {
    out.texts(gist.ids()).texts(gist.revisions());
    out.texts(gist.links().documents()).texts(gist.links().places());
    all(gist.sections(), out, GistText::section);
    all(gist.listings(), out, GistText::listing);
    out.texts(gist.namespaces());
    all(
        gist.registered().entrySet(),
        out,
        (entry, o) -> {
          o.text(entry.getKey());
          place(entry.getValue(), o);
        });
    out.texts(gist.stems());
  }

  static Gist read(FactReader in) {
    return new Gist(
        in.text(),
        in.text(),
        in.number(),
        Set.copyOf(in.texts()),
        in.texts(),
        new Links(in.texts(), in.texts()),
        all(in, i -> new SectionGist(place(i), i.number(), i.text())),
        all(in, GistText::listing),
        in.texts(),
        map(in, GistText::place),
        in.texts());
  }

  private static void section(SectionGist section, FactWriter out) {
    place(section.place(), out);
    out.number(section.level()).text(section.title());
  }

  private static void listing(ListingGist listing, FactWriter out) {
    place(listing.place(), out);
    out.number(listing.isExample() ? 1 : 0)
        .number(listing.isSchema() ? 1 : 0)
        .text(listing.caption())
        .text(listing.language())
        .text(listing.target())
        .texts(listing.targets());
    all(
        listing.declared().entrySet(),
        out,
        (entry, o) -> o.text(entry.getKey()).number(entry.getValue()));
    all(listing.starts(), out, (start, o) -> o.text(start.name()).text(start.namespace()));
    out.texts(listing.features()).texts(listing.registered()).text(listing.digest());
    all(
        listing.definitions(),
        out,
        (schema, o) -> o.text(schema.namespace()).text(schema.digest()).texts(schema.imports()));
  }

  private static ListingGist listing(FactReader in) {
    return new ListingGist(
        place(in),
        in.number() == 1,
        in.number() == 1,
        in.text(),
        in.text(),
        in.text(),
        in.texts(),
        map(in, FactReader::number),
        all(in, i -> new Start(i.text(), i.text())),
        in.texts(),
        in.texts(),
        in.text(),
        all(in, i -> new SchemaInput(i.text(), i.text(), i.texts())));
  }

  private static void place(Place place, FactWriter out) {
    out.text(place.id()).text(place.name());
  }

  private static Place place(FactReader in) {
    return new Place(in.text(), in.text());
  }

  private static <T> void all(
      Collection<T> things, FactWriter out, BiConsumer<T, FactWriter> writing) {
    out.number(things.size());
    things.forEach(thing -> writing.accept(thing, out));
  }

  private static <T> List<T> all(FactReader in, Function<FactReader, T> reading) {
    List<T> things = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      things.add(reading.apply(in));
    }
    return things;
  }

  private static <T> Map<String, T> map(FactReader in, Function<FactReader, T> reading) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      map.put(in.text(), reading.apply(in));
    }
    return map;
  }
}
