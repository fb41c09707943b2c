package org.xeptools.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.XmlProcessingError;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;
import org.xeptools.format.Vocabulary;

/** The stylesheets, each compiled once, on first use; they can read only each other. */
public final class Stylesheets {
  private static final String SCHEME = "templates:/";

  /** A stylesheet with the paths of its files below templates/. */
  private record Compiled(XsltExecutable executable, Set<String> files) {}

  private final Processor processor;
  private final Optional<TemplateFolder> folder;
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  private static final class Holder {
    private static final Stylesheets PROGRAM = new Stylesheets(Optional.empty());
  }

  /** The program's own stylesheets; each is compiled once for the process, for several threads. */
  public static Stylesheets ofProgram() {
    return Holder.PROGRAM;
  }

  /**
   * The stylesheets in {@code folder}, which has the layout of templates/; without a folder, the
   * program's own.
   */
  public Stylesheets(Optional<Path> folder) {
    this(new Processor(false), folder.map(TemplateFolder::new));
    processor.setConfigurationProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "templates");
    processor.getUnderlyingConfiguration().setResourceResolver(request -> open(request.uri));
    // Failures are thrown; by default Saxon would also print them.
    processor.getUnderlyingConfiguration().setErrorReporterFactory(c -> error -> {});
  }

  private Stylesheets(Processor processor, Optional<TemplateFolder> folder) {
    this.processor = processor;
    this.folder = folder;
  }

  /** True of those that the process shares; whoever makes a set of their own may watch it. */
  boolean areOfProgram() {
    return this == Holder.PROGRAM;
  }

  Processor processor() {
    return processor;
  }

  /** The stylesheet {@code name}, a path below templates/: {@code html/main.xsl}. */
  XsltExecutable get(String name) {
    return compiled.computeIfAbsent(name, this::compile).executable();
  }

  /**
   * Compiles the stylesheets that nearly every page needs, so that the first page does not wait for
   * them.
   */
  public void prepare() {
    get("html/main.xsl");
  }

  /**
   * These stylesheets after the files {@code changed}, paths below templates/, have changed: those
   * that were in use and include them are compiled again at once.
   *
   * @throws IllegalStateException if one of them does not compile; this object can still be used
   */
  public Stylesheets after(Set<String> changed) {
    Stylesheets now = new Stylesheets(processor, folder);
    compiled.forEach(
        (name, former) ->
            now.compiled.put(
                name, Collections.disjoint(former.files(), changed) ? former : now.compile(name)));
    return now;
  }

  private Compiled compile(String name) {
    XsltCompiler compiler = processor.newXsltCompiler();
    names(compiler, "block-names", List.of(Vocabulary.SECTIONS, Vocabulary.BLOCKS));
    names(compiler, "inline-names", List.of(Vocabulary.INLINES, Vocabulary.VALUES));
    Set<String> files = new HashSet<>(Set.of(name));
    compiler.setResourceResolver(
        request -> {
          files.add(String.valueOf(request.uri).replace(SCHEME, ""));
          return open(request.uri);
        });
    List<XmlProcessingError> errors = new ArrayList<>();
    compiler.setErrorReporter(
        error -> {
          if (!error.isWarning()) {
            errors.add(error);
          }
        });
    try {
      return new Compiled(compiler.compile(open(SCHEME + name)), files);
    } catch (SaxonApiException | XPathException e) {
      String first =
          errors.stream()
              .findFirst()
              .map(error -> at(error.getLocation(), error.getMessage()))
              .orElseGet(() -> explain(e));
      throw new IllegalStateException("templates/" + name + " does not compile: " + first, e);
    }
  }

  /** Gives the stylesheets the elements of the format. */
  private static void names(XsltCompiler compiler, String parameter, List<Set<String>> names) {
    compiler.setParameter(
        new QName("urn:xeptools:function", parameter),
        XdmValue.makeSequence(names.stream().flatMap(Set::stream).toList()));
  }

  /** The error and, if known, its place in a stylesheet. */
  static String explain(Exception failure) {
    String message = String.valueOf(failure.getMessage());
    Throwable cause = failure instanceof SaxonApiException ? failure.getCause() : failure;
    return cause instanceof XPathException fault ? at(fault.getLocator(), message) : message;
  }

  private static String at(@Nullable Location place, String message) {
    return place == null || place.getSystemId() == null || !place.getSystemId().startsWith(SCHEME)
        ? message
        : place.getSystemId().replace(SCHEME, "templates/")
            + ":"
            + place.getLineNumber()
            + ": "
            + message;
  }

  private StreamSource open(@Nullable String uri) throws XPathException {
    if (uri == null || !uri.startsWith(SCHEME)) {
      throw new XPathException("refused: " + uri);
    }
    String path = URI.create(uri).getPath();
    try {
      InputStream in =
          folder.isPresent()
              ? folder.get().read(path.substring(1)).map(ByteArrayInputStream::new).orElse(null)
              : Stylesheets.class.getResourceAsStream("/templates" + path);
      if (in == null) {
        throw new XPathException("there is no templates" + path);
      }
      return new StreamSource(in, uri);
    } catch (IOException e) {
      throw new XPathException("there is no templates" + path, e);
    }
  }
}
