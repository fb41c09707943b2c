package org.xeptools.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Makes PDFs of formatting objects; safe to use from several threads. FOP takes the time zone of
 * dates and the digits of numbers from the process, which is to be in UTC and in no country.
 */
public final class Press {
  /** Writes formatting objects, as SAX events, to where it is told. */
  @FunctionalInterface
  public interface Copy {
    void writeTo(ContentHandler target);
  }

  private final FopFactory factory;
  private final ReentrantLock first = new ReentrantLock();
  private volatile boolean warm;

  public Press() {
    URI base = URI.create(JarResources.FONT);
    byte[] configuration = FontConfiguration.xml().getBytes(StandardCharsets.UTF_8);
    try {
      factory =
          new FopConfParser(
                  new ByteArrayInputStream(configuration),
                  EnvironmentalProfileFactory.createRestrictedIO(base, new JarResources()))
              .getFopFactoryBuilder()
              .setAccessibility(true)
              .setComplexScriptFeatures(false)
              .setStrictFOValidation(false)
              .build();
    } catch (SAXException | IOException e) {
      throw new IllegalStateException("our own configuration of FOP", e);
    }
  }

  /**
   * Prints {@code copy} with its {@code source} attached, as a file that says it was made on {@code
   * date}.
   */
  public Printed print(Copy copy, Attachment source, Instant date) {
    if (warm) {
      return run(copy, source, date);
    }
    // two threads in a fresh factory race for its fonts
    first.lock();
    try {
      Printed printed = run(copy, source, date);
      warm = true;
      return printed;
    } finally {
      first.unlock();
    }
  }

  private Printed run(Copy copy, Attachment source, Instant date) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    LayoutEvents events = new LayoutEvents();
    GlyphRuns glyphs = new GlyphRuns();
    BreakOpportunities breaks = new BreakOpportunities();
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setCreationDate(Date.from(date));
    agent.setProducer("xep");
    agent.getEventBroadcaster().addEventListener(events);
    try {
      Destinations destinations = new Destinations();
      TaggedPdf writer = new TaggedPdf(new IFContext(agent), source, date, destinations::names);
      writer.getConfigurator().configure(writer);
      agent.setDocumentHandlerOverride(writer);
      Fop fop = factory.newFop(MimeConstants.MIME_PDF, agent, bytes);
      glyphs.setContentHandler(fop.getDefaultHandler());
      breaks.setContentHandler(glyphs);
      LongBlocks blocks = new LongBlocks();
      blocks.setContentHandler(breaks);
      ListingEnds listings = new ListingEnds();
      listings.setContentHandler(blocks);
      destinations.setContentHandler(listings);
      copy.writeTo(destinations);
    } catch (FOPException e) {
      throw new IllegalStateException("FOP does not start", e);
    }
    return new Printed(
        Timeless.of(bytes.toByteArray(), date),
        glyphs.missing(),
        events.unreadable(),
        events.messages());
  }
}
