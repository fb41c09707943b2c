package org.xeptools.site.data;

import java.util.Optional;
import java.util.SortedMap;
import org.xeptools.site.XmlText;
import org.xeptools.site.index.KnownNamespace;
import org.xeptools.site.index.KnownNamespace.Definer;
import org.xeptools.site.index.KnownNamespace.Schema;
import org.xeptools.site.index.KnownNamespace.Use;
import org.xeptools.site.index.KnownNamespace.Uses;
import org.xeptools.site.index.Mention;

/** The input of templates/site/namespace.xsl. */
final class NamespaceXml {
  private final SortedMap<String, KnownNamespace> all;

  /** Pages of some of {@code all}. */
  NamespaceXml(SortedMap<String, KnownNamespace> all) {
    this.all = all;
  }

  /** The facts about a schema. */
  interface SchemaPart {
    /** Adds them to the open element {@code schema}. */
    void write(Schema schema, Definer definer, XmlText xml);
  }

  /** The input of the page of {@code namespace}, with its schemas by {@code part}. */
  String write(KnownNamespace namespace, SchemaPart part) {
    XmlText xml =
        XmlText.page("namespace")
            .attribute("name", namespace.name())
            .attribute("rfc", namespace.rfc())
            .attribute("count", namespace.count());
    for (Definer definer : namespace.definers()) {
      xml.open("definer").add(definer.entry().info());
      definer.registered().ifPresent(place -> place(xml.open("registered"), place).close());
      for (Schema schema : definer.schemas()) {
        place(xml.open("schema"), schema.place()).attribute("file", schema.file());
        part.write(schema, definer, xml);
        xml.close();
      }
      xml.close();
    }
    namespace
        .presumed()
        .ifPresent(place -> place(xml.open("presumed"), place).add(place.entry().info()).close());
    namespace.versions().forEach(name -> other("version", name, xml));
    namespace.related().forEach(name -> other("related", name, xml));
    for (Uses uses : namespace.uses()) {
      xml.open("uses").add(uses.entry().info());
      for (Use use : uses.listings()) {
        place(xml.open("use"), use.place()).text(use.caption()).close();
      }
      xml.close();
    }
    return xml.end();
  }

  private static XmlText place(XmlText xml, Mention place) {
    return xml.attribute("address", place.address()).attribute("name", place.name());
  }

  private void other(String element, String name, XmlText xml) {
    Optional.ofNullable(all.get(name))
        .ifPresent(
            other -> {
              xml.open(element)
                  .attribute("name", name)
                  .attribute("path", other.path())
                  .attribute("documents", other.uses().size());
              other.definers().forEach(definer -> xml.add(definer.entry().info()));
              xml.close();
            });
  }
}
