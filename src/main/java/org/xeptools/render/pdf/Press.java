package org.xeptools.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.xmlgraphics.util.MimeConstants;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes PDFs from formatting objects; safe to use from several threads. FOP uses the time zone and
 * the locale of the process, which must be UTC and the root locale.
 */
public final class Press {
  /** Writes formatting objects as SAX events. */
  @FunctionalInterface
  public interface Copy {
    void writeTo(ContentHandler target);
  }

  /** FOP for most documents, and a slower configuration that joins and orders letters. */
  private final Machine plain = new Machine(false);

  private final Machine shaping = new Machine(true);

  /** A factory of FOP, made on first use. */
  private static final class Machine {
    private final boolean shapes;
    private final ReentrantLock first = new ReentrantLock();
    private @Nullable FopFactory factory;
    private volatile boolean warm;

    Machine(boolean shapes) {
      this.shapes = shapes;
    }

    /** What {@code start} gives; two that start at once in a new factory race for its fonts. */
    DefaultHandler begin(Function<FopFactory, DefaultHandler> start) {
      if (warm) {
        return start.apply(factory());
      }
      first.lock();
      try {
        DefaultHandler layout = start.apply(factory());
        warm = true;
        return layout;
      } finally {
        first.unlock();
      }
    }

    private synchronized FopFactory factory() {
      if (factory == null) {
        factory = make();
      }
      return factory;
    }

    private FopFactory make() {
      URI base = URI.create(JarResources.FONT);
      byte[] configuration = FontConfiguration.xml().getBytes(StandardCharsets.UTF_8);
      try {
        return new FopConfParser(
                new ByteArrayInputStream(configuration),
                EnvironmentalProfileFactory.createRestrictedIO(base, new JarResources()))
            .getFopFactoryBuilder()
            .setAccessibility(true)
            .setComplexScriptFeatures(shapes)
            .setStrictFOValidation(false)
            .build();
      } catch (SAXException | IOException e) {
        throw new IllegalStateException("our own configuration of FOP", e);
      }
    }
  }

  /**
   * Makes a PDF of {@code copy} with its {@code source} attached and {@code date} as its date.
   *
   * @param shape true if the text {@linkplain Scripts#needShaping needs shaping}
   */
  public Printed print(Copy copy, Attachment source, Instant date, boolean shape) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    LayoutEvents events = new LayoutEvents();
    Destinations destinations = new Destinations();
    DefaultHandler layout =
        (shape ? shaping : plain)
            .begin(
                factory -> {
                  FOUserAgent agent = factory.newFOUserAgent();
                  agent.setCreationDate(Date.from(date));
                  agent.setProducer("xep");
                  agent.getEventBroadcaster().addEventListener(events);
                  IFContext context = new IFContext(agent);
                  return layout(
                      agent, new TaggedPdf(context, source, date, destinations::names), bytes);
                });
    GlyphRuns glyphs = new GlyphRuns(shape);
    glyphs.setContentHandler(layout);
    if (shape) {
      Directions directions = new Directions();
      directions.setContentHandler(layout);
      glyphs.setContentHandler(directions);
    }
    BreakOpportunities breaks = new BreakOpportunities();
    breaks.setContentHandler(glyphs);
    LongBlocks blocks = new LongBlocks();
    blocks.setContentHandler(breaks);
    ListingEnds listings = new ListingEnds();
    listings.setContentHandler(blocks);
    destinations.setContentHandler(listings);
    copy.writeTo(destinations);
    return new Printed(
        Timeless.of(bytes.toByteArray(), date),
        glyphs.missing(),
        events.unreadable(),
        events.messages());
  }

  /** FOP's part, from formatting objects to {@code bytes}. */
  private static DefaultHandler layout(FOUserAgent agent, TaggedPdf writer, OutputStream bytes) {
    try {
      writer.getConfigurator().configure(writer);
      agent.setDocumentHandlerOverride(writer);
      return agent.newFop(MimeConstants.MIME_PDF, bytes).getDefaultHandler();
    } catch (FOPException e) {
      throw new IllegalStateException("FOP does not start", e);
    }
  }
}
