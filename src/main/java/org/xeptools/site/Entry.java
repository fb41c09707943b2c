package org.xeptools.site;

import org.xeptools.document.XepDocument;

/** A document of the series or the inbox that can be read, and what a list says of it. */
public record Entry(XepDocument document, XepInfo info) {}
