package org.xeptools.render;

import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;

/** The stylesheets, each compiled once, when first asked for; they read nothing but each other. */
public final class Stylesheets {
  private static final String SCHEME = "templates:/";

  private final Processor processor = new Processor(false);
  private final Map<String, XsltExecutable> compiled = new ConcurrentHashMap<>();

  public Stylesheets() {
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "templates");
    processor.getUnderlyingConfiguration().setResourceResolver(Stylesheets::resolve);
  }

  Processor processor() {
    return processor;
  }

  /** The stylesheet {@code name}, a path below templates/: {@code html/main.xsl}. */
  XsltExecutable get(String name) {
    return compiled.computeIfAbsent(name, this::compile);
  }

  private XsltExecutable compile(String name) {
    try {
      XsltCompiler compiler = processor.newXsltCompiler();
      return compiler.compile(open(URI.create(SCHEME + name)));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("templates/" + name + " does not compile", e);
    }
  }

  private static StreamSource resolve(ResourceRequest request) throws XPathException {
    if (request.uri == null || !request.uri.startsWith(SCHEME)) {
      throw new XPathException("refused: " + request.uri);
    }
    return open(URI.create(request.uri));
  }

  private static StreamSource open(URI uri) {
    InputStream in = Stylesheets.class.getResourceAsStream("/templates" + uri.getPath());
    if (in == null) {
      throw new IllegalStateException("no template " + uri);
    }
    return new StreamSource(in, uri.toString());
  }
}
