package org.xeptools.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A document that could be read when the site was planned cannot be read any more. */
public final class SourceChanged extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  /** The document is {@code file}. */
  public SourceChanged(Path file) {
    super(new IOException(file + " was changed while the site was built; build it again"));
  }
}
