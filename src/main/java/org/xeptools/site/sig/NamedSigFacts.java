package org.xeptools.site.sig;

import java.util.List;
import java.util.Optional;
import org.xeptools.lifecycle.Status;
import org.xeptools.sig.NamedSig;
import org.xeptools.site.Entry;
import org.xeptools.site.PageAddresses;
import org.xeptools.site.Series;
import org.xeptools.site.XepInfo;
import org.xeptools.site.XmlText;

/** The facts on the page of a group without a charter. */
record NamedSigFacts(NamedSig sig, Series series) {

  /** The facts of all groups without a charter. */
  static List<NamedSigFacts> all(Series series) {
    return series.namedSigs().stream().map(sig -> new NamedSigFacts(sig, series)).toList();
  }

  /** The documents whose header names it. */
  List<XepInfo> documents() {
    return series.infos().stream()
        .filter(xep -> xep.sig().filter(sig::isCalled).isPresent())
        .toList();
  }

  /** The sentences of the series about it, if there are any. */
  Optional<String> description() {
    return sig.sentences().stream()
        .map(NamedSig.Sentence::text)
        .filter(text -> text.startsWith("The " + sig.name() + " is "))
        .findFirst();
  }

  void card(XmlText xml) {
    open(xml, "named-sig");
    xml.close();
  }

  void historic(XmlText xml) {
    open(xml, "historic");
    sentences(xml);
    xml.close();
  }

  /** Its page, if it has one. */
  String page() {
    XmlText xml = XmlText.page("facts");
    open(xml, "sig");
    sentences(xml);
    for (Status status : Status.values()) {
      List<XepInfo> documents =
          documents().stream().filter(xep -> xep.status().equals(status.sourceName())).toList();
      if (!documents.isEmpty()) {
        xml.open("documents")
            .attribute("status", status.pageName())
            .attribute("count", documents.size());
        for (XepInfo xep : documents) {
          xml.open("document")
              .attribute("page", PageAddresses.path(xep.page()))
              .text(xep.label() + ": " + xep.title())
              .close();
        }
        xml.close();
      }
    }
    xml.close();
    return xml.end();
  }

  private void open(XmlText xml, String name) {
    xml.open(name)
        .attribute("slug", sig.slug())
        .attribute("count", documents().size())
        .attribute("source", source());
    xml.element("name", sig.name());
    xml.optional("description", description().orElse(""));
  }

  private void sentences(XmlText xml) {
    for (NamedSig.Sentence sentence : sig.sentences()) {
      boolean isXep = sentence.source().equals(NamedSig.SOURCE);
      xml.open("sentence")
          .attribute("source", isXep ? "XEP-" + sentence.source() : sentence.source())
          .attribute("page", isXep ? source() : "")
          .attribute("anchor", sentence.anchor())
          .text(sentence.text())
          .close();
    }
  }

  /** The address of the document that names it. */
  String source() {
    return series
        .entry(NamedSig.SOURCE)
        .map(Entry::info)
        .map(info -> PageAddresses.path(info.page()))
        .orElse("");
  }
}
